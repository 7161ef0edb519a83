using HmpContentStudio.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Drafting;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.ContentHash).HasMaxLength(64);
        builder.Property(d => d.GroundHash).HasMaxLength(64);
        builder.Property(d => d.RequestedNotes).HasMaxLength(-1);
        builder.HasMany(d => d.Revisions).WithOne().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(d => d.Revisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(d => new { d.State, d.Id });
        builder.HasIndex(d => d.BriefId);
        builder.HasIndex(d => d.RunId).IsUnique();
        builder.Ignore(d => d.IsOpen);
    }
}

internal sealed class DraftRevisionConfiguration : IEntityTypeConfiguration<DraftRevision>
{
    private static readonly ValueComparer<IReadOnlyList<DraftPart>> Parts = new(
        (a, b) => a!.SequenceEqual(b!), parts => parts.Aggregate(0, HashCode.Combine), parts => parts);

    private static readonly ValueComparer<IReadOnlyList<string>> Ids = new(
        (a, b) => a!.SequenceEqual(b!), ids => ids.Aggregate(0, HashCode.Combine), ids => ids);

    public void Configure(EntityTypeBuilder<DraftRevision> builder)
    {
        builder.HasKey(r => new { r.DraftId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.FindingsHash).HasMaxLength(64);
        builder.Property(r => r.Note).HasMaxLength(4000);
        builder.Property(r => r.ChangedParts)
            .HasConversion(parts => string.Join(',', parts), text => Split(text).Select(Enum.Parse<DraftPart>).ToArray(), Parts);
        builder.Property(r => r.ChangedIds).HasMaxLength(-1)
            .HasConversion(ids => string.Join(',', ids), text => Split(text), Ids);
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
