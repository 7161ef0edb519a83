using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Drafts and their revisions.</summary>
internal static class DraftsApi
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Drafts");
        drafts.MapGet("", List).WithSummary("Drafts, newest first, by state.");
        drafts.MapGet("/{id:guid}", One).WithSummary("One draft; item keys are hidden from those who may decide about it.");
        drafts.MapGet("/{id:guid}/revisions/{number:int}", Revision).WithSummary("One revision of a draft.");
        drafts.MapPatch("/{id:guid}/blocks/{blockId}", EditBlock).WithSummary("The author changes a block while changes are requested (If-Match).");
        drafts.MapPatch("/{id:guid}/items/{itemId}", EditItem).WithSummary("The author changes an item while changes are requested (If-Match).");
        drafts.MapPost("/{id:guid}/resubmission", Resubmit).WithSummary("The author answers the request for changes; the review waits again.");
    }

    internal static async Task<Results<Ok<Page<DraftRow>>, Refused>> List(
        Word<DraftState>? state, string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new DraftList(state?.Value, page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Ok<DraftView>, Refused>> One(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new DraftById(id), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<DraftView>, Refused>> Revision(
        Guid id, int number, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new DraftById(id, number), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<RevisedPart>, Refused>> EditBlock(
        Guid id, string blockId, BlockChange body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedTag(http.Request).Succeeded(out var etag, out var refusal)
            ? Revised(http, await studio.Send(new EditDraftBlock(id, blockId, etag, body), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<Ok<RevisedPart>, Refused>> EditItem(
        Guid id, string itemId, ItemChange body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedTag(http.Request).Succeeded(out var etag, out var refusal)
            ? Revised(http, await studio.Send(new EditDraftItem(id, itemId, etag, body), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<Ok<ResubmittedDraft>, Refused>> Resubmit(
        Guid id, ResubmissionBody? body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new ResubmitDraft(id, body?.Note ?? ""), cancellationToken)).ToOk();

    private static Results<Ok<RevisedPart>, Refused> Revised(HttpContext http, Result<RevisedPart> result)
    {
        if (result.Succeeded(out var part, out _))
        {
            http.Response.Headers.ETag = Preconditions.Tag(part.Etag);
        }

        return result.ToOk();
    }
}

/// <summary>What the author did about the request.</summary>
internal sealed record ResubmissionBody(string? Note = null);
