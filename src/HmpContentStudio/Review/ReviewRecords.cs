using HmpContentStudio.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Review;

/// <summary>One decision as it was given. Only ever added: the task may wait again, the record stays.</summary>
public sealed class ReviewDecision
{
    /// <summary>Its id; later decisions have later ones.</summary>
    public required Guid Id { get; init; }

    /// <summary>The task.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>The draft.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>The revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Its content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The released criteria in force.</summary>
    public required string CriteriaHash { get; init; }

    /// <summary>What was decided.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Account id.</summary>
    public required string Reviewer { get; init; }

    /// <summary>Name, for screens and for the version.</summary>
    public required string ReviewerName { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>The reason of a rejection or the notes of a request, as JSON; null for an approval.</summary>
    public string? Words { get; init; }

    /// <summary>Judgements and dispositions that stood when it was given, as JSON.</summary>
    public required string Grounds { get; init; }
}

/// <summary>What one reviewer says about one criterion. It holds as long as nothing that the criterion reads has changed.</summary>
public sealed class Judgement
{
    /// <summary>The task.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Account id.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The criterion.</summary>
    public required string CriterionId { get; init; }

    /// <summary>Name, for screens.</summary>
    public required string ReviewerName { get; init; }

    /// <summary>What they say.</summary>
    public required JudgementVerdict Verdict { get; set; }

    /// <summary>What it rests on.</summary>
    public string? Evidence { get; set; }

    /// <summary>The content they saw.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Hash over the criterion's text and the parts that it reads (<see cref="ReadParts"/>).</summary>
    public required string ReadHash { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; set; }
}

/// <summary>What one reviewer did about one flag.</summary>
public sealed class Disposition
{
    /// <summary>The task.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Account id.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The finding.</summary>
    public required string FindingId { get; init; }

    /// <summary>Name, for screens.</summary>
    public required string ReviewerName { get; init; }

    /// <summary>What they did.</summary>
    public required DispositionDecision Decision { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>The finding as it was shown, as JSON: an edit removes it from the draft.</summary>
    public required string Finding { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; set; }
}

/// <summary>One reviewer's answer to one question, given before they saw its key.</summary>
public sealed class ItemAnswer
{
    /// <summary>The task.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Account id.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The question.</summary>
    public required string ItemId { get; init; }

    /// <summary>The question as it stood; when it changes, the key is hidden again.</summary>
    public required string ItemHash { get; set; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; set; }

    /// <summary>Whether it was right; null where no rule can say.</summary>
    public bool? Correct { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; set; }
}

internal sealed class ReviewDecisionConfiguration : IEntityTypeConfiguration<ReviewDecision>
{
    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.Property(d => d.ContentHash).HasMaxLength(64);
        builder.Property(d => d.CriteriaHash).HasMaxLength(64);
        builder.Property(d => d.Words).HasMaxLength(-1);
        builder.Property(d => d.Grounds).HasMaxLength(-1);
        builder.HasOne<ReviewItem>().WithMany().HasForeignKey(d => d.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.DraftId, d.Id });
    }
}

internal sealed class JudgementConfiguration : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> builder)
    {
        builder.HasKey(j => new { j.ReviewId, j.Reviewer, j.CriterionId });
        builder.Property(j => j.Evidence).HasMaxLength(ReviewRules.TextLimit);
        builder.Property(j => j.ContentHash).HasMaxLength(64);
        builder.Property(j => j.ReadHash).HasMaxLength(64);
        builder.HasOne<ReviewItem>().WithMany().HasForeignKey(j => j.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DispositionConfiguration : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> builder)
    {
        builder.HasKey(d => new { d.ReviewId, d.Reviewer, d.FindingId });
        builder.Property(d => d.Reason).HasMaxLength(ReviewRules.TextLimit);
        builder.Property(d => d.Finding).HasMaxLength(-1);
        builder.HasOne<ReviewItem>().WithMany().HasForeignKey(d => d.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ItemAnswerConfiguration : IEntityTypeConfiguration<ItemAnswer>
{
    public void Configure(EntityTypeBuilder<ItemAnswer> builder)
    {
        builder.HasKey(a => new { a.ReviewId, a.Reviewer, a.ItemId });
        builder.Property(a => a.ItemHash).HasMaxLength(64);
        builder.Property(a => a.Answer).HasMaxLength(ReviewRules.TextLimit);
        builder.HasOne<ReviewItem>().WithMany().HasForeignKey(a => a.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
