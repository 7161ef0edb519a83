using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>Runs that a worker should carry now, oldest first: queued, broken off, or parked until a time that has come.</summary>
[PermitSystem]
public sealed record UnfinishedRuns : IQuery<IReadOnlyList<Guid>>;

internal sealed class UnfinishedRunsHandler(StudioDbContext db, TimeProvider clock) : IHandle<UnfinishedRuns, IReadOnlyList<Guid>>
{
    private const int Most = 500;

    public async Task<Result<IReadOnlyList<Guid>>> Handle(UnfinishedRuns request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<Run>().AsNoTracking()
            .Where(r => r.State == RunState.Queued || r.State == RunState.Running || (r.State == RunState.Parked && r.DueAt <= now))
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
