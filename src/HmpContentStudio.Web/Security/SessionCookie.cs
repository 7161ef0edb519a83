using System.Security.Claims;
using HmpContentStudio.Accounts;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HmpContentStudio.Web.Security;

/// <summary>The browser's session: a cookie that scripts cannot read and other sites cannot send along with a change.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Session";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions cookie, StudioOptions options)
    {
        Harden(cookie.Cookie, options, "studio-session");
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => IsProgram(context.Request)
            ? Refused.WriteAsync(context.HttpContext, BearerTokens.NotSignedIn)
            : Redirect(context);
        cookie.Events.OnRedirectToAccessDenied = context => Refused.WriteAsync(context.HttpContext, BearerTokens.NotPermitted);
    }

    /// <summary>With https the name carries the prefix that makes browsers refuse the cookie from anywhere but this host.</summary>
    public static void Harden(CookieBuilder cookie, StudioOptions options, string name)
    {
        var secure = options.Urls.Split(';', StringSplitOptions.TrimEntries).All(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        cookie.Name = secure ? "__Host-" + name : name;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    /// <summary>Starts a new session; whatever the browser held before is replaced.</summary>
    public static Task StartAsync(HttpContext http, SignedInAccount account) =>
        http.SignInAsync(Scheme, StudioPrincipal.Of(account, Scheme));

    // Each request looks the account up again: a new password or other permissions count at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var account = await FindAsync(context);
        if (account is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(StudioPrincipal.Of(account, Scheme));
    }

    private static async Task<SignedInAccount?> FindAsync(CookieValidatePrincipalContext context)
    {
        var (id, stamp) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.Principal?.FindFirstValue(StudioPrincipal.StampClaim));
        return Guid.TryParse(id, out var accountId) && stamp is not null
            ? await context.HttpContext.RequestServices.GetRequiredService<Sessions>().FindAsync(accountId, stamp, context.HttpContext.RequestAborted)
            : null;
    }

    private static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi");

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
