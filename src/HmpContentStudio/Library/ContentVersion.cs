using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Library;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a version stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<VersionState>))]
public enum VersionState { Approved, Published, Superseded, Retired }
#pragma warning restore CS1591

/// <summary>
/// Approved content. Everything but its state is written once; the database refuses any change and any removal. The content itself is kept
/// under its hash.
/// </summary>
public sealed class ContentVersion : IVersioned
{
    private ContentVersion()
    {
    }

    /// <summary>Its id; later versions have later ones.</summary>
    public Guid Id { get; private set; }

    /// <summary>Id of the content; the same over its versions.</summary>
    public string ContentId { get; private set; } = "";

    /// <summary>1, 2, 3 … per content; never used again.</summary>
    public int Number { get; private set; }

    /// <summary>Title of the content.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is.</summary>
    public ContentFormat Format { get; private set; }

    /// <summary>Id of the skill.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>Id of the role.</summary>
    public string? Role { get; private set; }

    /// <summary>Hash of the content with its provenance completed: what is signed.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The draft that was approved.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>When the last approval was given, to the millisecond.</summary>
    public DateTime ApprovedAt { get; private set; }

    /// <summary>Names of the approvers in the order of approval.</summary>
    public IReadOnlyList<string> Approvers { get; private set; } = [];

    /// <summary>The installation's signature over <see cref="ContentHash"/>.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>Everything it came from, as JSON (<see cref="Library.Lineage"/>).</summary>
    public string Lineage { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public VersionState State { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True while it may be published.</summary>
    public bool IsPublishable => State is VersionState.Approved or VersionState.Published;

    /// <summary>The stamp in <c>version.json</c>.</summary>
    public VersionStamp Stamp => new()
    {
        Number = Number, ContentHash = ContentHash, ApprovedAt = ApprovedAt, Approvers = Approvers, Signature = Signature,
    };

    /// <summary>The version of content that people have approved.</summary>
    public static ContentVersion Approve(NewVersion version) => new()
    {
        Id = version.Id,
        ContentId = version.Content.Id,
        Number = version.Number,
        Title = version.Content.Title,
        Format = version.Content.Format,
        Skill = version.Content.Skill,
        Role = version.Content.Role,
        ContentHash = version.ContentHash,
        DraftId = version.DraftId,
        ApprovedAt = version.ApprovedAt,
        Approvers = version.Content.Provenance.Reviewers ?? [],
        Signature = version.Signature,
        Lineage = version.Lineage,
        State = VersionState.Approved,
    };

    /// <summary>It went live.</summary>
    public Refusal? Publish()
    {
        if (!IsPublishable)
        {
            return LibraryRules.NotPublishable(State);
        }

        State = VersionState.Published;
        return null;
    }

    /// <summary>A later version of the same content went live.</summary>
    public void Supersede()
    {
        if (IsPublishable)
        {
            State = VersionState.Superseded;
        }
    }
}

/// <summary>What a new version is made of.</summary>
public sealed record NewVersion(
    Guid Id, int Number, LearningContent Content, string ContentHash, Guid DraftId, DateTime ApprovedAt, string Signature, string Lineage);

internal sealed class ContentVersionConfiguration : IEntityTypeConfiguration<ContentVersion>
{
    private const char Between = '\n';

    private static readonly ValueComparer<IReadOnlyList<string>> Names = new(
        (a, b) => a!.SequenceEqual(b!), names => names.Aggregate(0, HashCode.Combine), names => names);

    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.Lineage).HasMaxLength(-1);
        builder.Property(v => v.Approvers).HasMaxLength(-1)
            .HasConversion(names => string.Join(Between, names), text => text.Split(Between, StringSplitOptions.RemoveEmptyEntries), Names);
        builder.Ignore(v => v.IsPublishable);
        builder.Ignore(v => v.Stamp);
        builder.HasIndex(v => new { v.ContentId, v.Number }).IsUnique();
        builder.HasIndex(v => v.DraftId).IsUnique();
        builder.HasIndex(v => new { v.State, v.Id });
        builder.HasIndex(v => new { v.Skill, v.Id });
    }
}
