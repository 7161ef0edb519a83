using System.Globalization;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks;

/// <summary>
/// The texts of an entry, each with its field path; they count as the source <c>taxonomy:</c> and the skill's id. What the entry holds as
/// wrong on purpose (slips as they look, wrong sayings, mistaken beliefs) supports nothing.
/// </summary>
internal static class EntryGrounds
{
    private static readonly (string Array, string[] Columns)[] Wrong = [("commonErrors", ["error", "looksLike", "say"]), ("misconceptions", ["belief"])];

    public static IReadOnlyList<Ground> Of(Skill? entry) =>
        entry is null
            ? []
            : [.. Leaves(ContentJson.ToNode(entry), "").Where(leaf => !IsWrong(leaf.Path)).Concat(Joined(entry)).Select(leaf => new Ground("taxonomy:" + entry.Id, leaf.Text, leaf.Path))];

    /// <summary>Columns that only make a sentence together.</summary>
    private static IEnumerable<(string Path, string Text)> Joined(Skill entry) =>
    [
        .. entry.Contexts.Select(context => ("contexts/" + context.Id, $"{context.Setting}, {context.Trigger}. {context.Constraint}")),
        .. entry.Limits.Select(limit => ("limits/" + limit.Id, string.Create(CultureInfo.InvariantCulture, $"{limit.Quantity} {limit.Operator} {limit.Value} {limit.Unit}: {limit.Action}; otherwise: {limit.Otherwise}"))),
    ];

    private static bool IsWrong(string path) =>
        Wrong.Any(wrong => path.StartsWith(wrong.Array + "/", StringComparison.Ordinal) && wrong.Columns.Any(column => path.EndsWith("/" + column, StringComparison.Ordinal)));

    private static IEnumerable<(string Path, string Text)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value, Join(path, field.Key))),
        JsonArray entries => entries.SelectMany((entry, at) => Leaves(entry, Join(path, Name(entry) ?? at.ToString(CultureInfo.InvariantCulture)))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 0 => [(path, text)],
        _ => [],
    };

    private static string? Name(JsonNode? entry) => entry is JsonObject fields ? (fields["id"] ?? fields["term"])?.ToString() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "/" + name;
}
