using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Governance;

/// <summary>Somebody takes the whole audit away. That is itself an entry, the last one of the export.</summary>
[PermitAnyOf(PermissionSet.Governance)]
public sealed record ExportAudit : ICommand<Done>;

internal sealed class ExportAuditHandler(IAuditTrail audit) : IHandle<ExportAudit, Done>
{
    public Task<Result<Done>> Handle(ExportAudit request, CancellationToken cancellationToken)
    {
        audit.Record("governance.audit-exported", "audit:all");
        return Task.FromResult<Result<Done>>(new Done());
    }
}

/// <summary>The lines of an export, to be written once <see cref="ExportAudit"/> was allowed: each entry, then a checkpoint.</summary>
public sealed class AuditExport(StudioDbContext db, TimeProvider clock)
{
    /// <summary>Reads one entry at a time, so that a long audit does not fill the memory.</summary>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditEntry>().MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        var hash = AuditLine.NoPrevious;
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => e.Sequence <= last).OrderBy(e => e.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hash = entry.Hash;
            yield return CanonicalJson.Write(entry.ToJson());
        }

        var checkpoint = new JsonObject { ["sequence"] = last, ["hash"] = hash, ["at"] = AuditLine.Instant(clock.GetUtcNow().UtcDateTime) };
        yield return CanonicalJson.Write(new JsonObject { ["checkpoint"] = checkpoint });
    }
}
