using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Review;

internal sealed class ReviewItemConfiguration : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> builder)
    {
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.EscalationReason).HasMaxLength(ReviewRules.TextLimit);
        builder.Property(r => r.AuthorNote).HasMaxLength(ReviewRules.TextLimit);
        builder.Ignore(r => r.Due);
        builder.HasIndex(r => new { r.DraftId, r.Seat }).IsUnique();
        builder.HasIndex(r => new { r.State, r.DueBy, r.Id });
        builder.HasIndex(r => new { r.DueBy, r.Id });
    }
}
