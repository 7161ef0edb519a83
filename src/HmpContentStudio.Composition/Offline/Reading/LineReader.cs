using System.Text.RegularExpressions;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>One line of a source: its offsets and its text without the line end.</summary>
internal readonly record struct SourceLine(int Start, int End, string Text)
{
    /// <summary>Nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Cuts a source into lines and drops what is no text: front matter, comments, code, scripts and repeated page furniture.</summary>
internal static partial class LineReader
{
    /// <summary>The lines that carry text; dropped ones become blank so that blocks still end there.</summary>
    public static IReadOnlyList<SourceLine> Read(string text)
    {
        var lines = Split(text);
        var repeated = Repeated(lines);
        var hidden = Hidden(text);
        var inFence = false;
        var inFrontMatter = lines.Count > 0 && lines[0].Text.TrimEnd() == "---";
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            var trimmed = line.Text.Trim();
            var isFence = trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal);
            var drop = inFence || isFence || inFrontMatter || IsFurniture(trimmed) || repeated.Contains(Mask(trimmed)) || hidden.Any(span => line.Start >= span.Start && line.End <= span.End);
            inFence ^= isFence;
            inFrontMatter = inFrontMatter && (at == 0 || trimmed != "---");
            lines[at] = drop ? line with { Text = "" } : line;
        }

        return lines;
    }

    /// <summary>Spans of comments, scripts and styles.</summary>
    public static IReadOnlyList<(int Start, int End)> Hidden(string text) =>
        [.. HiddenPattern().Matches(text).Select(match => (match.Index, match.Index + match.Length))];

    private static List<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            lines.Add(new SourceLine(start, stop, text[start..stop]));
            start = end + 1;
        }

        return lines;
    }

    private static HashSet<string> Repeated(List<SourceLine> lines) =>
        lines.Select(line => line.Text.Trim())
            .Where(line => line.Length > 0 && line.Any(char.IsDigit) && !ListPattern().IsMatch(line) && !line.StartsWith('|') && !line.EndsWith('.'))
            .GroupBy(Mask, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static string Mask(string line) => DigitPattern().Replace(line, "#");

    private static bool IsFurniture(string line) => FurniturePattern().IsMatch(line);

    [GeneratedRegex(@"<!--.*?-->|<(script|style)\b.*?</\1\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HiddenPattern();

    [GeneratedRegex(@"^(\d+[.)]|[-*+•])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex DigitPattern();

    [GeneratedRegex(@"^(page\s+)?\d+\s+of\s+\d+$|\bpage\s+\d+\s+of\s+\d+\b|uncontrolled when printed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurniturePattern();
}
