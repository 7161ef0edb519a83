using Microsoft.Extensions.Logging;

namespace HmpContentStudio.Pipeline;

/// <summary>
/// Work that must wait until the command is saved, such as waking the worker of a run. It is a nudge, never the truth: when it fails
/// the failure is logged, the command stays done, and whoever was to be woken finds the row by itself.
/// </summary>
public interface IAfterCommit
{
    /// <summary>Runs the work once after the commit, and not at all after a refusal.</summary>
    void Then(Func<CancellationToken, Task> work);
}

internal sealed partial class AfterCommit(ILogger<AfterCommit> log) : IAfterCommit
{
    private readonly List<Func<CancellationToken, Task>> pending = [];

    public void Then(Func<CancellationToken, Task> work) => pending.Add(work);

    public void Forget() => pending.Clear();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var work = pending.ToArray();
        pending.Clear();
        foreach (var step in work)
        {
            await RunOneAsync(step, cancellationToken);
        }
    }

    private async Task RunOneAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a nudge throws, the command is already saved; the caller must not be told otherwise.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNudgeFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A step after the commit failed; the command itself is saved")]
    private partial void LogNudgeFailed(Exception e);
}
