namespace HmpContentStudio.Drafting;

/// <summary>Tells a worker that a run waits. Only a nudge: a worker that missed it finds the row by itself.</summary>
public interface IRunNudge
{
    /// <summary>Wakes a worker for the run.</summary>
    Task NudgeAsync(Guid runId, CancellationToken cancellationToken);
}

/// <summary>For hosts without workers.</summary>
internal sealed class NoNudge : IRunNudge
{
    public Task NudgeAsync(Guid runId, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What composes where nothing else is said.</summary>
/// <param name="Provider"><c>offline</c>, or the name of a provider.</param>
public sealed record DraftingSettings(string Provider)
{
    /// <summary>The embedded composer.</summary>
    public const string Offline = "offline";
}
