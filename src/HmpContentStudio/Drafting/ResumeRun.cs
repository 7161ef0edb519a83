using HmpContentStudio.Briefs;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The author takes up a run that stopped without a draft. Finished stages are not done again unless asked for.</summary>
/// <param name="RunId">The run.</param>
/// <param name="FromStage">Does this stage and those after it again.</param>
/// <param name="Provider">What shall compose from here on.</param>
/// <param name="Fallback">What shall compose when the provider cannot.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record ResumeRun(Guid RunId, string? FromStage, string? Provider, string? Fallback) : ICommand<Done>;

internal sealed class ResumeRunHandler(
    StudioDbContext db, IMediator events, IAfterCommit afterCommit, IRunNudge nudge, IAuditTrail audit, ICurrentUser user)
    : IHandle<ResumeRun, Done>
{
    public async Task<Result<Done>> Handle(ResumeRun request, CancellationToken cancellationToken)
    {
        if (Unreadable(request) is { } unreadable)
        {
            return unreadable;
        }

        var run = await db.Set<Run>().Include(r => r.Stages).SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        if (run.Owner != user.Actor.AccountId)
        {
            return RunRules.NotOwner;
        }

        if (run.Resume(request.FromStage, request.Provider ?? request.Fallback) is { } refusal)
        {
            return refusal;
        }

        var brief = await db.Set<BriefEntry>().SingleAsync(b => b.Id == run.BriefId, cancellationToken);
        var isSame = brief.ContentHash == run.BriefHash && brief.RunId == run.Id && (brief.IsEditable || brief.State == BriefState.Submitted);
        if (!isSame)
        {
            return RunRules.BriefMovedOn;
        }

        audit.Record("drafting.resumed", $"operation:{run.Id}", new { run.Stage, run.Provider });
        await events.Publish(new RunResumed(run.Id, run.BriefId), cancellationToken);
        afterCommit.Then(token => nudge.NudgeAsync(run.Id, token));
        return new Done();
    }

    private static Refusal? Unreadable(ResumeRun request)
    {
        if (request.FromStage is { } stage && !RunStages.InOrder.Contains(stage))
        {
            return RunRules.UnknownStage(stage);
        }

        if (request.Provider is not (null or DraftingSettings.Offline))
        {
            return RunRules.UnknownProvider("/provider");
        }

        return request.Fallback is not (null or DraftingSettings.Offline) ? RunRules.UnknownProvider("/fallback") : null;
    }
}
