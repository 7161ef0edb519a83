using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Accounts;

/// <summary>A bearer token that was given out. Only its hash is kept.</summary>
public sealed class AccessToken
{
    /// <summary>How long a token is accepted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>SHA-256 of the token.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The account's stamp when it was given out; a token with an older stamp is over.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it stops.</summary>
    public required DateTime ExpiresAt { get; init; }
}

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.HasKey(t => t.Hash);
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => t.ExpiresAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
