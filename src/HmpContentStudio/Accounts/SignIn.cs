using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Accounts;

/// <summary>A person signs in with address and password.</summary>
[PermitAnyone]
public sealed record SignIn(string Email, string Password) : ICommand<SignInVerdict>;

/// <summary>Who signed in, or why nobody did. A failed attempt is an answer and not a refusal, because it is counted and audited.</summary>
public sealed record SignInVerdict(SignedInAccount? Account, Refusal? Refusal);

/// <summary>What a session needs to know.</summary>
public sealed record SignedInAccount(Guid Id, string DisplayName, string Email, IReadOnlyList<PermissionSet> Permissions, string SecurityStamp)
{
    internal static SignedInAccount Of(Account account) =>
        new(account.Id, account.DisplayName, account.Email, account.Sets, account.SecurityStamp);
}

internal sealed class SignInHandler(CredentialCheck credentials) : IHandle<SignIn, SignInVerdict>
{
    public async Task<Result<SignInVerdict>> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var (account, refusal) = await credentials.RunAsync(request.Email, request.Password, "browser", cancellationToken);
        return new SignInVerdict(account is null ? null : SignedInAccount.Of(account), refusal);
    }
}
