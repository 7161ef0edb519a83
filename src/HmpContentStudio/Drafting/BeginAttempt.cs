using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>A worker takes a run; whoever had it before is shut out.</summary>
[PermitSystem]
public sealed record BeginAttempt(Guid RunId) : ICommand<Attempt>;

/// <summary>What the worker needs to go on.</summary>
/// <param name="Epoch">Goes with everything the worker writes.</param>
/// <param name="NextStage">Null when the run was given up.</param>
/// <param name="Outputs">Hashes of what finished stages wrote, by stage.</param>
/// <param name="Provider">What composes.</param>
public sealed record Attempt(int Epoch, string? NextStage, IReadOnlyDictionary<string, string> Outputs, string Provider);

internal sealed class BeginAttemptHandler(StudioDbContext db, IMediator events, IAuditTrail audit, TimeProvider clock)
    : IHandle<BeginAttempt, Attempt>
{
    public async Task<Result<Attempt>> Handle(BeginAttempt request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().Include(r => r.Stages).SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        if (run.Begin() is { } refusal)
        {
            return refusal;
        }

        audit.Record("drafting.started", $"operation:{run.Id}", new { run.Epoch, run.Stage });
        if (run.StartsInVain > Run.MaxStarts)
        {
            return await GiveUpAsync(run, cancellationToken);
        }

        var outputs = run.Stages.Where(s => s.OutputHash is not null).ToDictionary(s => s.Name, s => s.OutputHash!);
        return new Attempt(run.Epoch, run.NextStage, outputs, run.Provider);
    }

    private async Task<Attempt> GiveUpAsync(Run run, CancellationToken cancellationToken)
    {
        var problem = new RunProblem(
            "drafting.given-up", "Drafting stopped", $"Stage {run.Stage} was started {Run.MaxStarts} times and never ended. Resume it, or report it.", []);
        run.Fail(run.Epoch, problem, clock.GetUtcNow().UtcDateTime);
        audit.Record("drafting.failed", $"operation:{run.Id}", new { problem.Code });
        await events.Publish(new RunEnded(run.Id, run.BriefId, problem.Code), cancellationToken);
        return new Attempt(run.Epoch, null, new Dictionary<string, string>(), run.Provider);
    }
}
