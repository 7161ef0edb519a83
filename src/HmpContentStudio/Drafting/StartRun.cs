using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;

namespace HmpContentStudio.Drafting;

/// <summary>Queues a run for a submitted brief, in the same transaction, and wakes a worker after it.</summary>
internal sealed class StartRun(StudioDbContext db, IAfterCommit afterCommit, IRunNudge nudge, DraftingSettings settings, TimeProvider clock)
    : INotificationHandler<BriefSubmitted>
{
    public Task Handle(BriefSubmitted notification, CancellationToken cancellationToken)
    {
        var run = new NewRun(notification.RunId, notification.BriefId, notification.ContentHash, notification.Owner, settings.Provider);
        db.Add(Run.Queue(run, clock.GetUtcNow().UtcDateTime));
        afterCommit.Then(token => nudge.NudgeAsync(notification.RunId, token));
        return Task.CompletedTask;
    }
}

/// <summary>Cancels the open run of a brief that was closed.</summary>
internal sealed class CancelClosedRun(StudioDbContext db, IAuditTrail audit, TimeProvider clock) : INotificationHandler<BriefClosed>
{
    public async Task Handle(BriefClosed notification, CancellationToken cancellationToken)
    {
        if (notification.RunId is not { } runId || await db.Set<Run>().FindAsync([runId], cancellationToken) is not { IsOpen: true } run)
        {
            return;
        }

        run.Cancel(clock.GetUtcNow().UtcDateTime);
        audit.Record("drafting.cancelled", $"operation:{run.Id}", new { reason = notification.Reason });
    }
}
