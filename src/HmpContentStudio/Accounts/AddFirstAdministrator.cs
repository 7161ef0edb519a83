using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>Somebody who holds the one-time token from the console becomes the first administrator. Only while there is no account.</summary>
[PermitSystem]
public sealed record AddFirstAdministrator(string Email, string DisplayName, string Password) : ICommand<AccountView>;

internal sealed class AddFirstAdministratorValidator : NewAccountValidator<AddFirstAdministrator>
{
    public AddFirstAdministratorValidator(PasswordRules passwords)
        : base(passwords) => Check(c => c.Email, c => c.DisplayName, c => c.Password);
}

internal sealed class AddFirstAdministratorHandler(StudioDbContext db, IIds ids, TimeProvider clock, IAuditTrail audit)
    : IHandle<AddFirstAdministrator, AccountView>
{
    public async Task<Result<AccountView>> Handle(AddFirstAdministrator request, CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().AnyAsync(cancellationToken))
        {
            return AccountRules.FirstRunIsOver;
        }

        var wanted = new NewAccount(request.Email, request.DisplayName, [PermissionSet.Administrator], request.Password);
        var account = Account.Add(
            ids.Next(), wanted, PasswordHash.Of(request.Password), AddAccountHandler.NewStamp(), clock.GetUtcNow().UtcDateTime);
        db.Add(account);
        audit.RecordFor(account.Id.ToString(), "account.added", $"account:{account.Id}", new { permissions = account.Sets, firstRun = true });
        return AccountView.Of(account);
    }
}
