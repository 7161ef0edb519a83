using System.Collections.Concurrent;

namespace HmpContentStudio.Web.Security;

/// <summary>
/// Slows down guessing across accounts: counts failed attempts per address of the caller, never successful ones. One account is guarded
/// by its own lock. Kept in memory; a restart forgives. Thread-safe.
/// </summary>
internal sealed class SignInLimiter(TimeProvider clock)
{
    public const int FailuresAllowed = 20;
    private const int CallersBeforeSweep = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> failures = new();

    /// <summary>How long the caller must wait; null when they may try.</summary>
    public TimeSpan? WaitFor(string caller)
    {
        if (!failures.TryGetValue(caller, out var recent))
        {
            return null;
        }

        lock (recent)
        {
            Forget(recent);
            return recent.Count < FailuresAllowed ? null : recent.Peek() + Window - clock.GetUtcNow();
        }
    }

    public void CountFailure(string caller)
    {
        if (failures.Count > CallersBeforeSweep)
        {
            Sweep();
        }

        var recent = failures.GetOrAdd(caller, _ => new Queue<DateTimeOffset>());
        lock (recent)
        {
            Forget(recent);
            recent.Enqueue(clock.GetUtcNow());
        }
    }

    private void Forget(Queue<DateTimeOffset> recent)
    {
        while (recent.TryPeek(out var oldest) && oldest + Window <= clock.GetUtcNow())
        {
            recent.Dequeue();
        }
    }

    private void Sweep()
    {
        foreach (var caller in failures.Keys)
        {
            if (WaitFor(caller) is null)
            {
                failures.TryRemove(caller, out _);
            }
        }
    }
}
