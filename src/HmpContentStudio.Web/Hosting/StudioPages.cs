using Microsoft.Extensions.FileProviders;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;

namespace HmpContentStudio.Web.Hosting;

/// <summary>
/// The browser's side: the server's own pages with their assets under <c>/pages</c>, and the client, whose assets stand under <c>/app</c>
/// and whose <c>index.html</c> answers every other address once somebody has signed in.
/// </summary>
internal static class StudioPages
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
    private static readonly string Index = Path.Combine(Root, "app", "index.html");

    private static readonly PathString[] NotPages = ["/api", "/app", "/pages", "/openapi"];

    /// <summary>Assets hold no secrets and are served to anybody.</summary>
    public static void UseStudioAssets(this WebApplication app)
    {
        Serve(app, "pages", "public, max-age=3600");
        Serve(app, "app", "public, max-age=31536000, immutable");
    }

    /// <summary>Pages, and the client for every address that nothing else answers.</summary>
    public static void MapStudioPages(this WebApplication app)
    {
        app.MapRazorPages();
        // For GET only: a catch-all for every method would win against routes whose optional body was left out, and hide the statuses for
        // a wrong method or media type.
        app.MapGet("/{**path}", ClientAsync).WithOrder(int.MaxValue).RequireAuthorization().ExcludeFromDescription();
    }

    private static Refusal NoSuchRoute => Refusal.NotFound(
        "request.no-such-route", "There is no such route; /openapi/v1.json lists them all.");

    private static void Serve(WebApplication app, string folder, string caching)
    {
        var path = Path.Combine(Root, folder);
        Directory.CreateDirectory(path);
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/" + folder,
            FileProvider = new PhysicalFileProvider(path),
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/app/assets") || folder == "pages" ? caching : "no-cache",
        });
    }

    private static Task ClientAsync(HttpContext http)
    {
        if (NotPages.Any(folder => http.Request.Path.StartsWithSegments(folder)))
        {
            return Refused.WriteAsync(http, NoSuchRoute);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return File.Exists(Index)
            ? http.Response.SendFileAsync(Index, http.RequestAborted)
            : http.Response.WriteAsync("<!doctype html><title>Content Studio</title><p>The client is not built. Run dotnet build without -p:BuildClient=false. The REST interface is described at /openapi/v1.json.</p>", http.RequestAborted);
    }
}
