using System.Text.Json;

namespace HmpContentStudio.Checks;

/// <summary>A line that is JSON but not what its kind needs.</summary>
internal sealed class LineException(string message) : Exception(message);

/// <summary>Findings on one line; ids are put in by the linter.</summary>
internal interface ILineRule
{
    IEnumerable<LintFinding> Read(LineFields line);
}

/// <summary>Members of one input line.</summary>
internal sealed class LineFields
{
    private readonly JsonElement line;

    public LineFields(JsonElement line)
    {
        this.line = line.ValueKind == JsonValueKind.Object ? line : throw new LineException("the line must be a JSON object.");
    }

    public string? Id => line.TryGetProperty("id", out var id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new LineException("'id' must be a text or a number."),
        }
        : null;

    public string Text(string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw new LineException($"'{name}' is missing or no text.");

    public IReadOnlyList<string> Texts(string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            throw new LineException($"'{name}' must be a list with at least one text.");
        }

        return [.. value.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.String ? entry.GetString()! : throw new LineException($"'{name}' must hold texts only."))];
    }

    /// <summary>One index or a list of them, each below <paramref name="count"/>.</summary>
    public IReadOnlyList<int> Indexes(string name, int count)
    {
        if (!line.TryGetProperty(name, out var value))
        {
            throw new LineException($"'{name}' is missing.");
        }

        var entries = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return entries.Length > 0
            ? [.. entries.Select(entry => Index(name, entry, count))]
            : throw new LineException($"'{name}' names no option.");
    }

    private static int Index(string name, JsonElement entry, int count) =>
        entry.ValueKind == JsonValueKind.Number && entry.TryGetInt32(out var at) && at >= 0 && at < count
            ? at
            : throw new LineException($"'{name}' must be an index from 0 to {count - 1}, or a list of them.");
}
