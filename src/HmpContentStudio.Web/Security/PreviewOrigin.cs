using HmpContentStudio.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HmpContentStudio.Web.Security;

/// <summary>
/// The origin under which previews are shown: another host name on the same listener, so that a package's scripts share no storage, cookie
/// or window with the session. <c>localhost</c> stands beside <c>127.0.0.1</c>; anything else is configured.
/// </summary>
public sealed class PreviewOrigin
{
    private const string Nowhere = "'none'";
    private readonly Lazy<Uri?> own;
    private readonly Lazy<Uri?> preview;

    /// <summary>Reads the configured address, or derives it from the listener once it is open.</summary>
    public PreviewOrigin(StudioOptions options, IServer server)
    {
        own = new Lazy<Uri?>(() => FirstAddress(options, server));
        preview = new Lazy<Uri?>(() => options.PreviewUrl is { } configured ? new Uri(configured) : Beside(own.Value));
    }

    /// <summary>For <c>frame-src</c> and for the links to previews; <c>'none'</c> when there is no such host name.</summary>
    public string Origin => preview.Value?.GetLeftPart(UriPartial.Authority) ?? Nowhere;

    /// <summary>True when there is a host name for previews.</summary>
    public bool Exists => preview.Value is not null;

    /// <summary>Where the studio itself is, seen from the preview's origin: for <c>frame-ancestors</c> and for people who took the wrong address.</summary>
    public string StudioOrigin => own.Value?.GetLeftPart(UriPartial.Authority) ?? Nowhere;

    /// <summary>True for requests to the preview's host name.</summary>
    public bool IsPreview(HttpRequest request) =>
        preview.Value is { } uri && string.Equals(request.Host.Value, uri.Authority, StringComparison.OrdinalIgnoreCase);

    private static Uri? FirstAddress(StudioOptions options, IServer server)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var address = listening ?? options.Urls.Split(';')[0].Trim();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static Uri? Beside(Uri? own) => own?.Host switch
    {
        "127.0.0.1" or "[::1]" => new UriBuilder(own) { Host = "localhost" }.Uri,
        "localhost" => new UriBuilder(own) { Host = "127.0.0.1" }.Uri,
        _ => null,
    };
}

/// <summary>Lets the preview's host name reach nothing but previews, and keeps cookies out of it in both directions.</summary>
internal sealed class PreviewGate(RequestDelegate next, PreviewOrigin preview)
{
    private static readonly PathString Previews = "/preview";

    public Task InvokeAsync(HttpContext http)
    {
        var isPreviewHost = preview.IsPreview(http.Request);
        if (isPreviewHost != http.Request.Path.StartsWithSegments(Previews))
        {
            return isPreviewHost ? PointToStudio(http) : NotHere(http);
        }

        if (isPreviewHost)
        {
            http.Request.Headers.Remove("Cookie");
            http.Request.Headers.Remove("Authorization");
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.Remove("Set-Cookie");
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    // Somebody typed the preview's name: show them the way, for reading only.
    private Task PointToStudio(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.Redirect(preview.StudioOrigin + http.Request.PathBase + http.Request.Path + http.Request.QueryString);
            return Task.CompletedTask;
        }

        return Http.Refused.WriteAsync(http, Pipeline.Refusal.NotFound(
            "request.preview-address", $"This address only shows previews; use {preview.StudioOrigin}."));
    }

    private static Task NotHere(HttpContext http) => Http.Refused.WriteAsync(http, Pipeline.Refusal.NotFound(
        "request.preview-elsewhere", "Previews are shown under their own host name only; use the url of the preview as it was given."));
}
