using System.Security.Cryptography;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>Decides about an attempt whose password was compared already. A failed attempt is an answer and not a refusal, because it is saved.</summary>
/// <param name="AccountId">The account with the address; null when there is none.</param>
/// <param name="ComparedHash">The hash the password was compared with; another one by now fails the attempt.</param>
/// <param name="Matched">Whether they matched.</param>
/// <param name="Door">Which way.</param>
[PermitAnyone]
internal sealed record AttemptSignIn(Guid? AccountId, string? ComparedHash, bool Matched, SignInDoor Door) : ICommand<SignInVerdict>;

internal sealed class AttemptSignInHandler(StudioDbContext db, TimeProvider clock, IAuditTrail audit) : IHandle<AttemptSignIn, SignInVerdict>
{
    public async Task<Result<SignInVerdict>> Handle(AttemptSignIn request, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == request.AccountId, cancellationToken);
        if (account is null)
        {
            audit.Record("account.sign-in-failed", "account:unknown", new { request.Door });
            return Failed(AccountRules.WrongCredentials);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (account.IsLocked(now))
        {
            Audit(account, "account.sign-in-refused", request.Door);
            return Failed(AccountRules.Locked(account.LockedUntil!.Value - now));
        }

        if (!request.Matched || request.ComparedHash != account.PasswordHash)
        {
            account.CountFailure(now);
            Audit(account, account.IsLocked(now) ? "account.locked" : "account.sign-in-failed", request.Door);
            return Failed(AccountRules.WrongCredentials);
        }

        account.CountSuccess();
        Audit(account, "account.signed-in", request.Door);
        var token = request.Door == SignInDoor.Token ? await IssueAsync(account, now, cancellationToken) : null;
        return new SignInVerdict(SignedInAccount.Of(account), token, null);
    }

    private async Task<IssuedToken> IssueAsync(Account account, DateTime now, CancellationToken cancellationToken)
    {
        await db.Set<AccessToken>().Where(t => t.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var token = "hmp_" + RandomNumberGenerator.GetHexString(64, lowercase: true);
        var expiresAt = now + AccessToken.Lifetime;
        db.Add(new AccessToken
        {
            Hash = ContentHash.Of(token), AccountId = account.Id, SecurityStamp = account.SecurityStamp, ExpiresAt = expiresAt,
        });
        return new IssuedToken(token, expiresAt, account.Sets);
    }

    private void Audit(Account account, string action, SignInDoor door) =>
        audit.RecordFor(account.Id.ToString(), action, $"account:{account.Id}", new { door });

    private static SignInVerdict Failed(Refusal refusal) => new(null, null, refusal);
}
