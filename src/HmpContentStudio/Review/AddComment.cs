using FluentValidation;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>Somebody who works on the draft remarks on a part of it.</summary>
[PermitAnyOf(PermissionSet.Reviewer, PermissionSet.Designer)]
public sealed record AddComment(Guid ReviewId, NewComment Comment) : ICommand<CommentView>;

/// <summary>A remark as it is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BlockId">Block, question or objective.</param>
/// <param name="Quote">The words it is about.</param>
/// <param name="Text">The remark.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="ResolvedAt">When it was settled.</param>
/// <param name="Detached">True when its words do not stand in the part any more.</param>
public sealed record CommentView(Guid Id, string BlockId, string? Quote, string Text, string By, DateTime At, DateTime? ResolvedAt, bool Detached)
{
    internal static CommentView Of(ReviewComment comment, bool detached) => new(
        comment.Id, comment.BlockId, comment.Quote, comment.Text, comment.ByName, comment.At, comment.ResolvedAt, detached);
}

internal sealed class AddCommentValidator : AbstractValidator<AddComment>
{
    public AddCommentValidator()
    {
        RuleFor(c => c.Comment.BlockId).NotEmpty().OverridePropertyName("blockId");
        RuleFor(c => c.Comment.Text).NotEmpty().MaximumLength(ReviewRules.TextLimit).OverridePropertyName("text");
        RuleFor(c => c.Comment.Quote).MaximumLength(ReviewRules.TextLimit).OverridePropertyName("quote");
    }
}

internal sealed class AddCommentHandler(
    StudioDbContext db, ReviewDesk desk, ICurrentUser user, IIds ids, TimeProvider clock, IAuditTrail audit)
    : IHandle<AddComment, CommentView>
{
    public async Task<Result<CommentView>> Handle(AddComment request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var review, out var missing))
        {
            return missing;
        }

        var draft = await desk.DraftAsync(review, cancellationToken);
        var opinion = await desk.OpinionAsync(review, draft, user.Actor.AccountId, cancellationToken);
        if (!draft.HasPart(request.Comment.BlockId))
        {
            return ReviewRules.UnknownPlace("/blockId", request.Comment.BlockId);
        }

        var comment = ReviewComment.Add(ids.Next(), review.DraftId, request.Comment, user.Actor, clock.GetUtcNow().UtcDateTime);
        if (CommentAnchor.IsDetached(comment, opinion.Shown()))
        {
            return ReviewRules.QuoteNotFound;
        }

        db.Add(comment);
        audit.Record("review.commented", $"review:{review.Id}", new { commentId = comment.Id, blockId = comment.BlockId });
        return CommentView.Of(comment, detached: false);
    }
}

/// <summary>Whether a remark still stands on the words it was made on.</summary>
internal static class CommentAnchor
{
    public static bool IsDetached(ReviewComment comment, LearningContent content)
    {
        var texts = Texts(content, comment.BlockId).ToArray();
        return texts.Length == 0 || (comment.Quote is { } quote && !string.Join(" ", texts).Contains(quote, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(LearningContent content, string partId)
    {
        var blocks = content.Blocks.Where(block => block.Id == partId).SelectMany(block => block.Sentences.Select(sentence => sentence.Text));
        var items = content.Items.Where(item => item.Id == partId).SelectMany(Texts);
        return blocks.Concat(items).Concat(content.Objectives.Where(objective => objective.Id == partId).Select(objective => objective.Text));
    }

    private static IEnumerable<string> Texts(Item item) =>
        [
            item.Stem,
            .. (item.Exhibit ?? []).Select(line => line.Text),
            .. (item.Options ?? []).SelectMany(option => new[] { option.Text, option.Rationale ?? "" }),
            .. (item.Order ?? []).Select(entry => entry.Text),
            .. (item.Choices ?? []).Select(choice => choice.Text),
            .. (item.Pairs ?? []).SelectMany(pair => new[] { pair.Left, pair.Rationale ?? "" }),
            item.Rationale ?? "",
        ];
}
