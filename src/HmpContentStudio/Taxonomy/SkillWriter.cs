using HmpContentStudio.Content.Skills;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>What happened to an entry.</summary>
public enum EntryChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It differs from what was stored.</summary>
    Changed,

    /// <summary>It is what was stored.</summary>
    Unchanged,
}

/// <summary>Saves a skill with its revision, audit entry and event; shared by saving one and importing many.</summary>
internal sealed class SkillWriter(StudioDbContext db, ICurrentUser user, TimeProvider clock, IAuditTrail audit, IMediator events)
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

        await AddRevisionAsync(entry.Id, entry.Json, entry.ContentHash, now, cancellationToken);
        audit.Record(change == EntryChange.Added ? "taxonomy.skill-added" : "taxonomy.skill-changed", $"skill:{entry.Id}",
            new { version = skill.Version, hash = entry.ContentHash });
        await events.Publish(new SkillChanged(entry.Id, entry.ContentHash), cancellationToken);
        return change;
    }

    public async Task DeleteAsync(SkillEntry entry, CancellationToken cancellationToken)
    {
        db.Remove(entry);
        await AddRevisionAsync(entry.Id, json: null, hash: null, clock.GetUtcNow().UtcDateTime, cancellationToken);
        audit.Record("taxonomy.skill-deleted", $"skill:{entry.Id}", new { hash = entry.ContentHash });
        await events.Publish(new SkillChanged(entry.Id, ContentHash: null), cancellationToken);
    }

    private async Task AddRevisionAsync(string id, string? json, string? hash, DateTime now, CancellationToken cancellationToken)
    {
        var last = await db.Set<SkillRevision>().Where(r => r.SkillId == id).MaxAsync(r => (int?)r.Number, cancellationToken);
        db.Add(new SkillRevision
        {
            SkillId = id, Number = (last ?? 0) + 1, Json = json, ContentHash = hash, ChangedBy = user.Actor.AccountId, ChangedAt = now,
        });
    }
}
