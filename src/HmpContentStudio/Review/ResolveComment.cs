using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>Settles a remark.</summary>
[PermitAnyOf(PermissionSet.Reviewer, PermissionSet.Designer)]
public sealed record ResolveComment(Guid ReviewId, Guid CommentId) : ICommand<CommentView>;

internal sealed class ResolveCommentHandler(StudioDbContext db, ReviewDesk desk, ICurrentUser user, TimeProvider clock, IAuditTrail audit)
    : IHandle<ResolveComment, CommentView>
{
    public async Task<Result<CommentView>> Handle(ResolveComment request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var review, out var missing))
        {
            return missing;
        }

        var comment = await db.Set<ReviewComment>()
            .SingleOrDefaultAsync(c => c.Id == request.CommentId && c.DraftId == review.DraftId, cancellationToken);
        var draft = await desk.DraftAsync(review, cancellationToken);
        var opinion = await desk.OpinionAsync(review, draft, user.Actor.AccountId, cancellationToken);
        if (comment is null || (opinion.IsHidden(comment.BlockId) && comment.By != user.Actor.AccountId))
        {
            return ReviewRules.NoSuchComment(request.CommentId);
        }

        if (comment.Resolve(user.Actor.AccountId, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("review.comment-resolved", $"review:{review.Id}", new { commentId = comment.Id });
        return CommentView.Of(comment, CommentAnchor.IsDetached(comment, draft.Content));
    }
}
