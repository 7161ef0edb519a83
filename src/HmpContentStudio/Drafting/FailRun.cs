using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>A worker cannot go on; the run keeps its finished stages and says why, and the brief is its author's again.</summary>
[PermitSystem]
public sealed record FailRun(Guid RunId, int Epoch, RunProblem Problem) : ICommand<Done>;

internal sealed class FailRunHandler(StudioDbContext db, IMediator events, IAuditTrail audit, TimeProvider clock) : IHandle<FailRun, Done>
{
    public async Task<Result<Done>> Handle(FailRun request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        if (run.Fail(request.Epoch, request.Problem, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("drafting.failed", $"operation:{run.Id}", new { request.Problem.Code, run.Stage });
        await events.Publish(new RunEnded(run.Id, run.BriefId, request.Problem.Code), cancellationToken);
        return new Done();
    }
}
