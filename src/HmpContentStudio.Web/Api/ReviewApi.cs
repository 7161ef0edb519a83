using System.Text.Json;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>The queue and everything that happens in a review.</summary>
internal static class ReviewApi
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        var reviews = api.MapGroup("/reviews").WithTags("Reviews");
        reviews.MapGet("", Queue).WithSummary("Review tasks, those due first at the top; due means due on or before that day.");
        reviews.MapGet("/{id:guid}", See).WithSummary("One task with criteria, findings and content; keys are hidden until you have answered.");
        reviews.MapPost("/{id:guid}/claim", Claim).WithSummary("Takes a task for 30 minutes; 409 review.claimed names the holder.");
        reviews.MapPut("/{id:guid}/claim", Renew).WithSummary("The holder's sign of life: the 30 minutes start anew.");
        reviews.MapDelete("/{id:guid}/claim", Release).WithSummary("Gives a task back.");
        reviews.MapPut("/{id:guid}/answers/{itemId}", Answer).WithSummary("Answers a question; the answer tells its key.");
        reviews.MapPut("/{id:guid}/judgements/{criterionId}", Judge).WithSummary("Judges one criterion on the content named by contentHash.");
        reviews.MapPut("/{id:guid}/findings/{findingId}/disposition", Dispose).WithSummary("Decides about one flag of the checks.");
        reviews.MapPatch("/{id:guid}/blocks/{blockId}", EditBlock).WithSummary("Edits a block with a reason; needs If-Match with its etag.");
        reviews.MapPatch("/{id:guid}/items/{itemId}", EditItem).WithSummary("Edits a question with a reason; needs If-Match with its etag.");
        reviews.MapPost("/{id:guid}/comments", Comment).WithSummary("Remarks on a part of the draft.");
        reviews.MapPost("/{id:guid}/comments/{commentId:guid}/resolution", Resolve).WithSummary("Settles a remark.");
        reviews.MapPost("/{id:guid}/approval", Approve).WithSummary("Accepts the draft as named by contentHash; the last approval makes the version.");
        reviews.MapPost("/{id:guid}/changes", RequestChanges).WithSummary("Asks the author for changes.");
        reviews.MapPost("/{id:guid}/rejection", Reject).WithSummary("Turns the draft down for good.");
        reviews.MapPost("/{id:guid}/escalation", Escalate).WithSummary("Hands the question on; the task waits again.");
    }

    internal static async Task<Results<Ok<Page<ReviewRow>>, Refused>> Queue(
        [AsParameters] QueueQuery query, IMediator studio, CancellationToken cancellationToken)
    {
        if (!PageRequest.Read(query.After, query.Limit).Succeeded(out var page, out var refusal))
        {
            return new Refused(refusal);
        }

        var filter = new QueueFilter(query.State?.Value, query.Skill, query.Risk?.Value, query.Due, query.Q);
        return (await studio.Send(new ReviewQueue(filter, page), cancellationToken)).ToOk();
    }

    internal static async Task<Results<Ok<ReviewView>, Refused>> See(Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(new ReviewWorkspace(id), cancellationToken);
        if (result.Succeeded(out var view, out _))
        {
            http.Response.Headers.ETag = Preconditions.Tag(view.ContentHash);
        }

        return result.ToOk();
    }

    // A body may come (a reason for taking over) and is not read: taking over is not built.
    internal static async Task<Results<Ok<ClaimedReview>, Refused>> Claim(Guid id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new ClaimReview(id), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<ClaimedReview>, Refused>> Renew(Guid id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new RenewClaim(id), cancellationToken)).ToOk();

    internal static async Task<Results<NoContent, Refused>> Release(Guid id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new ReleaseClaim(id), cancellationToken)).ToNoContent();

    internal static async Task<Results<Ok<AnsweredItem>, Refused>> Answer(
        Guid id, string itemId, AnswerBody body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new AnswerItem(id, itemId, body.Answer), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<JudgementView>, Refused>> Judge(
        Guid id, string criterionId, NewJudgement body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new JudgeCriterion(id, criterionId, body), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<DispositionView>, Refused>> Dispose(
        Guid id, string findingId, NewDisposition body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new DecideFlag(id, findingId, body), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<EditedPart>, Refused>> EditBlock(
        Guid id, string blockId, BlockChange body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedTag(http.Request).Succeeded(out var etag, out var refusal)
            ? Edited(http, await studio.Send(new EditReviewedBlock(id, blockId, etag, body), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<Ok<EditedPart>, Refused>> EditItem(
        Guid id, string itemId, ItemChange body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedTag(http.Request).Succeeded(out var etag, out var refusal)
            ? Edited(http, await studio.Send(new EditReviewedItem(id, itemId, etag, body), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<Created<CommentView>, Refused>> Comment(
        Guid id, NewComment body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new AddComment(id, body), cancellationToken)).ToCreated(_ => $"{StudioApi.Root}/reviews/{id}");

    internal static async Task<Results<Created<CommentView>, Refused>> Resolve(
        Guid id, Guid commentId, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new ResolveComment(id, commentId), cancellationToken)).ToCreated(_ => $"{StudioApi.Root}/reviews/{id}");

    internal static async Task<Results<Ok<DraftVerdict>, Refused>> Approve(
        Guid id, ApprovalBody body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new ApproveDraft(id, body.ContentHash), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<ReviewDecided>, Refused>> RequestChanges(
        Guid id, NewRequest body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new RequestChanges(id, body), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<ReviewDecided>, Refused>> Reject(
        Guid id, NewRejection body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new RejectDraft(id, body), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<EscalatedReview>, Refused>> Escalate(
        Guid id, EscalationBody body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new EscalateReview(id, body.To, body.Reason), cancellationToken)).ToOk();

    private static Results<Ok<EditedPart>, Refused> Edited(HttpContext http, Result<EditedPart> result)
    {
        if (result.Succeeded(out var edited, out _))
        {
            http.Response.Headers.ETag = Preconditions.Tag(edited.Etag);
        }

        return result.ToOk();
    }
}

/// <summary>Which part of the queue.</summary>
internal sealed record QueueQuery(Word<ReviewState>? State, string? Skill, Word<RiskClass>? Risk, DateOnly? Due, string? Q, string? After, int? Limit);

/// <summary>An answer, in the form of the question's type.</summary>
public sealed record AnswerBody(JsonElement Answer);

/// <summary>What is approved.</summary>
public sealed record ApprovalBody(string ContentHash);

/// <summary>Who shall look at it and why.</summary>
public sealed record EscalationBody(string To, string Reason);
