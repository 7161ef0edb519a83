using System.Globalization;
using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>A block before its lines are joined; list marks and heading marks are already cut off its lines.</summary>
internal sealed record RawBlock(SourceBlockKind Kind, List<SourceLine> Lines, int Number = 0);

/// <summary>Groups the lines of a source into headings, paragraphs, list entries, table rows and warnings.</summary>
internal static partial class BlockCutter
{
    /// <summary>The blocks in source order.</summary>
    public static IReadOnlyList<RawBlock> Cut(string text)
    {
        var blocks = new List<RawBlock>();
        RawBlock? open = null;
        foreach (var line in LineReader.Read(text))
        {
            if (line.IsBlank)
            {
                open = null;
                continue;
            }

            var block = Start(line, open);
            if (block is null)
            {
                open!.Lines.Add(Trim(line));
                continue;
            }

            blocks.Add(block);
            open = block.Kind is SourceBlockKind.Heading or SourceBlockKind.TableRow ? null : block;
        }

        return JoinParagraphs([.. blocks.Where(block => !IsRule(block)).Select(AsHeading)]);
    }

    /// <summary>"Warning:", "DANGER!" and their kind at the start of a block.</summary>
    [GeneratedRegex(@"^(danger|warning|caution|achtung)\s*[:!]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex WarningPattern();

    private static RawBlock? Start(SourceLine line, RawBlock? open)
    {
        var quote = QuotePattern().Match(line.Text);
        var content = quote.Success ? Cut(line, quote.Length) : Trim(line);
        if (content.Text.Length == 0)
        {
            return open is null ? new RawBlock(SourceBlockKind.Paragraph, []) : null;
        }

        if (HeadingPattern().Match(content.Text) is { Success: true } heading)
        {
            return new RawBlock(SourceBlockKind.Heading, [Cut(content, heading.Length)]);
        }

        if (content.Text[0] == '|')
        {
            return new RawBlock(SourceBlockKind.TableRow, SeparatorPattern().IsMatch(content.Text) ? [] : [content]);
        }

        if (OrderedPattern().Match(content.Text) is { Success: true } ordered)
        {
            var number = int.Parse(ordered.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return new RawBlock(SourceBlockKind.Ordered, [Cut(content, ordered.Length)], number);
        }

        if (BulletPattern().Match(content.Text) is { Success: true } bullet)
        {
            return new RawBlock(SourceBlockKind.Bullet, [Cut(content, bullet.Length)]);
        }

        if (WarningPattern().IsMatch(StripMarks(content.Text)))
        {
            return new RawBlock(SourceBlockKind.Warning, [content]);
        }

        if (LabelPattern().IsMatch(content.Text))
        {
            return new RawBlock(SourceBlockKind.Label, [content]);
        }

        return open is null || HeaderPattern().IsMatch(content.Text) ? new RawBlock(SourceBlockKind.Paragraph, [content]) : null;
    }

    /// <summary>A plain line is a heading if it stands alone, has up to nine words, no end mark and capitals.</summary>
    private static RawBlock AsHeading(RawBlock block)
    {
        if (block.Kind != SourceBlockKind.Paragraph || block.Lines.Count != 1)
        {
            return block;
        }

        var text = block.Lines[0].Text.Trim();
        var words = Words.In(text);
        if (words.Count is 0 or > 9 || text[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '"')
        {
            return block;
        }

        var allCapitals = text.Any(char.IsLetter) && !text.Any(char.IsLower);
        var titleCase = words.Count <= 6 && words.Where(word => !Words.IsFunctionWord(word.Text)).All(word => char.IsUpper(word.Text[0]) || char.IsDigit(word.Text[0]));
        var boldOnly = text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal);
        return allCapitals || titleCase || boldOnly ? block with { Kind = SourceBlockKind.Heading } : block;
    }

    /// <summary>A paragraph that ends in a letter or comma goes on in the next one when that starts in lower case: a footer stood in between.</summary>
    private static List<RawBlock> JoinParagraphs(List<RawBlock> blocks)
    {
        var joined = new List<RawBlock>();
        foreach (var block in blocks)
        {
            var last = joined.Count > 0 ? joined[^1] : null;
            var goesOn = last is { Kind: SourceBlockKind.Paragraph or SourceBlockKind.Ordered or SourceBlockKind.Bullet, Lines.Count: > 0 }
                && block is { Kind: SourceBlockKind.Paragraph, Lines.Count: > 0 }
                && (char.IsLetter(last.Lines[^1].Text.TrimEnd()[^1]) || last.Lines[^1].Text.TrimEnd()[^1] == ',')
                && char.IsLower(block.Lines[0].Text.TrimStart()[0]);
            if (goesOn)
            {
                last!.Lines.AddRange(block.Lines);
            }
            else
            {
                joined.Add(block);
            }
        }

        return [.. joined.Where(block => block.Lines.Count > 0)];
    }

    private static bool IsRule(RawBlock block) => block.Lines.Count == 1 && RulePattern().IsMatch(block.Lines[0].Text);

    private static SourceLine Trim(SourceLine line)
    {
        var lead = line.Text.Length - line.Text.TrimStart().Length;
        return Cut(line, lead);
    }

    private static SourceLine Cut(SourceLine line, int count)
    {
        var rest = line.Text[count..];
        var lead = rest.Length - rest.TrimStart().Length;
        var text = rest.Trim();
        var start = line.Start + count + lead;
        return new SourceLine(start, start + text.Length, text);
    }

    private static string StripMarks(string text) => text.TrimStart('*', '_', ' ');

    [GeneratedRegex(@"^\s*>\s?", RegexOptions.CultureInvariant)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^\|?[\s|:-]+\|?$", RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"^(\d{1,3})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex OrderedPattern();

    [GeneratedRegex(@"^[-*+•–]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"^(why|purpose|what|time required|materials|tools)\s*:\s+\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^(version|owner|valid|page|document|approved|date|author)\b\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"^\s*([-*_=])(\s*\1){2,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RulePattern();
}
