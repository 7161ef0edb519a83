using HmpContentStudio.Content.Skills;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;

namespace HmpContentStudio.Taxonomy;

/// <summary>Saves a role profile with its revision, audit entry and event; shared by saving one and importing many.</summary>
internal sealed class RoleWriter(
    StudioDbContext db, ICurrentUser user, IIds ids, TimeProvider clock, IAuditTrail audit, IMediator events)
{
    public async Task<EntryChange> SaveAsync(RoleEntry? entry, RoleProfile role, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (entry?.Replace(role, now) == false)
        {
            return EntryChange.Unchanged;
        }

        var change = entry is null ? EntryChange.Added : EntryChange.Changed;
        if (entry is null)
        {
            entry = RoleEntry.Add(role, now);
            db.Add(entry);
        }

        AddRevision(entry.Id, entry.Json, entry.ContentHash, now);
        audit.Record(change == EntryChange.Added ? "taxonomy.role-added" : "taxonomy.role-changed", $"role:{entry.Id}",
            new { hash = entry.ContentHash });
        await events.Publish(new RoleChanged(entry.Id, entry.ContentHash), cancellationToken);
        return change;
    }

    public async Task DeleteAsync(RoleEntry entry, CancellationToken cancellationToken)
    {
        db.Remove(entry);
        AddRevision(entry.Id, json: null, hash: null, clock.GetUtcNow().UtcDateTime);
        audit.Record("taxonomy.role-deleted", $"role:{entry.Id}", new { hash = entry.ContentHash });
        await events.Publish(new RoleChanged(entry.Id, ContentHash: null), cancellationToken);
    }

    private void AddRevision(string id, string? json, string? hash, DateTime now) => db.Add(new RoleRevision
    {
        Id = ids.Next(), RoleId = id, Json = json, ContentHash = hash, ChangedBy = user.Actor.AccountId, ChangedAt = now,
    });
}
