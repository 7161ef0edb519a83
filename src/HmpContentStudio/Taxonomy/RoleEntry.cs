using System.Text.Json;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Taxonomy;

/// <summary>A role profile as it is stored: the whole profile as JSON, and beside it what lists and questions read.</summary>
public sealed class RoleEntry : IVersioned
{
    private readonly List<RoleSkill> skills = [];

    private RoleEntry()
    {
    }

    /// <summary>The id in the taxonomy.</summary>
    public string Id { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>The profile as JSON.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Hash of the profile.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Copied from the profile for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Id and title in lower case.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>When it was last saved.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The skills it requires, for questions by skill.</summary>
    public IReadOnlyList<RoleSkill> Skills => skills;

    /// <summary>A new profile.</summary>
    public static RoleEntry Add(RoleProfile role, DateTime now)
    {
        var entry = new RoleEntry { Id = role.Id };
        entry.Take(role, now);
        return entry;
    }

    /// <summary>Replaces the profile. False when it is what is stored already: then nothing changed.</summary>
    public bool Replace(RoleProfile role, DateTime now)
    {
        if (HashOf(role) == ContentHash)
        {
            return false;
        }

        Take(role, now);
        return true;
    }

    /// <summary>The profile itself.</summary>
    public RoleProfile Read() => JsonSerializer.Deserialize<RoleProfile>(Json, ContentJson.Options)!;

    internal static string HashOf(RoleProfile role) => Content.ContentHash.Of(ContentJson.ToNode(role));

    private void Take(RoleProfile role, DateTime now)
    {
        var node = ContentJson.ToNode(role);

        // Not the canonical form: that drops the zeros of 4.0, and content made from a file would differ from content made from here.
        Json = node.ToJsonString();
        ContentHash = Content.ContentHash.Of(node);
        Title = role.Title;
        SearchText = $"{role.Id} {role.Title}".ToLowerInvariant();
        ChangedAt = now;
        var wanted = role.Skills.Select(s => s.SkillId).ToHashSet();
        skills.RemoveAll(s => !wanted.Contains(s.SkillId));
        skills.AddRange(wanted.Except(skills.Select(s => s.SkillId)).Select(id => new RoleSkill { SkillId = id }));
    }
}

/// <summary>A skill that a role requires.</summary>
public sealed class RoleSkill
{
    /// <summary>The skill.</summary>
    public required string SkillId { get; init; }
}

/// <summary>What a role profile was at one time. Only ever added.</summary>
public sealed class RoleRevision
{
    /// <summary>Later revisions have later ids.</summary>
    public required Guid Id { get; init; }

    /// <summary>The role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The profile as JSON; null marks a deletion.</summary>
    public required string? Json { get; init; }

    /// <summary>Hash of the profile.</summary>
    public required string? ContentHash { get; init; }

    /// <summary>Who saved it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTime ChangedAt { get; init; }
}

internal sealed class RoleEntryConfiguration : IEntityTypeConfiguration<RoleEntry>
{
    public void Configure(EntityTypeBuilder<RoleEntry> builder)
    {
        builder.Property(r => r.Id).HasMaxLength(100);
        builder.Property(r => r.Json).HasMaxLength(-1);
        builder.HasIndex(r => new { r.Title, r.Id });
        builder.OwnsMany(r => r.Skills, skill =>
        {
            skill.ToTable("RoleSkill");
            skill.WithOwner().HasForeignKey("RoleId");
            skill.HasKey("RoleId", nameof(RoleSkill.SkillId));
            skill.Property(s => s.SkillId).HasMaxLength(100);
            skill.HasIndex(s => s.SkillId);
        });
    }
}

internal sealed class RoleRevisionConfiguration : IEntityTypeConfiguration<RoleRevision>
{
    public void Configure(EntityTypeBuilder<RoleRevision> builder)
    {
        builder.HasIndex(r => new { r.RoleId, r.Id });
        builder.Property(r => r.RoleId).HasMaxLength(100);
        builder.Property(r => r.Json).HasMaxLength(-1);
    }
}
