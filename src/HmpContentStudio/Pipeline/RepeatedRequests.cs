using System.Text.Json;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Pipeline;

/// <summary>An answer kept for a caller who sends the same request again, saved in the transaction that made it.</summary>
public sealed class RepeatableAnswer
{
    /// <summary>The account that sent it.</summary>
    public required string AccountId { get; init; }

    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>Hash over method, path and body.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; init; }

    /// <summary>Kept until then.</summary>
    public required DateTime KeptUntil { get; init; }
}

internal sealed class RepeatableAnswerConfiguration : IEntityTypeConfiguration<RepeatableAnswer>
{
    public void Configure(EntityTypeBuilder<RepeatableAnswer> builder)
    {
        builder.HasKey(a => new { a.AccountId, a.Key });
        builder.Property(a => a.Answer).HasMaxLength(-1);
        builder.HasIndex(a => a.KeptUntil);
    }
}

/// <summary>
/// The caller's <c>Idempotency-Key</c> of this scope, if any. A door sets it; the save behaviour asks it. Because the answer is saved
/// with the command, a repeated request is answered alike even when the first answer was lost on its way.
/// </summary>
public sealed class RepeatedRequests(StudioDbContext db, ICurrentUser user, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private (string Key, string RequestHash)? asked;

    /// <summary>How long a key is remembered.</summary>
    public static TimeSpan Keeping { get; } = TimeSpan.FromHours(24);

    /// <summary>Says that the request of this scope carries a key.</summary>
    public void Expect(string key, string requestHash) => asked = (key, requestHash);

    internal async Task<TOutcome?> EarlierAnswerAsync<TOutcome>(CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome>
    {
        if (asked is not { } now)
        {
            return default;
        }

        var accountId = user.Actor.AccountId;
        var kept = await db.Set<RepeatableAnswer>()
            .SingleOrDefaultAsync(a => a.AccountId == accountId && a.Key == now.Key, cancellationToken);
        if (kept is null)
        {
            return default;
        }

        if (kept.KeptUntil <= clock.GetUtcNow().UtcDateTime)
        {
            db.Remove(kept);
            await db.SaveChangesAsync(cancellationToken);
            return default;
        }

        return kept.RequestHash == now.RequestHash ? TOutcome.FromJson(kept.Answer, Json) : TOutcome.Refused(KeyUsedAgain);
    }

    internal void Keep<TOutcome>(TOutcome outcome)
        where TOutcome : IOutcome<TOutcome>
    {
        if (asked is not { } now)
        {
            return;
        }

        db.Add(new RepeatableAnswer
        {
            AccountId = user.Actor.AccountId,
            Key = now.Key,
            RequestHash = now.RequestHash,
            Answer = outcome.ToJson(Json),
            KeptUntil = clock.GetUtcNow().UtcDateTime + Keeping,
        });
    }

    private static Refusal KeyUsedAgain => Refusal.Unprocessable(
        "request.idempotency-key-reused", "This Idempotency-Key was used for another request within 24 hours; send a new key.");
}
