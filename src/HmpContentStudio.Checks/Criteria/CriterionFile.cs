using System.Globalization;
using HmpContentStudio.Content;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace HmpContentStudio.Checks;

/// <summary>Reads one criteria file: YAML front matter between two lines of dashes, then four sections of Markdown.</summary>
internal static class CriterionFile
{
    private const string Fence = "---\n";

    private static readonly string[] Known =
        ["id", "version", "title", "severity", "appliesTo", "reads", "kinds", "owner", "status", "evidence", "passRule"];

    /// <exception cref="FormatException">A field or section is missing, unknown or malformed; the message names the file and the place.</exception>
    public static Criterion Read(string name, string text)
    {
        var normal = text.ReplaceLineEndings("\n");
        var fields = FrontMatter(name, normal);
        var sections = Sections(name, normal);

        return new Criterion
        {
            Id = Text(name, fields, "id"),
            Version = Number(name, fields, "version"),
            Title = Text(name, fields, "title"),
            Severity = Word<Severity>(name, "severity", Text(name, fields, "severity")),
            AppliesTo = Formats(name, fields),
            Reads = [.. List(name, fields, "reads").Select(word => Word<DraftPart>(name, "reads", word))],
            Kinds = List(name, fields, "kinds"),
            Owner = Text(name, fields, "owner"),
            Status = Word<CriterionStatus>(name, "status", Text(name, fields, "status")),
            Evidence = Text(name, fields, "evidence"),
            PassRule = Text(name, fields, "passRule"),
            Statement = Section(name, sections, "Statement"),
            Why = Section(name, sections, "Why"),
            Guidance = Section(name, sections, "Guidance"),
            WhatToRecord = Section(name, sections, "What to record"),
            Hash = ContentHash.Of(normal),
        };
    }

    private static Dictionary<string, object> FrontMatter(string name, string text)
    {
        var end = text.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || end < 0)
        {
            throw new FormatException($"{name}: the front matter between two lines of three dashes is missing.");
        }

        try
        {
            var fields = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(text[Fence.Length..(end + 1)]) ?? [];
            var unknown = fields.Keys.Except(Known, StringComparer.Ordinal).FirstOrDefault();
            return unknown is null ? fields : throw new FormatException($"{name}: the field '{unknown}' is not known.");
        }
        catch (YamlException trouble)
        {
            throw new FormatException($"{name}, line {trouble.Start.Line + 1}: {trouble.Message}", trouble);
        }
    }

    private static Dictionary<string, string> Sections(string name, string text)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split("\n## ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            if (!sections.TryAdd(lines[0].Trim(), lines.Length > 1 ? lines[1].Trim() : ""))
            {
                throw new FormatException($"{name}: the section '{lines[0].Trim()}' stands there twice.");
            }
        }

        return sections;
    }

    private static int Number(string name, Dictionary<string, object> fields, string field) =>
        int.TryParse(Text(name, fields, field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{name}: the field '{field}' must be a number from 1.");

    private static string Section(string name, Dictionary<string, string> sections, string title) =>
        sections.GetValueOrDefault(title) is { Length: > 0 } text
            ? text
            : throw new FormatException($"{name}: the section '{title}' is missing or empty.");

    private static string Text(string name, Dictionary<string, object> fields, string field) =>
        fields.GetValueOrDefault(field) is string { Length: > 0 } text
            ? text
            : throw new FormatException($"{name}: the field '{field}' is missing or empty.");

    private static List<string> List(string name, Dictionary<string, object> fields, string field) =>
        fields.GetValueOrDefault(field) is List<object> { Count: > 0 } list
            ? [.. list.Select(entry => (string)entry)]
            : throw new FormatException($"{name}: the field '{field}' must be a list with at least one word.");

    private static ContentFormat[] Formats(string name, Dictionary<string, object> fields) =>
        fields.GetValueOrDefault("appliesTo") is "all"
            ? Enum.GetValues<ContentFormat>()
            : [.. List(name, fields, "appliesTo").Select(word => Word<ContentFormat>(name, "appliesTo", word))];

    private static T Word<T>(string name, string field, string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase) && char.IsLower(word[0]))
            {
                return value;
            }
        }

        throw new FormatException($"{name}: '{word}' is no value of '{field}'.");
    }
}
