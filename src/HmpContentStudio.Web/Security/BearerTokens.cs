using System.Text.Encodings.Web;
using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HmpContentStudio.Web.Security;

/// <summary><c>Authorization: Bearer …</c> with a token from <c>POST /api/v1/tokens</c>.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";
    public const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var account = await sessions.FindAsync(header[Prefix.Length..].Trim(), Context.RequestAborted);
        return account is null
            ? AuthenticateResult.Fail("The token is unknown or has ended.")
            : AuthenticateResult.Success(new AuthenticationTicket(StudioPrincipal.Of(account, Scheme), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Scheme;
        return Refused.WriteAsync(Context, NotSignedIn);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Refused.WriteAsync(Context, NotPermitted);

    public static Refusal NotPermitted => Refusal.Forbidden("account.not-permitted", "Your account may not do this; ask an administrator.");

    public static Refusal NotSignedIn =>
        Refusal.Unauthenticated("account.not-signed-in", "Sign in, or send a bearer token from POST /api/v1/tokens.");
}
