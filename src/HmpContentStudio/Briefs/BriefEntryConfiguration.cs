using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Briefs;

internal sealed class BriefEntryConfiguration : IEntityTypeConfiguration<BriefEntry>
{
    public void Configure(EntityTypeBuilder<BriefEntry> builder)
    {
        builder.Property(b => b.Json).HasMaxLength(-1);
        builder.Property(b => b.Acknowledgements).HasMaxLength(-1);
        builder.Property(b => b.ClosedReason).HasMaxLength(2000);
        builder.Property(b => b.SearchText).HasMaxLength(1000);
        builder.Property(b => b.ContentHash).HasMaxLength(64);
        builder.HasIndex(b => new { b.State, b.Id });
        builder.HasIndex(b => new { b.Skill, b.Format, b.State });
        builder.HasIndex(b => b.Role);
        builder.HasIndex(b => b.DraftId);
        builder.Ignore(b => b.IsEditable);
    }
}
