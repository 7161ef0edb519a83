using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The author of the brief stops its drafting; the brief can be changed and submitted again.</summary>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record CancelRun(Guid RunId) : ICommand<Done>;

internal sealed class CancelRunHandler(StudioDbContext db, IMediator events, IAuditTrail audit, ICurrentUser user, TimeProvider clock)
    : IHandle<CancelRun, Done>
{
    public async Task<Result<Done>> Handle(CancelRun request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        if (run.Owner != user.Actor.AccountId)
        {
            return RunRules.NotOwner;
        }

        if (run.Cancel(clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("drafting.cancelled", $"operation:{run.Id}", new { run.Stage });
        await events.Publish(new RunEnded(run.Id, run.BriefId, "cancelled"), cancellationToken);
        return new Done();
    }
}
