using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Governance;

/// <summary>Collects what one command did and chains it under the command's write transaction.</summary>
internal sealed class AuditTrail(StudioDbContext db, ICurrentUser user, TimeProvider clock) : IAuditTrail, IAuditChain
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly List<(string Actor, string Action, string Subject, JsonNode Details)> collected = [];

    public bool HasEntries => collected.Count > 0;

    public void Record(string action, string subject, object? details = null) =>
        RecordFor(user.Actor.AccountId, action, subject, details);

    public void RecordFor(string accountId, string action, string subject, object? details = null) =>
        collected.Add((accountId, action, subject, JsonSerializer.SerializeToNode(details, Json) ?? new JsonObject()));

    public void Forget() => collected.Clear();

    public async Task SealAsync(CancellationToken cancellationToken)
    {
        if (collected.Count == 0)
        {
            return;
        }

        var last = await db.Set<AuditEntry>()
            .OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        var (sequence, previousHash) = (last?.Sequence ?? 0, last?.Hash ?? AuditLine.NoPrevious);
        var at = ToMillisecond(clock.GetUtcNow().UtcDateTime);
        foreach (var (actor, action, subject, details) in collected)
        {
            var line = AuditLine.Write(++sequence, at, actor, action, subject, details, previousHash, hash: null);
            var hash = AuditLine.HashOf(line);
            db.Add(new AuditEntry
            {
                Sequence = sequence,
                At = at,
                Actor = actor,
                Action = action,
                Subject = subject,
                Details = CanonicalJson.Write(details),
                PreviousHash = previousHash,
                Hash = hash,
            });
            previousHash = hash;
        }

        collected.Clear();
    }

    private static DateTime ToMillisecond(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
