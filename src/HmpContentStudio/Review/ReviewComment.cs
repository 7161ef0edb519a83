using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Review;

/// <summary>A remark on a part of a draft. It stays with the draft over its revisions; where its quote is gone it shows as detached.</summary>
public sealed class ReviewComment : IVersioned
{
    private ReviewComment()
    {
    }

    /// <summary>Its id; later comments have later ones.</summary>
    public Guid Id { get; private set; }

    /// <summary>The draft.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Block, question or objective.</summary>
    public string BlockId { get; private set; } = "";

    /// <summary>The words it is about, as they stood.</summary>
    public string? Quote { get; private set; }

    /// <summary>The remark.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Account id.</summary>
    public string By { get; private set; } = "";

    /// <summary>Name, for screens.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was settled.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>Account id of who settled it.</summary>
    public string? ResolvedBy { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>A remark as somebody makes it.</summary>
    public static ReviewComment Add(Guid id, Guid draftId, NewComment comment, Actor by, DateTime now) => new()
    {
        Id = id,
        DraftId = draftId,
        BlockId = comment.BlockId,
        Quote = string.IsNullOrEmpty(comment.Quote) ? null : comment.Quote,
        Text = comment.Text.Trim(),
        By = by.AccountId,
        ByName = by.DisplayName,
        At = now,
    };

    /// <summary>Settles it, once.</summary>
    public Refusal? Resolve(string by, DateTime now)
    {
        if (ResolvedAt is not null)
        {
            return ReviewRules.AlreadyResolved;
        }

        (ResolvedAt, ResolvedBy) = (now, by);
        return null;
    }
}

/// <summary>A remark as it is sent.</summary>
/// <param name="BlockId">Block, question or objective.</param>
/// <param name="Text">1 to 4000 characters.</param>
/// <param name="Quote">Words of that part, exactly; null for the whole part.</param>
public sealed record NewComment(string BlockId, string Text, string? Quote = null);

internal sealed class ReviewCommentConfiguration : IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.Property(c => c.Quote).HasMaxLength(ReviewRules.TextLimit);
        builder.Property(c => c.Text).HasMaxLength(ReviewRules.TextLimit);
        builder.HasIndex(c => new { c.DraftId, c.Id });
    }
}
