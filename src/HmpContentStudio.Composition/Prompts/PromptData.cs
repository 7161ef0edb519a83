using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HmpContentStudio.Composition.Prompts;

/// <summary>Writes values into a prompt so that they stay data.</summary>
internal static class PromptData
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// JSON on one line, an array as one line per entry; null is empty. Angle brackets occur in JSON inside strings only, so escaping them keeps the
    /// value and takes away the means to write a closing tag.
    /// </summary>
    public static string Fence(JsonNode? value) => value switch
    {
        null => "",
        JsonArray entries => string.Join('\n', entries.Select(Line)),
        _ => Line(value),
    };

    private static string Line(JsonNode? value) => (value?.ToJsonString(Readable) ?? "null")
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace(">", "\\u003E", StringComparison.Ordinal);
}
