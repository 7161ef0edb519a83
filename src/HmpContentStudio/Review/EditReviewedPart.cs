using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>The holder changes a block and says why. The draft gets a new revision, the checks run again, judgements that read blocks reopen.</summary>
/// <param name="ReviewId">The task.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Etag">Its tag as the holder saw it.</param>
/// <param name="Change">What shall differ, with the reason.</param>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record EditReviewedBlock(Guid ReviewId, string BlockId, string Etag, BlockChange Change) : ICommand<EditedPart>;

/// <summary>The holder changes a question and says why. Its key can be changed only by somebody who has answered it.</summary>
/// <param name="ReviewId">The task.</param>
/// <param name="ItemId">The question.</param>
/// <param name="Etag">Its tag as the holder saw it.</param>
/// <param name="Change">What shall differ, with the reason.</param>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record EditReviewedItem(Guid ReviewId, string ItemId, string Etag, ItemChange Change) : ICommand<EditedPart>;

/// <summary>What an edit led to.</summary>
/// <param name="ContentHash">The content now: what judgements and decisions must name.</param>
/// <param name="Revision">The new revision.</param>
/// <param name="Etag">The new tag of the part.</param>
/// <param name="Reopened">Criteria to be judged again.</param>
public sealed record EditedPart(string ContentHash, int Revision, string Etag, IReadOnlyList<string> Reopened);

internal sealed class EditReviewedPartHandler(
    StudioDbContext db, ReviewDesk desk, DraftEditing editing, ICurrentUser user, IAuditTrail audit)
    : IHandle<EditReviewedBlock, EditedPart>, IHandle<EditReviewedItem, EditedPart>
{
    public async Task<Result<EditedPart>> Handle(EditReviewedBlock request, CancellationToken cancellationToken)
    {
        var seen = await SeeAsync(request.ReviewId, request.Change.Reason, cancellationToken);
        if (!seen.Succeeded(out var desktop, out var refusal))
        {
            return refusal;
        }

        if (desktop.Text.Content.Blocks.FirstOrDefault(b => b.Id == request.BlockId) is not { } block)
        {
            return ReviewRules.NoSuchBlock(request.BlockId);
        }

        if (desktop.Text.Etag(block.Id) != request.Etag)
        {
            return ReviewRules.PartChanged;
        }

        var edited = await editing.EditBlockAsync(
            desktop.Draft, block.Id, ContentJson.Hash(block), request.Change, user.Actor.AccountId, cancellationToken);
        return await FollowAsync(desktop, edited, request.Change.Reason!, cancellationToken);
    }

    public async Task<Result<EditedPart>> Handle(EditReviewedItem request, CancellationToken cancellationToken)
    {
        var seen = await SeeAsync(request.ReviewId, request.Change.Reason, cancellationToken);
        if (!seen.Succeeded(out var desktop, out var refusal))
        {
            return refusal;
        }

        if (desktop.Text.Content.Items.FirstOrDefault(i => i.Id == request.ItemId) is not { } item)
        {
            return ReviewRules.NoSuchItem(request.ItemId);
        }

        if (desktop.Text.Etag(item.Id) != request.Etag)
        {
            return ReviewRules.PartChanged;
        }

        if (desktop.Opinion.IsHidden(item.Id) && TouchesKey(request.Change))
        {
            return ReviewRules.NotAnswered;
        }

        var edited = await editing.EditItemAsync(
            desktop.Draft, item.Id, ContentJson.Hash(item), request.Change, user.Actor.AccountId, cancellationToken);
        return await FollowAsync(desktop, edited, request.Change.Reason!, cancellationToken);
    }

    // What a change of the key is answered with would tell what the key was.
    private static bool TouchesKey(ItemChange change) =>
        change.Rubric is not null || change.Answer is not null || change.Tolerance is not null || change.Rationale is not null
        || change.Options?.Any(o => o.Correct is not null || o.Rationale is not null) == true
        || change.Pairs?.Any(p => p.ChoiceId is not null || p.Rationale is not null) == true
        || change.Blanks is not null;

    private async Task<Result<Desktop>> SeeAsync(Guid reviewId, string? reason, CancellationToken cancellationToken)
    {
        var held = await desk.FindHeldAsync(reviewId, cancellationToken);
        if (!held.Succeeded(out var review, out var refusal))
        {
            return refusal;
        }

        if (review.ComposedFor == user.Actor.AccountId)
        {
            return ReviewRules.OwnDraft;
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReviewRules.TextLimit)
        {
            return ReviewRules.ReasonMissing;
        }

        var text = await desk.DraftAsync(review, cancellationToken);
        var opinion = await desk.OpinionAsync(review, text, user.Actor.AccountId, cancellationToken);
        var draft = await db.Set<Draft>().FindAsync([review.DraftId], cancellationToken)
            ?? throw new InvalidOperationException($"Review {review.Id} has no draft.");
        return new Desktop(review, draft, text, opinion);
    }

    private async Task<Result<EditedPart>> FollowAsync(
        Desktop desktop, Result<EditedDraft> edit, string reason, CancellationToken cancellationToken)
    {
        if (!edit.Succeeded(out var edited, out var refusal))
        {
            return refusal;
        }

        var review = desktop.Review;
        var revision = new ReviewedRevision(edited.Revision, edited.ContentHash, edited.Findings.Count(f => f.Verdict == Verdict.Flag));
        var before = review.ContentHash;
        foreach (var task in await desk.OthersAsync(review, cancellationToken))
        {
            task.GoOnWith(revision);
        }

        review.GoOnWith(revision);
        audit.Record("review.edited", $"review:{review.Id}", new
        {
            draftId = review.DraftId, part = edited.ChangedId, edited.Revision, before, after = edited.ContentHash, reason,
        });
        var reading = CriteriaReading.ThatRead(desktop.Opinion.Asked, edited.ChangedPart).Select(criterion => criterion.Id);
        return new EditedPart(
            edited.ContentHash, edited.Revision, $"{edited.ChangedId}.{edited.Revision}", [.. reading.Where(desktop.Opinion.Standing.ContainsKey)]);
    }

    private sealed record Desktop(ReviewItem Review, Draft Draft, ReviewedDraft Text, Opinion Opinion);
}
