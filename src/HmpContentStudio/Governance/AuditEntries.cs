using System.Globalization;
using System.Text.Json.Nodes;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Governance;

/// <summary>The audit, newest first, for one subject or one actor or all.</summary>
[PermitAnyOf(PermissionSet.Governance)]
public sealed record AuditEntries(string? Subject, string? Actor, PageRequest Page) : IQuery<Page<AuditEntryView>>;

/// <summary>One entry as the API shows it.</summary>
public sealed record AuditEntryView(
    long Sequence, DateTime At, string Actor, string Action, string Subject, JsonNode Details, string PreviousHash, string Hash);

internal sealed class AuditEntriesHandler(StudioDbContext db) : IHandle<AuditEntries, Page<AuditEntryView>>
{
    public async Task<Result<Page<AuditEntryView>>> Handle(AuditEntries request, CancellationToken cancellationToken)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (request.Subject is { } subject)
        {
            entries = entries.Where(e => e.Subject == subject);
        }

        if (request.Actor is { } actor)
        {
            entries = entries.Where(e => e.Actor == actor);
        }

        if (request.Page.After is [var last] && long.TryParse(last, CultureInfo.InvariantCulture, out var before))
        {
            entries = entries.Where(e => e.Sequence < before);
        }

        var rows = await entries.OrderByDescending(e => e.Sequence).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(rows, e => [e.Sequence.ToString(CultureInfo.InvariantCulture)], View);
    }

    private static AuditEntryView View(AuditEntry e) =>
        new(e.Sequence, e.At, e.Actor, e.Action, e.Subject, JsonNode.Parse(e.Details)!, e.PreviousHash, e.Hash);
}
