using System.Security.Cryptography;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>A program signs in with address and password and gets a token for the next hours.</summary>
[PermitAnyone]
public sealed record CreateToken(string Email, string Password) : ICommand<TokenVerdict>;

/// <summary>The token, or why there is none. A failed attempt is an answer and not a refusal, because it is counted and audited.</summary>
public sealed record TokenVerdict(IssuedToken? Token, Refusal? Refusal);

/// <summary>A token, shown once.</summary>
public sealed record IssuedToken(string AccessToken, DateTime ExpiresAt, IReadOnlyList<PermissionSet> Permissions);

internal sealed class CreateTokenHandler(StudioDbContext db, CredentialCheck credentials, TimeProvider clock)
    : IHandle<CreateToken, TokenVerdict>
{
    public async Task<Result<TokenVerdict>> Handle(CreateToken request, CancellationToken cancellationToken)
    {
        var (account, refusal) = await credentials.RunAsync(request.Email, request.Password, "token", cancellationToken);
        if (account is null)
        {
            return new TokenVerdict(null, refusal);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<AccessToken>().Where(t => t.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var token = "hmp_" + RandomNumberGenerator.GetHexString(64, lowercase: true);
        var expiresAt = now + AccessToken.Lifetime;
        db.Add(new AccessToken
        {
            Hash = ContentHash.Of(token), AccountId = account.Id, SecurityStamp = account.SecurityStamp, ExpiresAt = expiresAt,
        });
        return new TokenVerdict(new IssuedToken(token, expiresAt, account.Sets), null);
    }
}
