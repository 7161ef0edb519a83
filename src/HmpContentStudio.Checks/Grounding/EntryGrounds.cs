using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks;

/// <summary>The texts of an entry, each with its field path; they count as the source <c>taxonomy:</c> and the skill's id.</summary>
internal static class EntryGrounds
{
    public static IReadOnlyList<Ground> Of(Skill? entry) =>
        entry is null ? [] : [.. Leaves(ContentJson.ToNode(entry), "").Select(leaf => new Ground("taxonomy:" + entry.Id, leaf.Text, leaf.Path))];

    private static IEnumerable<(string Path, string Text)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value, Join(path, field.Key))),
        JsonArray entries => entries.SelectMany((entry, at) => Leaves(entry, Join(path, Name(entry) ?? at.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 0 => [(path, text)],
        _ => [],
    };

    private static string? Name(JsonNode? entry) => entry is JsonObject fields ? (fields["id"] ?? fields["term"])?.ToString() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "/" + name;
}
