namespace HmpContentStudio.Web.Security;

/// <summary>What every answer tells the browser. An endpoint that needs another content policy sets its own first.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, PreviewOrigin preview)
{
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers.TryAdd("Content-Security-Policy", Policy());
            headers.TryAdd("Cache-Control", "no-store");
            return Task.CompletedTask;
        });
        return next(http);
    }

    // Nothing unless listed, nothing inline, nothing from elsewhere; previews come from an origin that shares nothing with the session.
    private string Policy() =>
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + $"manifest-src 'self'; frame-src {preview.Origin}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
