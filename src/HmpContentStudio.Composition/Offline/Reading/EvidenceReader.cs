using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>Sorts the sentences of all sources by what they say.</summary>
internal static partial class EvidenceReader
{
    /// <summary>Reads and sorts all sources. Sentences that name an avoided topic are left out.</summary>
    public static Evidence Read(IReadOnlyList<SourceDocument> documents, Func<string, bool> isAvoided)
    {
        var sources = documents.Select(SourceReader.Read).ToList();
        var blocks = sources.SelectMany(source => source.Blocks).ToList();
        var text = blocks.Where(block => block.Kind is not (SourceBlockKind.Heading or SourceBlockKind.TableRow)).ToList();
        var passages = text.SelectMany(block => block.Passages).Where(passage => !isAvoided(passage.Text)).ToList();
        var examples = ExamplesIn(blocks);
        var loose = text.Where(block => block.Kind is not (SourceBlockKind.Ordered or SourceBlockKind.Label) && !examples.Contains(block)).SelectMany(block => block.Passages.Select(passage => (block, passage)))
            .Where(entry => !isAvoided(entry.passage.Text)).ToList();
        var cases = loose.Select(entry => AsCase(entry.passage)).OfType<SpecialCase>().ToList();
        var inCases = cases.Select(entry => entry.Passage).ToHashSet();
        var rest = loose.Where(entry => !inCases.Contains(entry.passage)).ToList();
        return new Evidence
        {
            Sources = sources,
            Passages = passages,
            SpecialCases = cases,
            Warnings = [.. rest.Where(entry => IsWarning(entry.block, entry.passage)).Select(entry => entry.passage)],
            Rules = [.. Chained(rest.Where(entry => !IsWarning(entry.block, entry.passage)).ToList(), entry => IsRule(entry.Block, entry.Passage))],
            Guidance = [.. rest.Where(entry => IsGuidance(entry.block, entry.passage)).Select(entry => entry.passage)],
            Tables = Grouped(sources, isAvoided),
            Example = examples.Select(block => block.Passages).FirstOrDefault(sentences => !sentences.Any(sentence => isAvoided(sentence.Text))) ?? [],
            Labels = [.. text.Where(block => block.Kind == SourceBlockKind.Label && block.Passages.Count > 0).Select(block => block.Passages[0])],
            Phrases = QuotesOf(blocks.Where(block => !examples.Contains(block)), isAvoided),
            Purpose = passages.FirstOrDefault(passage => PurposePattern().IsMatch(passage.Section) && (!SentenceSigns.OpensWithPronoun(passage.Text) || DocumentPattern().IsMatch(passage.Text))),
            Losses = [.. sources.SelectMany(source => source.Losses)],
            WordCount = passages.Sum(passage => Words.In(passage.Text).Count),
        };
    }

    /// <summary>The first paragraph behind each heading that announces an example; what follows under it is ordinary text again.</summary>
    private static List<SourceBlock> ExamplesIn(List<SourceBlock> blocks) =>
        [.. blocks.Zip(blocks.Skip(1))
            .Where(pair => pair.First.Kind == SourceBlockKind.Heading && pair.Second.Kind == SourceBlockKind.Paragraph)
            .Where(pair => pair.First.Section.Contains("example", StringComparison.Ordinal) || pair.First.Section.StartsWith("case ", StringComparison.Ordinal))
            .Select(pair => pair.Second)];

    private static bool IsWarning(SourceBlock block, Passage passage) => block.Kind == SourceBlockKind.Warning || SentenceSigns.IsProhibition(passage.Text);

    private static bool IsRule(SourceBlock block, Passage passage) =>
        !SentenceSigns.RefersToSteps(passage.Text)
        && !PurposePattern().IsMatch(block.Section)
        && SentenceSigns.Definition(passage.Text) is null
        && !passage.Text.EndsWith(':')
        && (SentenceSigns.IsRule(passage.Text) || (block.Kind == SourceBlockKind.Bullet && RuleSectionPattern().IsMatch(block.Section)));

    private static bool IsGuidance(SourceBlock block, Passage passage) =>
        block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Bullet
        && !IsWarning(block, passage)
        && !IsRule(block, passage)
        && !SentenceSigns.RefersToSteps(passage.Text)
        && !passage.Text.EndsWith(':')
        && Imperative.IsPlainlyImperative(passage.Text);

