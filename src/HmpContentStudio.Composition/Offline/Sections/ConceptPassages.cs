using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Ranking;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>For skills without steps: the best whole paragraph for each criterion instead of single sentences, in source order.</summary>
internal static class ConceptPassages
{
    private const int MostWords = 120;
    private const int LeastSharedStems = 2;

    /// <summary>Writes the paragraphs.</summary>
    public static void Write(DraftMaterial material, BlockList blocks, List<string> shown)
    {
        var found = Find(material.Entry, material.Evidence)
            .GroupBy(entry => entry.Paragraph)
            .OrderBy(group => group.Key[0].SourceIndex).ThenBy(group => group.Key[0].Start);
        foreach (var group in found)
        {
            var criteria = group.Select(entry => entry.CriterionId).ToList();
            blocks.Add(BlockType.Paragraph, group.Key.Select(sentence => sentence.Piece.AsSentence()), material.ObjectivesOf(criteria), criteria);
            shown.AddRange(group.Key.Select(sentence => sentence.Text));
        }
    }

    /// <summary>The best paragraph of each criterion that shares at least two words with it.</summary>
    public static IReadOnlyList<(string CriterionId, IReadOnlyList<Passage> Paragraph)> Find(SkillEntry entry, Evidence evidence)
    {
        var paragraphs = evidence.Sources
            .SelectMany(source => source.Blocks)
            .Where(block => block.Kind == SourceBlockKind.Paragraph && Words.In(block.Text.Text).Count is >= 8 and <= MostWords)
            .Select(block => block.Passages)
            .ToList();
        var texts = paragraphs.Select(paragraph => string.Join(' ', paragraph.Select(sentence => sentence.Text))).ToList();
        var found = new List<(string, IReadOnlyList<Passage>)>();
        foreach (var criterion in entry.Criteria)
        {
            var query = criterion.Text.Text + " " + criterion.Standard?.Text;
            var scores = PassageRanking.Scores(query, texts);
            var stems = Words.ContentStems(query);
            var best = Enumerable.Range(0, texts.Count)
                .Where(at => stems.Intersect(Words.ContentStems(texts[at]), StringComparer.Ordinal).Count() >= LeastSharedStems)
                .OrderByDescending(at => scores[at]).ThenBy(at => at)
                .Cast<int?>()
                .FirstOrDefault();
            if (best is { } at)
            {
                found.Add((criterion.Id, paragraphs[at]));
            }
        }

        return found;
    }
}
