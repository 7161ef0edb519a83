using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Drafting;

internal sealed class RunConfiguration : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.Property(r => r.BriefHash).HasMaxLength(64);
        builder.Property(r => r.Problem).HasMaxLength(-1);
        builder.HasMany(r => r.Stages).WithOne().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Stages).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(r => new { r.State, r.Id });
        builder.HasIndex(r => r.BriefId);
        builder.Ignore(r => r.IsOpen);
        builder.Ignore(r => r.NextStage);
    }
}

internal sealed class RunStageConfiguration : IEntityTypeConfiguration<RunStage>
{
    public void Configure(EntityTypeBuilder<RunStage> builder)
    {
        builder.HasKey(s => new { s.RunId, s.Name });
        builder.Property(s => s.Name).HasMaxLength(40);
        builder.Property(s => s.InputHash).HasMaxLength(64);
        builder.Property(s => s.OutputHash).HasMaxLength(64);
    }
}