    /// <summary>A sentence that opens with a pronoun comes only behind the sentence before it in the same block, and brings it along.</summary>
    private static IEnumerable<Passage> Chained(List<(SourceBlock Block, Passage Passage)> entries, Func<(SourceBlock Block, Passage Passage), bool> isChosen)
    {
        var chosen = new bool[entries.Count];
        for (var at = 0; at < entries.Count; at++)
        {
            var isPointing = SentenceSigns.OpensWithPronoun(entries[at].Passage.Text);
            var hasBefore = at > 0 && ReferenceEquals(entries[at - 1].Block, entries[at].Block) && entries[at - 1].Passage.Position + 1 == entries[at].Passage.Position;
            if (!isPointing)
            {
                chosen[at] |= isChosen(entries[at]);
            }
            else if (hasBefore && (chosen[at - 1] || isChosen(entries[at])))
            {
                (chosen[at - 1], chosen[at]) = (true, true);
            }
        }

        return Glued(entries, chosen);
    }

    /// <summary>A sentence that opens with a pronoun becomes one passage with the sentence before it.</summary>
    private static List<Passage> Glued(List<(SourceBlock Block, Passage Passage)> entries, bool[] chosen)
    {
        var passages = new List<Passage>();
        for (var at = 0; at < entries.Count; at++)
        {
            if (!chosen[at])
            {
                continue;
            }

            var passage = entries[at].Passage;
            var isPointing = SentenceSigns.OpensWithPronoun(passage.Text) && passages.Count > 0;
            if (isPointing)
            {
                var before = passages[^1];
                passages[^1] = before with { Text = before.Text + " " + passage.Text, End = passage.End, IsExact = before.IsExact && passage.IsExact && passage.Start == before.End + 1 };
            }
            else
            {
                passages.Add(passage);
            }
        }

        return passages;
    }

    private static SpecialCase? AsCase(Passage passage)
    {
        if (SentenceSigns.OpensWithPronoun(passage.Text) || SentenceSigns.Condition(passage.Text) is not { } split || passage.Text.Contains(';', StringComparison.Ordinal))
        {
            return null;
        }

        var answer = passage.Text[split.MainStart..];
        var origin = Origins.Template("special-case", passage.Span);
        return new SpecialCase(
            new Piece(Text.Phrases.UpperFirst(split.Condition), origin),
            new Piece(Text.Phrases.Sentence(answer), origin),
            passage);
    }

    private static List<SourceTable> Grouped(List<ReadSource> sources, Func<string, bool> isAvoided)
    {
        var tables = new List<SourceTable>();
        foreach (var source in sources)
        {
            var rows = new List<IReadOnlyList<Passage>>();
            foreach (var block in source.Blocks.Append(null))
            {
                var goesOn = block?.Kind == SourceBlockKind.TableRow && (rows.Count == 0 || rows[^1][0].BlockIndex == block.Index - 1);
                if (!goesOn)
                {
                    AddTable(tables, rows, isAvoided);
                    rows = [];
                }

                if (block?.Kind == SourceBlockKind.TableRow)
                {
                    rows.Add(block.Passages);
                }
            }
        }

        return tables;
    }

    private static void AddTable(List<SourceTable> tables, List<IReadOnlyList<Passage>> rows, Func<string, bool> isAvoided)
    {
        var isWhole = rows.Count > 1 && rows.All(row => row.Count == rows[0].Count) && rows[0].Count > 1;
        if (isWhole && !rows.SelectMany(row => row).Any(cell => isAvoided(cell.Text)))
        {
            tables.Add(new SourceTable(rows));
        }
    }

    private static List<Piece> QuotesOf(IEnumerable<SourceBlock> blocks, Func<string, bool> isAvoided)
    {
        foreach (var block in blocks.Where(block => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Bullet))
        {
            var quotes = QuotePattern().Matches(block.Text.Text).Where(match => !isAvoided(match.Value)).ToList();
            if (quotes.Count >= 2)
            {
                return [.. quotes.Select(match => QuoteOf(block, match.Groups[1]))];
            }
        }

        return [];
    }

    private static Piece QuoteOf(SourceBlock block, Group quote)
    {
        var (start, end) = block.Text.Span(quote.Index, quote.Index + quote.Length);
        var span = new ExtractOrigin(block.Passages[0].Source, start, end);
        return new Piece(quote.Value, end - start == quote.Length ? span : Origins.Template("source-passage", span));
    }

    [GeneratedRegex(@"^(\d+(\.\d+)*\.?\s+)?(purpose|aim|scope and purpose)\b|^why$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PurposePattern();

    [GeneratedRegex(@"^this (procedure|policy|guideline|guide|document|instruction|standard|page|text)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentPattern();

    [GeneratedRegex(@"\b(rules?|limits?|requirements?|what applies|conditions)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleSectionPattern();

    [GeneratedRegex("[\"“]([^\"“”]{8,140})[\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotePattern();
}
