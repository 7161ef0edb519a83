using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>
/// Signing in with address and password. The password is compared before the command starts, because that takes a tenth of a second on
/// purpose and must not be spent while holding the database's write lock; the command then decides, counts and audits.
/// </summary>
public sealed class SigningIn(StudioDbContext db, IMediator studio)
{
    /// <summary>A person signs in with the browser.</summary>
    public Task<SignInVerdict> SignInAsync(string email, string password, CancellationToken cancellationToken) =>
        AttemptAsync(email, password, SignInDoor.Browser, cancellationToken);

    /// <summary>A program signs in and gets a token for the next hours.</summary>
    public Task<SignInVerdict> CreateTokenAsync(string email, string password, CancellationToken cancellationToken) =>
        AttemptAsync(email, password, SignInDoor.Token, cancellationToken);

    private async Task<SignInVerdict> AttemptAsync(string email, string password, SignInDoor door, CancellationToken cancellationToken)
    {
        var normalized = Account.Normalize(email);
        var known = await db.Set<Account>().AsNoTracking()
            .Where(a => a.Email == normalized)
            .Select(a => new { a.Id, a.PasswordHash })
            .SingleOrDefaultAsync(cancellationToken);
        var matched = PasswordHash.Matches(known?.PasswordHash, password);
        return (await studio.Send(new AttemptSignIn(known?.Id, known?.PasswordHash, matched, door), cancellationToken)).Value;
    }
}

/// <summary>Which way somebody comes in.</summary>
public enum SignInDoor
{
    /// <summary>The sign-in page.</summary>
    Browser,

    /// <summary><c>POST /tokens</c>.</summary>
    Token,
}

/// <summary>Who signed in, with a token where one was asked for; or why nobody did.</summary>
public sealed record SignInVerdict(SignedInAccount? Account, IssuedToken? Token, Refusal? Refusal);

/// <summary>What a session needs to know.</summary>
public sealed record SignedInAccount(Guid Id, string DisplayName, string Email, IReadOnlyList<PermissionSet> Permissions, string SecurityStamp)
{
    internal static SignedInAccount Of(Account account) =>
        new(account.Id, account.DisplayName, account.Email, account.Sets, account.SecurityStamp);
}

/// <summary>A token, shown once.</summary>
public sealed record IssuedToken(string AccessToken, DateTime ExpiresAt, IReadOnlyList<PermissionSet> Permissions);
