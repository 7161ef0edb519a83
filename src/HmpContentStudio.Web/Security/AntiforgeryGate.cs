using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace HmpContentStudio.Web.Security;

/// <summary>
/// A browser sends its cookie whoever made it ask. So every change that a session makes must carry the token which only pages of this
/// origin can read, JSON included. Bearer tokens are not sent by themselves and need none.
/// </summary>
internal sealed class AntiforgeryGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-Antiforgery";

    public static void Configure(AntiforgeryOptions antiforgery, StudioOptions options)
    {
        SessionCookie.Harden(antiforgery.Cookie, options, "studio-antiforgery");
        antiforgery.HeaderName = Header;
        antiforgery.SuppressXFrameOptionsHeader = true;
    }

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.Identity?.AuthenticationType == SessionCookie.Scheme && IsUnsafe(http.Request.Method)
            && !await antiforgery.IsRequestValidAsync(http))
        {
            await Refused.WriteAsync(http, Missing);
            return;
        }

        await next(http);
    }

    private static bool IsUnsafe(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method));

    private static Refusal Missing => Refusal.Forbidden(
        "session.antiforgery-missing", $"Send the antiforgery token from GET /api/v1/session in the header {Header}; reload the page if it is old.");
}
