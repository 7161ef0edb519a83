using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Review;

/// <summary>The holder's sign of life: the lease starts anew.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
[NotAudited("A sign of life every few minutes; claiming and releasing are in the audit.")]
public sealed record RenewClaim(Guid ReviewId) : ICommand<ClaimedReview>;

internal sealed class RenewClaimHandler(ReviewDesk desk, ICurrentUser user, IPolicyGate policy, TimeProvider clock)
    : IHandle<RenewClaim, ClaimedReview>
{
    public async Task<Result<ClaimedReview>> Handle(RenewClaim request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var refusal = item.Renew(user.Actor.AccountId, policy.Review.ClaimLease, clock.GetUtcNow().UtcDateTime);
        return refusal is null ? ClaimedReview.Of(item) : refusal;
    }
}
