using HmpContentStudio.Content;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>Finds the account behind a session or a token; null when it is over. For the doors, before a request has an actor.</summary>
public sealed class Sessions(StudioDbContext db, TimeProvider clock)
{
    /// <summary>The account of a session, as long as its stamp is current.</summary>
    public async Task<SignedInAccount?> FindAsync(Guid accountId, string stamp, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == accountId && a.SecurityStamp == stamp, cancellationToken);
        return account is null ? null : SignedInAccount.Of(account);
    }

    /// <summary>The account of a bearer token, as long as neither has ended.</summary>
    public async Task<SignedInAccount?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (ContentHash.Of(token), clock.GetUtcNow().UtcDateTime);
        var account = await (
            from known in db.Set<AccessToken>().AsNoTracking()
            join owner in db.Set<Account>() on known.AccountId equals owner.Id
            where known.Hash == hash && known.ExpiresAt > now && known.SecurityStamp == owner.SecurityStamp
            select owner).SingleOrDefaultAsync(cancellationToken);
        return account is null ? null : SignedInAccount.Of(account);
    }
}
