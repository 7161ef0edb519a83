using System.Text.Json;
using System.Text.Json.Serialization;

namespace HmpContentStudio.Checks;

/// <summary>Writes and reads findings as programs meet them: camelCase, absent members left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(List<Finding>))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(Criterion))]
public sealed partial class ChecksJsonContext : JsonSerializerContext;

/// <summary>Findings as JSON text, for storing them with a revision.</summary>
public static class FindingsJson
{
    /// <summary>Compact JSON; equal text for equal findings.</summary>
    public static string Write(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, ChecksJsonContext.Default.IReadOnlyListFinding);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text holds something else.</exception>
    public static IReadOnlyList<Finding> Read(string json) => JsonSerializer.Deserialize(json, ChecksJsonContext.Default.ListFinding) ?? [];
}
