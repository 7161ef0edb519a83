using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>
/// Gives an account a new password, ends its sessions and tokens and lifts a lock. For <c>hmp admin reset-password</c>, which works on the
/// data directory of the machine and needs neither mail nor a running server.
/// </summary>
[PermitAnyOf(PermissionSet.Administrator)]
[PermitSystem]
public sealed record SetPassword(string Email, string Password) : ICommand<Done>;

internal sealed class SetPasswordHandler(StudioDbContext db, PasswordRules passwords, IAuditTrail audit) : IHandle<SetPassword, Done>
{
    public async Task<Result<Done>> Handle(SetPassword request, CancellationToken cancellationToken)
    {
        if (!passwords.Allow(request.Password))
        {
            return AccountRules.PasswordLength(passwords);
        }

        var email = Account.Normalize(request.Email);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Email == email, cancellationToken);
        if (account is null)
        {
            return AccountRules.NoSuchAccount;
        }

        account.ChangePassword(PasswordHash.Of(request.Password), AddAccountHandler.NewStamp());
        audit.Record("account.password-set", $"account:{account.Id}");
        return new Done();
    }
}
