using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Publishing;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a publication stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PublicationState>))]
public enum PublicationState { Prepared, Live, Replaced, Withdrawn }
#pragma warning restore CS1591

/// <summary>The act of making a package live. Its bytes are the stored ones of <see cref="VersionPackage"/>, for good.</summary>
public sealed class Publication : IVersioned
{
    private Publication()
    {
    }

    /// <summary>Its id; later ones have later ones.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Id of the content; the same over its versions.</summary>
    public string ContentId { get; private set; } = "";

    /// <summary>For what platform, such as <c>scorm12</c>.</summary>
    public string Format { get; private set; } = "";

    /// <summary>Hash of the package.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Its size.</summary>
    public long SizeBytes { get; private set; }

    /// <summary>Under what name it is downloaded.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public PublicationState State { get; private set; }

    /// <summary>Account id of the publisher.</summary>
    public string PublishedBy { get; private set; } = "";

    /// <summary>Their name, for screens.</summary>
    public string PublishedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>A package that goes live.</summary>
    public static Publication GoLive(Guid id, VersionPackage package, string contentId, Pipeline.Actor publisher, DateTime now) => new()
    {
        Id = id,
        VersionId = package.VersionId,
        ContentId = contentId,
        Format = package.Format,
        Sha256 = package.Sha256,
        SizeBytes = package.SizeBytes,
        FileName = package.FileName,
        State = PublicationState.Live,
        PublishedBy = publisher.AccountId,
        PublishedByName = publisher.DisplayName,
        PublishedAt = now,
    };

    /// <summary>A later one of the same content and format went live.</summary>
    public void Replace()
    {
        if (State == PublicationState.Live)
        {
            State = PublicationState.Replaced;
        }
    }
}

/// <summary>The one package of a version in a format. Built once, by the first preview or publication, and never again.</summary>
public sealed class VersionPackage
{
    /// <summary>The version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>For what platform.</summary>
    public required string Format { get; init; }

    /// <summary>Hash of the bytes in the file store.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Their number.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>A name that is safe on every system.</summary>
    public required string FileName { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTime BuiltAt { get; init; }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(p => p.Format).HasMaxLength(20);
        builder.Property(p => p.Sha256).HasMaxLength(64);
        builder.HasOne<Library.ContentVersion>().WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.VersionId, p.Id });
        builder.HasIndex(p => new { p.ContentId, p.Format, p.State });
    }
}

internal sealed class VersionPackageConfiguration : IEntityTypeConfiguration<VersionPackage>
{
    public void Configure(EntityTypeBuilder<VersionPackage> builder)
    {
        builder.HasKey(p => new { p.VersionId, p.Format });
        builder.Property(p => p.Format).HasMaxLength(20);
        builder.Property(p => p.Sha256).HasMaxLength(64);
        builder.HasOne<Library.ContentVersion>().WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
