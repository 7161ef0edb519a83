using HmpContentStudio.Content.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Briefs;

/// <summary>A document that briefs are grounded in, pinned by the hash of its bytes. It never changes; a new edition is a new source.</summary>
public sealed class Source
{
    /// <summary>Its id; later sources have later ids.</summary>
    public required Guid Id { get; init; }

    /// <summary>As it was sent, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>As it is cited.</summary>
    public required string Title { get; init; }

    /// <summary>Who answers for the document.</summary>
    public required string? Owner { get; init; }

    /// <summary>Such as <c>internal</c> or <c>CC-BY-4.0</c>.</summary>
    public required string? Licence { get; init; }

    /// <summary>Date of the document.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Hash of the bytes, under which they are stored.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required int SizeBytes { get; init; }

    /// <summary>File name and title in lower case.</summary>
    public required string SearchText { get; init; }

    /// <summary>Account id of who added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>File name without extension, as origins cite it where no other source of the brief has the same name.</summary>
    public string Name => SourceReading.Names([FileName])[0];
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Property(s => s.SearchText).HasMaxLength(1000);
        builder.HasIndex(s => s.Hash);
        builder.Ignore(s => s.Name);
    }
}
