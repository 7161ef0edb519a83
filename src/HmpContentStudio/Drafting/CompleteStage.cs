using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>A worker hands in what a stage wrote; taken only from the worker that started last.</summary>
[PermitSystem]
public sealed record CompleteStage(Guid RunId, int Epoch, StageWork Work) : ICommand<Done>;

/// <summary>What a stage did.</summary>
/// <param name="Name">The stage.</param>
/// <param name="InputHash">Hash of what it read.</param>
/// <param name="Output">What it wrote, as JSON.</param>
/// <param name="StartedAt">When its work began.</param>
/// <param name="FinishedAt">When its work ended.</param>
public sealed record StageWork(string Name, string InputHash, string Output, DateTime StartedAt, DateTime FinishedAt);

internal sealed class CompleteStageHandler(StudioDbContext db, ContentStore store, IAuditTrail audit) : IHandle<CompleteStage, Done>
{
    public async Task<Result<Done>> Handle(CompleteStage request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().Include(r => r.Stages).SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        var work = request.Work;
        var outputHash = ContentHash.Of(work.Output);
        if (run.Complete(request.Epoch, new FinishedStage(work.Name, work.InputHash, outputHash, work.StartedAt, work.FinishedAt)) is { } refusal)
        {
            return refusal;
        }

        await store.PutAsync(outputHash, work.Output, cancellationToken);
        audit.Record("drafting.stage-completed", $"operation:{run.Id}", new { stage = work.Name, work.InputHash, outputHash });
        return new Done();
    }
}
