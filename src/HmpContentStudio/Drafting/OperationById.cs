using System.Text.Json.Serialization;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>A run as people watch it.</summary>
[PermitEveryAccount]
public sealed record OperationById(Guid Id) : IQuery<OperationView>;

/// <summary>Where an operation stands.</summary>
public sealed record OperationView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>The stage it is in, or stopped in.</summary>
    public required string? Stage { get; init; }

    /// <summary>Share of finished stages.</summary>
    public required int Percent { get; init; }

    /// <summary>The draft, once there is one.</summary>
    public required Guid? DraftId { get; init; }

    /// <summary>The order.</summary>
    public required Guid BriefId { get; init; }

    /// <summary>What composes.</summary>
    public required string Provider { get; init; }

    /// <summary>Why it stopped.</summary>
    public required RunProblem? Problem { get; init; }

    /// <summary>When a parked one goes on.</summary>
    public required DateTime? DueAt { get; init; }

    /// <summary>All stages in order, finished ones with their times.</summary>
    public required IReadOnlyList<StageView> Stages { get; init; }

    /// <summary>When it was ordered.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTime? EndedAt { get; init; }

    /// <summary>Grows with every move; the id of server-sent events.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>True when nothing more will happen by itself.</summary>
    [JsonIgnore]
    public bool HasEnded => State is RunState.Succeeded or RunState.Failed or RunState.Cancelled;
}

/// <summary>One stage.</summary>
/// <param name="Name">The stage.</param>
/// <param name="State"><c>done</c>, <c>running</c>, <c>stopped</c> or <c>waiting</c>.</param>
/// <param name="StartedAt">When its work began.</param>
/// <param name="FinishedAt">When its work ended.</param>
/// <param name="DurationMs">Milliseconds of work.</param>
public sealed record StageView(string Name, string State, DateTime? StartedAt, DateTime? FinishedAt, long? DurationMs);

internal sealed class OperationByIdHandler(StudioDbContext db) : IHandle<OperationById, OperationView>
{
    public async Task<Result<OperationView>> Handle(OperationById request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().AsNoTracking().Include(r => r.Stages).SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        return run is null ? RunRules.NoSuchOperation(request.Id) : View(run);
    }

    private static OperationView View(Run run) => new()
    {
        Id = run.Id,
        State = run.State,
        Stage = run.Stage,
        Percent = 100 * run.Stages.Count / RunStages.InOrder.Length,
        DraftId = run.DraftId,
        BriefId = run.BriefId,
        Provider = run.Provider,
        Problem = run.ReadProblem(),
        DueAt = run.DueAt,
        Stages = [.. RunStages.InOrder.Select(name => Stage(run, name))],
        CreatedAt = run.CreatedAt,
        EndedAt = run.EndedAt,
        Version = run.Version,
    };

    private static StageView Stage(Run run, string name)
    {
        if (run.Stages.FirstOrDefault(s => s.Name == name) is { } done)
        {
            return new StageView(name, "done", done.StartedAt, done.FinishedAt, (long)(done.FinishedAt - done.StartedAt).TotalMilliseconds);
        }

        var state = name != run.Stage ? "waiting" : run.State switch
        {
            RunState.Running => "running",
            RunState.Queued => "waiting",
            _ => "stopped",
        };
        return new StageView(name, state, null, null, null);
    }
}
