using System.Net.Mime;
using System.Reflection;
using HmpContentStudio.Publishing;
using HmpContentStudio.Web.Security;
using Microsoft.AspNetCore.StaticFiles;

namespace HmpContentStudio.Web.Previews;

/// <summary>
/// What the preview's host name shows: <c>/preview/{token}/</c> is a player page with its files beside it, <c>…/package/…</c> the files of
/// the package, read from the stored bytes. The player is <c>wwwroot/preview/index.html</c> where the client's build has put one there (it
/// loads <c>package/index.html</c> into a frame), else the plain one built in. The gate of the host name keeps cookies out; here nobody is
/// asked who they are, the signed token is what counts.
/// </summary>
internal static class PreviewPages
{
    private const string Start = "index.html";
    private const string Package = "package/";
    private static readonly string Built = Path.Combine(AppContext.BaseDirectory, "wwwroot", "preview");
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapPreviews(this IEndpointRouteBuilder app) =>
        app.MapGet("/preview/{token}/{**path}", Show).AllowAnonymous().ExcludeFromDescription();

    internal static async Task<IResult> Show(string token, string? path, HttpContext http, PreviewPackages packages, PreviewOrigin origin)
    {
        Protect(http, origin);
        if (path is null && !http.Request.Path.Value!.EndsWith('/'))
        {
            return TypedResults.Redirect($"{http.Request.Path}/");
        }

        var file = string.IsNullOrEmpty(path) ? Start : path;
        var bytes = file.StartsWith(Package, StringComparison.Ordinal)
            ? await packages.FileAsync(token, file[Package.Length..], http.RequestAborted)
            : packages.IsOpen(token) ? await PlayerFileAsync(file, http.RequestAborted) : null;
        return bytes is null ? Ended() : Answer(bytes, file);
    }

    // No connection to any other place, nothing inline, and only the studio may frame it.
    private static void Protect(HttpContext http, PreviewOrigin origin) => http.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
        + $"frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self' {origin.StudioOrigin}";

    private static async Task<byte[]?> PlayerFileAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Built, Start)))
        {
            var path = Path.GetFullPath(Path.Combine(Built, file));
            var isInside = path.StartsWith(Built + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return isInside && File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }

        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("preview/" + file);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }

    private static IResult Answer(byte[] bytes, string file) =>
        TypedResults.Bytes(bytes, Types.TryGetContentType(file, out var type) ? Readable(type) : MediaTypeNames.Application.Octet);

    private static string Readable(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;

    private static IResult Ended() => TypedResults.Text(
        "<!doctype html><html lang=\"en\"><title>Preview ended</title><p>This preview has ended or does not exist. Go back to the version and open a new preview.</p></html>",
        "text/html; charset=utf-8",
        statusCode: StatusCodes.Status404NotFound);
}
