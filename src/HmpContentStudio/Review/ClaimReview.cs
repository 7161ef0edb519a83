using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Review;

/// <summary>A reviewer takes a task for the time of the lease. One wins; the others are told who.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record ClaimReview(Guid ReviewId) : ICommand<ClaimedReview>;

/// <summary>Who holds the task and until when.</summary>
public sealed record ClaimedReview(string ClaimedBy, string ClaimedById, DateTime ClaimExpiresAt)
{
    internal static ClaimedReview Of(ReviewItem item) => new(item.ClaimedByName!, item.ClaimedBy!, item.ClaimExpiresAt!.Value);
}

internal sealed class ClaimReviewHandler(ReviewDesk desk, ICurrentUser user, IPolicyGate policy, TimeProvider clock, IAuditTrail audit)
    : IHandle<ClaimReview, ClaimedReview>
{
    public async Task<Result<ClaimedReview>> Handle(ClaimReview request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var others = await desk.OthersAsync(item, cancellationToken);
        if (item.Claim(user.Actor, others, policy.Review.ClaimLease, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("review.claimed", $"review:{item.Id}", new { draftId = item.DraftId, item.Revision, item.ContentHash });
        return ClaimedReview.Of(item);
    }
}
