using System.Text.RegularExpressions;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>Joins the lines of a block into one text, takes emphasis, links and tags out, and repairs words that were split at a line end.</summary>
internal static partial class LineJoiner
{
    /// <summary>The joined text with the offset of each character in the source.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="lines">The lines of one block.</param>
    /// <param name="known">Words of the source in lower case, to tell "stor-age" from "self-test".</param>
    public static MappedText Join(string source, IReadOnlyList<SourceLine> lines, IReadOnlySet<string> known)
    {
        var builder = new MappedText.Builder();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0)
            {
                Connect(builder, source, lines[at], known);
            }

            Append(builder, source, lines[at]);
        }

        return builder.Build();
    }

    /// <summary>Between two lines stands a blank, unless the first ends in a hyphen and the joined word is known.</summary>
    private static void Connect(MappedText.Builder builder, string source, SourceLine next, IReadOnlySet<string> known)
    {
        var offset = Math.Max(0, next.Start - 1);
        if (builder.Last != '-')
        {
            builder.Add(' ', offset);
            return;
        }

        var before = TailPattern().Match(builder.Text).Groups[1].Value.ToLowerInvariant();
        var after = HeadPattern().Match(next.Text).Value.ToLowerInvariant();
        if (known.Contains(before + after))
        {
            builder.DropLast();
        }
        else if (known.Contains(before) && known.Contains(after))
        {
            builder.Add(' ', offset);
        }
        else if (after.Length > 0)
        {
            builder.DropLast();
        }
    }

    private static void Append(MappedText.Builder builder, string source, SourceLine line)
    {
        var skip = Marks(line.Text);
        for (var at = 0; at < line.Text.Length; at++)
        {
            if (skip[at])
            {
                continue;
            }

            foreach (var letter in Fold(line.Text[at]))
            {
                builder.Add(letter, line.Start + at);
            }
        }
    }

    private static bool[] Marks(string line)
    {
        var skip = new bool[line.Length];
        foreach (Match match in MarkPattern().Matches(line))
        {
            foreach (var group in match.Groups.Cast<Group>().Where(group => group.Name == "m" && group.Success))
            {
                foreach (Capture capture in group.Captures)
                {
                    Array.Fill(skip, value: true, capture.Index, capture.Length);
                }
            }
        }

        return skip;
    }

    /// <summary>Compatibility forms that scanners and word processors leave behind.</summary>
    private static string Fold(char letter) => letter switch
    {
        '\u00AD' or '\u200B' or '\uFEFF' => "",
        >= '\uFB00' and <= '\uFB06' or >= '\uFF01' and <= '\uFF5E' => letter.ToString().Normalize(System.Text.NormalizationForm.FormKC),
        _ => char.IsWhiteSpace(letter) ? " " : letter.ToString(),
    };

    [GeneratedRegex(
        """
        (?<m>\*\*|__)(?=\S).+?(?<=\S)(?<m>\*\*|__)
        |(?<![\w*])(?<m>\*)(?=\S)[^*]+?(?<=\S)(?<m>\*)(?![\w*])
        |(?<![\w_])(?<m>_)(?=\S)[^_]+?(?<=\S)(?<m>_)(?![\w_])
        |(?<m>`+)[^`]+(?<m>`+)
        |(?<m>!?\[)[^\]]*(?<m>\]\([^)]*\))
        |(?<m></?[A-Za-z][^>]*>)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"([A-Za-z]+)-$", RegexOptions.CultureInvariant)]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"^[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();
}
