using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Review;

/// <summary>The holder gives the task back; what they said stays theirs and holds when they claim it again.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record ReleaseClaim(Guid ReviewId) : ICommand<Done>;

internal sealed class ReleaseClaimHandler(ReviewDesk desk, ICurrentUser user, TimeProvider clock, IAuditTrail audit) : IHandle<ReleaseClaim, Done>
{
    public async Task<Result<Done>> Handle(ReleaseClaim request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        if (item.Release(user.Actor.AccountId, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("review.released", $"review:{item.Id}");
        return default(Done);
    }
}
