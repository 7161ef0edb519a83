using HmpContentStudio.Content.Skills;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;

namespace HmpContentStudio.Taxonomy;

/// <summary>Saves a skill with its revision, audit entry and event; shared by saving one and importing many.</summary>
internal sealed class SkillWriter(
    StudioDbContext db, ICurrentUser user, IIds ids, TimeProvider clock, IAuditTrail audit, IMediator events)
{
    public async Task<EntryChange> SaveAsync(SkillEntry? entry, Skill skill, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (entry?.Replace(skill, now) == false)
        {
            return EntryChange.Unchanged;
        }

        var change = entry is null ? EntryChange.Added : EntryChange.Changed;
        if (entry is null)
        {
            entry = SkillEntry.Add(skill, now);
            db.Add(entry);
        }

        AddRevision(entry.Id, entry.Json, entry.ContentHash, now);
        audit.Record(change == EntryChange.Added ? "taxonomy.skill-added" : "taxonomy.skill-changed", $"skill:{entry.Id}",
            new { version = skill.Version, hash = entry.ContentHash });
        await events.Publish(new SkillChanged(entry.Id, entry.ContentHash), cancellationToken);
        return change;
    }

    public async Task DeleteAsync(SkillEntry entry, CancellationToken cancellationToken)
    {
        db.Remove(entry);
        AddRevision(entry.Id, json: null, hash: null, clock.GetUtcNow().UtcDateTime);
        audit.Record("taxonomy.skill-deleted", $"skill:{entry.Id}", new { hash = entry.ContentHash });
        await events.Publish(new SkillChanged(entry.Id, ContentHash: null), cancellationToken);
    }

    private void AddRevision(string id, string? json, string? hash, DateTime now) => db.Add(new SkillRevision
    {
        Id = ids.Next(), SkillId = id, Json = json, ContentHash = hash, ChangedBy = user.Actor.AccountId, ChangedAt = now,
    });
}
