using System.Security.Cryptography;
using FluentValidation;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>What an administrator says about a new account.</summary>
public sealed record NewAccount(string Email, string DisplayName, IReadOnlyList<PermissionSet> Permissions, string Password);

/// <summary>An administrator adds an account with its permission sets and a first password.</summary>
[PermitAnyOf(PermissionSet.Administrator)]
[PermitSystem]
public sealed record AddAccount(NewAccount Account) : ICommand<AccountView>;

/// <summary>An account as administrators see it.</summary>
public sealed record AccountView(
    Guid Id, string Email, string DisplayName, IReadOnlyList<PermissionSet> Permissions, DateTime CreatedAt, DateTime? LockedUntil)
{
    internal static AccountView Of(Account account) =>
        new(account.Id, account.Email, account.DisplayName, account.Sets, account.CreatedAt, account.LockedUntil);
}

internal sealed class AddAccountValidator : NewAccountValidator<AddAccount>
{
    public AddAccountValidator(PasswordRules passwords)
        : base(passwords)
    {
        Check(c => c.Account.Email, c => c.Account.DisplayName, c => c.Account.Password);
        RuleFor(c => c.Account.Permissions).NotEmpty().WithMessage("Give at least one permission set.").OverridePropertyName("permissions");
        RuleFor(c => c.Account.Permissions).Must(NoDecisionForPrograms)
            .WithMessage("A service account never holds reviewer or publisher.").OverridePropertyName("permissions");
    }

    private static bool NoDecisionForPrograms(IReadOnlyList<PermissionSet>? sets) =>
        sets is null || !sets.Contains(PermissionSet.Service)
        || !(sets.Contains(PermissionSet.Reviewer) || sets.Contains(PermissionSet.Publisher));
}

internal sealed class AddAccountHandler(StudioDbContext db, IIds ids, TimeProvider clock, IAuditTrail audit)
    : IHandle<AddAccount, AccountView>
{
    public async Task<Result<AccountView>> Handle(AddAccount request, CancellationToken cancellationToken)
    {
        var email = Account.Normalize(request.Account.Email);
        if (await db.Set<Account>().AnyAsync(a => a.Email == email, cancellationToken))
        {
            return AccountRules.EmailTaken;
        }

        var account = Account.Add(
            ids.Next(), request.Account, PasswordHash.Of(request.Account.Password), NewStamp(), clock.GetUtcNow().UtcDateTime);
        db.Add(account);
        audit.Record("account.added", $"account:{account.Id}", new { permissions = account.Sets });
        return AccountView.Of(account);
    }

    internal static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
