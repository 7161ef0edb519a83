using System.Text.Json;
using System.Text.Json.Nodes;

namespace HmpContentStudio.Governance;

/// <summary>The end of the chain at some time. Kept where the studio's administrators cannot write, it shows a cut or rewritten chain.</summary>
/// <param name="Sequence">The last entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditCheckpoint(long Sequence, string Hash)
{
    /// <summary>Reads a checkpoint file: a checkpoint line, or any export (its last line). Null when there is none in it.</summary>
    public static AuditCheckpoint? Read(IEnumerable<string> lines) =>
        AuditVerifier.Parse(lines.LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "") is { } last
            ? Of(last["checkpoint"] as JsonObject ?? last)
            : null;

    internal static AuditCheckpoint? Of(JsonObject checkpoint) =>
        AuditVerifier.Number(checkpoint, "sequence") is { } sequence && AuditVerifier.Text(checkpoint, "hash") is { } hash
            ? new AuditCheckpoint(sequence, hash)
            : null;
}

/// <summary>What the verifier found.</summary>
/// <param name="Entries">How many entries were read and found intact.</param>
/// <param name="FirstBad">Sequence of the first entry that is wrong or missing; null when all is well.</param>
/// <param name="Reason">What is wrong with it, one sentence; null when all is well.</param>
public sealed record AuditVerdict(long Entries, long? FirstBad, string? Reason)
{
    /// <summary>True when every entry is what was written.</summary>
    public bool IsIntact => FirstBad is null;
}

/// <summary>
/// Verifies an exported audit without a server or database: each entry's hash, its link to the one before, no gap, and the end against the
/// file's own checkpoint and one kept elsewhere. Whoever rewrites the whole file can forge its own checkpoint, never the kept one. Stateless.
/// </summary>
public static class AuditVerifier
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads the lines of an export once, in order.</summary>
    /// <param name="lines">JSON Lines as exported.</param>
    /// <param name="kept">A checkpoint from an earlier export that was kept elsewhere.</param>
    public static AuditVerdict Verify(IEnumerable<string> lines, AuditCheckpoint? kept = null)
    {
        var chain = new Chain(kept);
        AuditCheckpoint? end = null;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (end is not null)
            {
                return chain.Bad("Something follows the checkpoint, which is the last line of an export.");
            }

            if (Parse(line) is not { } entry)
            {
                return chain.Bad("The line is not a JSON object.");
            }

            if (entry["checkpoint"] is JsonObject checkpoint)
            {
                end = AuditCheckpoint.Of(checkpoint) ?? new AuditCheckpoint(-1, "");
            }
            else if (chain.Add(entry) is { } fault)
            {
                return chain.Bad(fault);
            }
        }

        return chain.End(end);
    }

    internal static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static long? Number(JsonObject entry, string member) =>
        entry[member] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    internal static string? Text(JsonObject entry, string member) =>
        entry[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Null for an entry that cannot be put into canonical form: half surrogates, doubled names, figures beyond a double.</summary>
    private static string? HashOf(JsonObject entry)
    {
        try
        {
            return AuditLine.HashOf(entry);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private sealed class Chain(AuditCheckpoint? kept)
    {
        private long last;
        private string lastHash = AuditLine.NoPrevious;

        /// <summary>Null, or what is wrong with the entry.</summary>
        public string? Add(JsonObject entry)
        {
            var expected = last + 1;
            if (Number(entry, "sequence") != expected)
            {
                return $"Entry {expected} is missing or in the wrong place: the line says {entry["sequence"]?.ToJsonString() ?? "nothing"}.";
            }

            if (Text(entry, "previousHash") != lastHash)
            {
                return "It does not follow the entry before: one of the two was changed, removed or inserted.";
            }

            if (HashOf(entry) is not { } hash)
            {
                return "It was changed: it holds a text or figure that no entry is written with.";
            }

            if (Text(entry, "hash") != hash)
            {
                return "It was changed: its hash does not fit what it says.";
            }

            if (kept?.Sequence == expected && kept.Hash != hash)
            {
                return "It is not the entry that the kept checkpoint names: the chain was rewritten.";
            }

            (last, lastHash) = (expected, hash);
            return null;
        }

        public AuditVerdict End(AuditCheckpoint? end)
        {
            if (kept is not null && last < kept.Sequence)
            {
                return Bad($"The file ends before entry {kept.Sequence} of the kept checkpoint: its tail was cut off.");
            }

            if (end is null)
            {
                return Bad("The checkpoint line at the end is missing: the file was cut off.");
            }

            return end == new AuditCheckpoint(last, lastHash)
                ? new AuditVerdict(last, null, null)
                : Bad($"The checkpoint line names entry {end.Sequence}, which is not how the file ends.");
        }

        public AuditVerdict Bad(string reason) => new(last, last + 1, reason);
    }
}
