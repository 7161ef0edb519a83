using System.Text.Json;
using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a run stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RunState>))]
public enum RunState { Queued, Running, Succeeded, Failed, Parked, Cancelled }
#pragma warning restore CS1591

/// <summary>
/// One drafting. The row is the truth about it: a start bumps the epoch, and whatever a worker finishes is only taken with the epoch it
/// started in, so that a worker that was believed dead cannot write any more.
/// </summary>
public sealed class Run : IVersioned
{
    /// <summary>Starts without reaching the end after which a run is given up, so that one that kills its worker does not do so forever.</summary>
    public const int MaxStarts = 10;

    private readonly List<RunStage> stages = [];

    private Run()
    {
    }

    /// <summary>Its id; also the id of the operation people watch.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid BriefId { get; private set; }

    /// <summary>Hash of the order when it was submitted.</summary>
    public string BriefHash { get; private set; } = "";

    /// <summary>Account id of the brief's author.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public RunState State { get; private set; }

    /// <summary>The stage it is in, or was in when it stopped.</summary>
    public string? Stage { get; private set; }

    /// <summary>Counts the starts; only the last one may write.</summary>
    public int Epoch { get; private set; }

    /// <summary>Starts since a stage was last finished.</summary>
    public int StartsInVain { get; private set; }

    /// <summary>What composes: <c>offline</c> or the name of a provider.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>The draft it made.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>Why it stopped, as JSON (<see cref="RunProblem"/>).</summary>
    public string? Problem { get; private set; }

    /// <summary>When a parked run goes on by itself.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When it was ordered.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Its finished stages.</summary>
    public IReadOnlyList<RunStage> Stages => stages;

    /// <summary>True while a worker has something to do for it.</summary>
    public bool IsOpen => State is RunState.Queued or RunState.Running or RunState.Parked;

    /// <summary>The stage to do next; null after the last.</summary>
    public string? NextStage => RunStages.InOrder.FirstOrDefault(name => stages.All(s => s.Name != name));

    /// <summary>A run that waits for a worker.</summary>
    public static Run Queue(NewRun run, DateTime now) => new()
    {
        Id = run.Id,
        BriefId = run.BriefId,
        BriefHash = run.BriefHash,
        Owner = run.Owner,
        Provider = run.Provider,
        Stage = RunStages.InOrder[0],
        CreatedAt = now,
    };

    /// <summary>A worker starts or goes on; any earlier worker is shut out.</summary>
    public Refusal? Begin()
    {
        if (!IsOpen)
        {
            return RunRules.NotOpen(State);
        }

        Epoch++;
        StartsInVain++;
        (State, Stage, DueAt, Problem) = (RunState.Running, NextStage, null, null);
        return null;
    }

    /// <summary>A worker finished a stage; null output for a stage that leaves nothing to read.</summary>
    public Refusal? Complete(int epoch, FinishedStage finished)
    {
        if (RefuseWriteIn(epoch) is { } refusal)
        {
            return refusal;
        }

        if (finished.Name != NextStage)
        {
            return RunRules.OutOfOrder(finished.Name);
        }

        stages.Add(new RunStage
        {
            RunId = Id,
            Name = finished.Name,
            Epoch = epoch,
            InputHash = finished.InputHash,
            OutputHash = finished.OutputHash,
            StartedAt = finished.StartedAt,
            FinishedAt = finished.FinishedAt,
        });
        (Stage, StartsInVain) = (NextStage ?? finished.Name, 0);
        return null;
    }

    /// <summary>The draft is there; the run is over.</summary>
    public void Succeed(Guid draftId, DateTime now) => (State, DraftId, EndedAt) = (RunState.Succeeded, draftId, now);

    /// <summary>It cannot go on. Finished stages stay.</summary>
    public Refusal? Fail(int epoch, RunProblem problem, DateTime now)
    {
        if (RefuseWriteIn(epoch) is { } refusal)
        {
            return refusal;
        }

        (State, Problem, EndedAt) = (RunState.Failed, JsonSerializer.Serialize(problem, JsonSerializerOptions.Web), now);
        return null;
    }

    /// <summary>Nobody wants it any more; a worker that is still busy with it is shut out.</summary>
    public Refusal? Cancel(DateTime now)
    {
        if (!IsOpen)
        {
            return RunRules.NotOpen(State);
        }

        Epoch++;
        (State, EndedAt) = (RunState.Cancelled, now);
        return null;
    }

    /// <summary>Takes up a run that ended without a draft.</summary>
    /// <param name="fromStage">Stages from this one on are done again; null keeps every finished stage.</param>
    /// <param name="provider">What shall compose from here on; null leaves it.</param>
    public Refusal? Resume(string? fromStage, string? provider)
    {
        if (State is not (RunState.Failed or RunState.Parked or RunState.Cancelled))
        {
            return RunRules.NotStopped(State);
        }

        if (fromStage is not null)
        {
            var from = RunStages.InOrder.IndexOf(fromStage);
            stages.RemoveAll(s => RunStages.InOrder.IndexOf(s.Name) >= from);
        }

        Epoch++;
        (State, Problem, EndedAt, DueAt, StartsInVain) = (RunState.Queued, null, null, null, 0);
        (Provider, Stage) = (provider ?? Provider, NextStage);
        return null;
    }

    /// <summary>Why it stopped, or null.</summary>
    public RunProblem? ReadProblem() => Problem is null ? null : JsonSerializer.Deserialize<RunProblem>(Problem, JsonSerializerOptions.Web);

    private Refusal? RefuseWriteIn(int epoch) => State == RunState.Running && epoch == Epoch ? null : RunRules.Superseded;
}

/// <summary>What a new run is made of.</summary>
public sealed record NewRun(Guid Id, Guid BriefId, string BriefHash, string Owner, string Provider);

/// <summary>A stage as its worker finished it. Input and output are stored under their hashes.</summary>
public sealed record FinishedStage(string Name, string InputHash, string? OutputHash, DateTime StartedAt, DateTime FinishedAt);

/// <summary>Why a run stopped, in words for its author.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Detail">What happened and what to do next.</param>
/// <param name="Reasons">For a refusal of the composer: what is missing.</param>
public sealed record RunProblem(string Code, string Title, string Detail, IReadOnlyList<RunReason> Reasons);

/// <summary>One thing the composer lacks.</summary>
public sealed record RunReason(string Rule, string Message, IReadOnlyList<string> Fields);
