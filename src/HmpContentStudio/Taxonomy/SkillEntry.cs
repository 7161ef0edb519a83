using System.Text.Json;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Taxonomy;

/// <summary>A skill as it is stored: the whole entry as JSON, and beside it what lists and searches read.</summary>
public sealed class SkillEntry : IVersioned
{
    private SkillEntry()
    {
    }

    /// <summary>The id in the taxonomy.</summary>
    public string Id { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>The entry as JSON.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Hash of the entry.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Copied from the entry for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Copied from the entry for lists.</summary>
    public SkillStatus Status { get; private set; }

    /// <summary>Copied from the entry for lists.</summary>
    public string LevelScale { get; private set; } = "";

    /// <summary>Copied from the entry for lists.</summary>
    public int Level { get; private set; }

    /// <summary>Copied from the entry for lists and risk.</summary>
    public bool Hazard { get; private set; }

    /// <summary>Copied from the entry for lists.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Copied from the entry for lists.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>Id, title and definition in lower case.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>When it was last saved.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>A new entry.</summary>
    public static SkillEntry Add(Skill skill, DateTime now)
    {
        var entry = new SkillEntry { Id = skill.Id };
        entry.Take(skill, now);
        return entry;
    }

    /// <summary>Replaces the entry. False when it is what is stored already: then nothing changed.</summary>
    public bool Replace(Skill skill, DateTime now)
    {
        if (HashOf(skill) == ContentHash)
        {
            return false;
        }

        Take(skill, now);
        return true;
    }

    /// <summary>The entry itself.</summary>
    public Skill Read() => JsonSerializer.Deserialize<Skill>(Json, ContentJson.Options)!;

    internal static string HashOf(Skill skill) => Content.ContentHash.Of(ContentJson.ToNode(skill));

    private void Take(Skill skill, DateTime now)
    {
        var node = ContentJson.ToNode(skill);

        // Not the canonical form: that drops the zeros of 4.0, and content made from a file would differ from content made from here.
        Json = node.ToJsonString();
        ContentHash = Content.ContentHash.Of(node);
        (Title, Status, LevelScale, Level) = (skill.Title, skill.Status, skill.LevelScale, skill.Level);
        (Hazard, Owner, ReviewBy) = (skill.Hazard == true, skill.Owner, skill.ReviewBy);
        SearchText = $"{skill.Id} {skill.Title} {skill.Definition}".ToLowerInvariant();
        ChangedAt = now;
    }
}

/// <summary>What a skill was at one time. Only ever added.</summary>
public sealed class SkillRevision
{
    /// <summary>Later revisions have later ids.</summary>
    public required Guid Id { get; init; }

    /// <summary>The skill.</summary>
    public required string SkillId { get; init; }

    /// <summary>The entry as JSON; null marks a deletion.</summary>
    public required string? Json { get; init; }

    /// <summary>Hash of the entry.</summary>
    public required string? ContentHash { get; init; }

    /// <summary>Who saved it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTime ChangedAt { get; init; }
}

internal sealed class SkillEntryConfiguration : IEntityTypeConfiguration<SkillEntry>
{
    public void Configure(EntityTypeBuilder<SkillEntry> builder)
    {
        builder.Property(s => s.Id).HasMaxLength(100);
        builder.Property(s => s.Json).HasMaxLength(-1);
        builder.Property(s => s.SearchText).HasMaxLength(-1);
        builder.HasIndex(s => new { s.Title, s.Id });
    }
}

internal sealed class SkillRevisionConfiguration : IEntityTypeConfiguration<SkillRevision>
{
    public void Configure(EntityTypeBuilder<SkillRevision> builder)
    {
        builder.HasIndex(r => new { r.SkillId, r.Id });
        builder.Property(r => r.SkillId).HasMaxLength(100);
        builder.Property(r => r.Json).HasMaxLength(-1);
    }
}
