using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Governance;

/// <summary>One link of the audit chain. It is only ever added.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>The pseudonymous account id, or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary><c>stage.past-participle</c>.</summary>
    public required string Action { get; init; }

    /// <summary><c>kind:id</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Facts as canonical JSON; <c>{}</c> for none.</summary>
    public required string Details { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of this entry without this member.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry as it is exported: exactly what the hash covers, and the hash.</summary>
    public JsonObject ToJson() => AuditLine.Write(Sequence, At, Actor, Action, Subject, JsonNode.Parse(Details), PreviousHash, Hash);
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Details).HasMaxLength(-1);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.Subject, e.Sequence });
        builder.HasIndex(e => new { e.Actor, e.Sequence });
    }
}
