using System.Text.RegularExpressions;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>What one source says, block by block, and what of it is left out.</summary>
internal sealed record ReadSource(string Name, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceLoss> Losses, int SentenceCount, int DamagedCount);

/// <summary>
/// Reads a text or Markdown source into blocks and sentences with offsets into the original: joins wrapped lines, drops headers and page
/// furniture, leaves out damaged sentences and lost tables, and never lets a sentence through that addresses the machine instead of the reader.
/// </summary>
internal static partial class SourceReader
{
    /// <summary>Reads one source.</summary>
    public static ReadSource Read(SourceDocument source, int index)
    {
        var losses = new List<SourceLoss>();
        var raw = BlockCutter.Cut(source.Text);
        var known = KnownWords(source.Text);
        var blocks = new List<SourceBlock>();
        var (sentences, damaged) = (0, 0);
        foreach (var hidden in LineReader.Hidden(source.Text).Where(span => InjectionSigns.Match(source.Text[span.Start..span.End])))
        {
            losses.Add(new SourceLoss("sources.injection", source.Name, hidden.Start, hidden.End, ""));
        }

        var section = "";
        foreach (var block in raw)
        {
            var text = LineJoiner.Join(source.Text, block.Lines, known);
            if (text.Text.Length == 0)
            {
                continue;
            }

            section = block.Kind == SourceBlockKind.Heading ? text.Text.ToLowerInvariant() : section;
            if (IsDropped(block, text))
            {
                continue;
            }

            if (IsLostTable(block, text))
            {
                var (start, end) = text.Span(0, text.Text.Length);
                losses.Add(InjectionSigns.Match(text.Text)
                    ? new SourceLoss("sources.injection", source.Name, start, end, "")
                    : new SourceLoss("sources.table", source.Name, start, end, text.Text));
                continue;
            }

            var passages = new List<Passage>();
            foreach (var passage in Passages(source, index, block, text, blocks.Count, section))
            {
                sentences++;
                if (InjectionSigns.Match(passage.Text))
                {
                    losses.Add(new SourceLoss("sources.injection", source.Name, passage.Start, passage.End, ""));
                }
                else if (DamagedPattern().IsMatch(OrdinalPattern().Replace(passage.Text, "")))
                {
                    damaged++;
                    losses.Add(new SourceLoss("sources.damaged", source.Name, passage.Start, passage.End, passage.Text));
                }
                else
                {
                    passages.Add(passage);
                }
            }

            if (passages.Count > 0)
            {
                blocks.Add(new SourceBlock { Kind = block.Kind, Text = text, Section = section, Number = block.Number, Index = blocks.Count, Passages = passages });
            }
        }

        return new ReadSource(source.Name, blocks, losses, sentences, damaged);
    }

    private static IEnumerable<Passage> Passages(SourceDocument source, int index, RawBlock block, MappedText text, int blockIndex, string section)
    {
        var spans = block.Kind switch
        {
            SourceBlockKind.TableRow => Cells(text.Text),
            SourceBlockKind.Heading => [new Span(0, text.Text.Length)],
            SourceBlockKind.Warning => SentenceSplitter.Split(text.Text, BehindLabel(text.Text), text.Text.Length),
            SourceBlockKind.Label => SentenceSplitter.Split(text.Text, text.Text.IndexOf(':', StringComparison.Ordinal) + 1, text.Text.Length),
            _ => SentenceSplitter.Split(text.Text),
        };
        foreach (var (span, position) in spans.Select((span, position) => (span, position)))
        {
            var (start, end) = text.Span(span.Start, span.End);
            var sentence = span.Of(text.Text);
            yield return new Passage
            {
                Position = position,
                Source = source.Name,
                SourceIndex = index,
                Text = sentence,
                Start = start,
                End = end,
                IsExact = string.Equals(source.Text[start..end], sentence, StringComparison.Ordinal),
                BlockIndex = blockIndex,
                Section = block.Kind == SourceBlockKind.Label ? text.Text[..text.Text.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant() : section,
            };
        }
    }

    private static List<Span> Cells(string row)
    {
        var cells = new List<Span>();
        var start = row.StartsWith('|') ? 1 : 0;
        while (start < row.Length)
        {
            var end = row.IndexOf('|', start);
            end = end < 0 ? row.Length : end;
            var (from, to) = (start, end);
            while (from < to && row[from] == ' ')
            {
                from++;
            }

            while (to > from && row[to - 1] == ' ')
            {
                to--;
            }

            if (to > from)
            {
                cells.Add(new Span(from, to));
            }

            start = end + 1;
        }

        return cells;
    }

    private static int BehindLabel(string text)
    {
        var match = BlockCutter.WarningPattern().Match(text);
        return match.Success ? match.Length : 0;
    }

    private static bool IsDropped(RawBlock block, MappedText text) =>
        block.Kind == SourceBlockKind.Paragraph
        && (HeaderPattern().IsMatch(text.Text) || (block.Lines.Count == 1 && ShortLabelPattern().IsMatch(text.Text)));

    /// <summary>Three or more lines, hardly a full stop and none at the end: a table whose layout got lost.</summary>
    private static bool IsLostTable(RawBlock block, MappedText text)
    {
        if (block.Kind != SourceBlockKind.Paragraph || block.Lines.Count < 3 || text.Text[^1] is '.' or '!' or '?' or ':')
        {
            return false;
        }

        var words = Words.In(text.Text).Count;
        var stops = text.Text.Count(letter => letter == '.');
        return stops * 18 < words;
    }

    /// <summary>Words of the source, the halves of words that were split at a line end left out.</summary>
    private static HashSet<string> KnownWords(string text) =>
        new(Words.In(SplitWordPattern().Replace(text, " ")).Where(word => !word.Text.Contains('-', StringComparison.Ordinal)).Select(word => word.Text.ToLowerInvariant()), StringComparer.Ordinal);

    [GeneratedRegex(@"[A-Za-z]+-\r?\n\s*[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex SplitWordPattern();

    [GeneratedRegex(@"^(version|owner|valid|page|document|approved|date|author)\b\s*(:|no\b|from\b|by\b|\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"^[A-Z][\w ]{1,30}:\s*(\S+\s*){1,6}(?<![.!?])$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortLabelPattern();

    [GeneratedRegex(@"(?<![\w-])[a-z]+\d[a-z]*\b|(?<![\w-])\d[a-z]{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DamagedPattern();

    [GeneratedRegex(@"\b\d+(st|nd|rd|th|mm|cm|km|kg|min|max|mph|kph|ppm|rpm|psi|bar|dB|x)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalPattern();
}
