using System.Globalization;
using System.Text.Json.Nodes;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Content;

/// <summary>A piece of text that an origin points to.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">Name of the source, <c>taxonomy:</c> and the skill's id, <c>role:</c> and the role's id, or <c>brief</c>.</param>
/// <param name="Start">UTF-16 offset in the source; absent for a field.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Field">Field path; absent for a source.</param>
public sealed record OriginText(string Text, string Source, int? Start = null, int? End = null, string? Field = null);

/// <summary>
/// Finds the text that an origin points to: a field path in the entry, the role profile or the brief, a span in a source.
/// What is not there is null, never a guess. An entry of an array is found by its id (<c>term</c> for terms), else by its position from 0.
/// </summary>
public sealed class OriginResolver(Skill? skill, RoleProfile? role, Brief? brief, IReadOnlyList<SourceDocument> sources)
{
    private const string RolePrefix = "role/";
    private const string BriefPrefix = "brief/";

    private readonly JsonNode? skillFields = skill is null ? null : ContentJson.ToNode(skill);
    private readonly JsonNode? roleFields = role is null ? null : ContentJson.ToNode(role);
    private readonly JsonNode? briefFields = brief is null ? null : ContentJson.ToNode(brief);

    /// <summary>Whether the file that a field path points into was given at all.</summary>
    public bool Holds(string path) => Root(path).Fields is not null;

    /// <summary>The field's text, or null. A list gives its texts joined by "; ", a whole entry all its texts.</summary>
    public OriginText? Field(string path)
    {
        var (fields, rest, name) = Root(path);
        var text = fields is null ? null : Text(Find(fields, rest.Split('/')));
        return text is null ? null : new OriginText(text, name, Field: path);
    }

    /// <summary>The span's text, or null when the source is not attached or the span lies outside it.</summary>
    public OriginText? Passage(ExtractOrigin origin)
    {
        var source = sources.FirstOrDefault(source => source.Name == origin.Source);
        return source is not null && origin.Start >= 0 && origin.Start < origin.End && origin.End <= source.Text.Length
            ? new OriginText(source.Text[origin.Start..origin.End], source.Name, origin.Start, origin.End)
            : null;
    }

    /// <summary>All texts that the origin points to and that are there, in its order; empty for people, models and gaps.</summary>
    public IReadOnlyList<OriginText> Texts(Origin origin) => origin switch
    {
        ExtractOrigin extract => [.. Present(Passage(extract))],
        TaxonomyOrigin taxonomy => [.. Present(Field(taxonomy.Field))],
        TemplateOrigin template => [.. template.Fields.SelectMany(path => Present(Field(path))), .. (template.Passages ?? []).SelectMany(passage => Present(Passage(passage)))],
        _ => [],
    };

    private static IEnumerable<OriginText> Present(OriginText? text) => text is null ? [] : [text];

    private (JsonNode? Fields, string Path, string Name) Root(string path)
    {
        if (path.StartsWith(RolePrefix, StringComparison.Ordinal))
        {
            return (roleFields, path[RolePrefix.Length..], "role:" + role?.Id);
        }

        return path.StartsWith(BriefPrefix, StringComparison.Ordinal)
            ? (briefFields, path[BriefPrefix.Length..], "brief")
            : (skillFields, path, "taxonomy:" + skill?.Id);
    }

    private static JsonNode? Find(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || node is null)
        {
            return node;
        }

        return node switch
        {
            JsonObject fields => Find(fields[path[0]], path[1..]),
            JsonArray entries => FindEntry(entries, path),
            // A list of plain texts is a column of its own file, so its name may stand behind the entry ("prerequisites/…/requires").
            JsonValue value when path.Length == 1 => value,
            _ => null,
        };
    }

    /// <summary>An id may hold a slash ("input/output"), so the longest one that fits wins.</summary>
    private static JsonNode? FindEntry(JsonArray entries, ReadOnlySpan<string> path)
    {
        for (var taken = path.Length; taken > 0; taken--)
        {
            var id = string.Join('/', path[..taken].ToArray());
            if (entries.FirstOrDefault(entry => IsCalled(entry, id)) is { } named)
            {
                return Find(named, path[taken..]);
            }
        }

        return int.TryParse(path[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < entries.Count
            ? Find(entries[at], path[1..])
            : null;
    }

    private static bool IsCalled(JsonNode? entry, string id) => entry switch
    {
        JsonObject fields => (fields["id"] ?? fields["term"] ?? fields["skillId"])?.ToString() == id,
        JsonValue value => value.ToString() == id,
        _ => false,
    };

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray entries => Join(entries.Select(Text)),
        JsonObject fields => Join(fields.Select(field => Text(field.Value))),
        _ => node.ToString(),
    };

    private static string? Join(IEnumerable<string?> texts)
    {
        var joined = string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text)));
        return joined.Length == 0 ? null : joined;
    }
}
