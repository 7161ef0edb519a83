using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>Compares address and password, counts and audits either way. Runs inside the commands that sign somebody in.</summary>
internal sealed class CredentialCheck(StudioDbContext db, TimeProvider clock, IAuditTrail audit)
{
    public async Task<(Account? Account, Refusal? Refusal)> RunAsync(
        string email, string password, string door, CancellationToken cancellationToken)
    {
        var normalized = Account.Normalize(email);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Email == normalized, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (account?.IsLocked(now) == true)
        {
            audit.RecordFor(account.Id.ToString(), "account.sign-in-refused", Subject(account), new { door, reason = "locked" });
            return (null, AccountRules.Locked(account.LockedUntil!.Value - now));
        }

        if (!PasswordHash.Matches(account?.PasswordHash, password))
        {
            Count(account, door, now);
            return (null, AccountRules.WrongCredentials);
        }

        account!.CountSuccess();
        audit.RecordFor(account.Id.ToString(), "account.signed-in", Subject(account), new { door });
        return (account, null);
    }

    private void Count(Account? account, string door, DateTime now)
    {
        if (account is null)
        {
            audit.Record("account.sign-in-failed", "account:unknown", new { door });
            return;
        }

        account.CountFailure(now);
        audit.RecordFor(account.Id.ToString(), "account.sign-in-failed", Subject(account), new { door, locked = account.IsLocked(now) });
    }

    private static string Subject(Account account) => $"account:{account.Id}";
}
