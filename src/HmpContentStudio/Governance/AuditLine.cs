using System.Globalization;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;

namespace HmpContentStudio.Governance;

/// <summary>The written form of an audit entry, the same for storing, exporting and verifying.</summary>
public static class AuditLine
{
    /// <summary>What the first entry names as its previous hash.</summary>
    public static string NoPrevious { get; } = new('0', 64);

    internal static JsonObject Write(
        long sequence, DateTime at, string actor, string action, string subject, JsonNode? details, string previousHash, string? hash)
    {
        var line = new JsonObject
        {
            ["sequence"] = sequence,
            ["at"] = Instant(at),
            ["actor"] = actor,
            ["action"] = action,
            ["subject"] = subject,
            ["details"] = details,
            ["previousHash"] = previousHash,
        };
        if (hash is not null)
        {
            line["hash"] = hash;
        }

        return line;
    }

    /// <summary>The hash that the entry should have: over everything but <c>hash</c>.</summary>
    public static string HashOf(JsonObject entry)
    {
        var covered = entry.DeepClone().AsObject();
        covered.Remove("hash");
        return ContentHash.Of(covered);
    }

    internal static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
