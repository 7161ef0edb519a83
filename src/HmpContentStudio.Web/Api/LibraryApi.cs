using HmpContentStudio.Content;
using HmpContentStudio.Library;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Approved versions and the key they are signed with.</summary>
internal static class LibraryApi
{
    public static void MapLibrary(this RouteGroupBuilder api)
    {
        var library = api.MapGroup("").WithTags("Library");
        library.MapGet("/versions", List).WithSummary("Approved versions, newest first.");
        library.MapGet("/versions/{id:guid}", See).WithSummary("One version with everything it came from.");
        library.MapGet("/versions/{id:guid}/content", Content).Produces<LearningContent>()
            .WithSummary("version.json: the approved content with its signed stamp, equal bytes each time.");
        library.MapGet("/versions/{id:guid}/diff", Diff)
            .WithSummary("What changed between a version and another one or draft:ID@NUMBER, from the earlier to the later.");
        library.MapGet("/signing-key", Key).Produces<string>(contentType: "application/x-pem-file")
            .WithSummary("The public key for the signatures of versions, PEM.");
    }

    internal static async Task<Results<Ok<Page<VersionRow>>, Refused>> List(
        string? q, string? skill, Word<VersionState>? state, string? after, int? limit, IMediator studio, CancellationToken cancellationToken)
    {
        if (!PageRequest.Read(after, limit).Succeeded(out var page, out var refusal))
        {
            return new Refused(refusal);
        }

        return (await studio.Send(new Versions(q, skill, state?.Value, page), cancellationToken)).ToOk();
    }

    internal static async Task<Results<Ok<VersionView>, Refused>> See(Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new OneVersion(id), cancellationToken)).ToOk(http);

    internal static async Task<Results<ContentHttpResult, Refused>> Content(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(new VersionContent(id), cancellationToken);
        if (!result.Succeeded(out var content, out var refusal))
        {
            return new Refused(refusal);
        }

        http.Response.Headers.ETag = Preconditions.Tag(content.Version!.ContentHash);
        return TypedResults.Text(ContentJson.Write(content), "application/json");
    }

    internal static async Task<Results<Ok<VersionComparison>, Refused>> Diff(Guid id, string to, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new VersionDiff(id, to), cancellationToken)).ToOk();

    internal static async Task<Results<ContentHttpResult, Refused>> Key(IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new PublicSigningKey(), cancellationToken)).Succeeded(out var pem, out var refusal)
            ? TypedResults.Text(pem, "application/x-pem-file")
            : new Refused(refusal);
}
