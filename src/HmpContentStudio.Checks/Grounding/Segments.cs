using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>
/// Sentences of a source: a list item, heading or table row never runs into the next line, and its mark or number is no part of the sentence.
/// </summary>
internal static partial class Segments
{
    public static IReadOnlyList<Span> Of(string text)
    {
        var sentences = new List<Span>();
        var from = 0;
        for (var line = 0; line < text.Length; line = NextLine(text, line))
        {
            if (line > from && (OpensBlock(text, line) || IsHeading(text, from)))
            {
                sentences.AddRange(SentenceSplitter.Split(text, BehindMark(text, from, line), line));
                from = line;
            }
        }

        sentences.AddRange(SentenceSplitter.Split(text, BehindMark(text, from, text.Length), text.Length));
        return sentences;
    }

    private static int BehindMark(string text, int from, int end)
    {
        var mark = Mark().Match(text, from, end - from);
        return mark.Success ? from + mark.Length : from;
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    private static bool IsHeading(string text, int at) => text[at] == '#';

    private static bool OpensBlock(string text, int line)
    {
        while (line < text.Length && text[line] is ' ' or '\t')
        {
            line++;
        }

        if (line + 1 >= text.Length)
        {
            return false;
        }

        return text[line] switch
        {
            '#' or '|' or '>' => true,
            '-' or '*' or '+' or '•' => text[line + 1] == ' ',
            >= '0' and <= '9' => IsNumbered(text, line),
            _ => false,
        };
    }

    private static bool IsNumbered(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '.' or ')' && text[at + 1] == ' ';
    }

    [GeneratedRegex(@"\A\s*(?:#{1,6}|[-*+•>]|\d+[.)])\s+")]
    private static partial Regex Mark();
}
