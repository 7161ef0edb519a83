using System.Globalization;
using HmpContentStudio.Briefs;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HmpContentStudio.Web.Api;

/// <summary>Documents that briefs are grounded in.</summary>
internal static class SourcesApi
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapPost("", Add).DisableAntiforgery().WithUpload()
            .WithSummary("Keeps a text or Markdown file, pinned by its hash (multipart: file, title, owner, licence, date).");
        sources.MapGet("", List).WithSummary("Sources, newest first; q looks in file name and title.");
        sources.MapGet("/{id:guid}", One).WithSummary("One source with the text that spans count in.");
    }

    internal static async Task<Results<Created<SourceView>, Refused>> Add(
        IFormFile? file,
        [FromForm] string? title,
        [FromForm] string? owner,
        [FromForm] string? licence,
        [FromForm] string? date,
        HttpContext http,
        IMediator studio,
        CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return new Refused(Malformed("/file", "Send the file as the part named file."));
        }

        if (!ReadDate(date, out var dated))
        {
            return new Refused(Malformed("/date", "Write the date as 2026-03-31."));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var source = new NewSource(file.FileName, bytes.ToArray(), title, owner, licence, dated);
        var result = await studio.Send(new AddSource(source), cancellationToken);
        Tag(http, result);
        return result.ToCreated(view => $"{StudioApi.Root}/sources/{view.Id}");
    }

    internal static async Task<Results<Ok<Page<SourceView>>, Refused>> List(
        string? q, string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new Sources(q, page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Ok<SourceView>, Refused>> One(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(new SourceById(id), cancellationToken);
        Tag(http, result);
        return result.ToOk();
    }

    private static void Tag(HttpContext http, Result<SourceView> result)
    {
        if (result.Succeeded(out var source, out _))
        {
            http.Response.Headers.ETag = Preconditions.Tag(source.Hash);
        }
    }

    private static bool ReadDate(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        date = read;
        return isDate;
    }

    private static Refusal Malformed(string pointer, string message) =>
        Refusal.Malformed("request.malformed", "Correct the parts named in errors and send it again.", new FieldError(pointer, message));
}
