using System.Security.Claims;
using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Web.Security;

/// <summary>An account as claims, and back. Claims live for one request; each request looks the account up again.</summary>
internal static class StudioPrincipal
{
    public const string StampClaim = "stamp";
    private const string SetClaim = "set";

    public static ClaimsPrincipal Of(SignedInAccount account, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Name, account.DisplayName),
            new Claim(ClaimTypes.Email, account.Email),
            new Claim(StampClaim, account.SecurityStamp),
            .. account.Permissions.Select(set => new Claim(SetClaim, set.ToString())),
        ],
        scheme));

    public static Actor ToActor(ClaimsPrincipal principal) => principal.Identity?.IsAuthenticated != true
        ? Actor.Anonymous
        : new Actor(
            principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
            principal.FindFirstValue(ClaimTypes.Name)!,
            [.. principal.FindAll(SetClaim).Select(c => Enum.Parse<PermissionSet>(c.Value))]);
}

/// <summary>Tells the pipeline who is acting in this request.</summary>
internal sealed class ActorOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CurrentUser user)
    {
        user.Become(StudioPrincipal.ToActor(http.User));
        return next(http);
    }
}
