using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Ranking;

/// <summary>
/// Ranks texts by BM25 (k1 1.2, b 0.75; Robertson and Zaragoza 2009) and picks by maximal marginal relevance (0.7; Carbonell and Goldstein 1998).
/// Ties go to the earlier text.
/// </summary>
internal static class PassageRanking
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double Relevance = 0.7;

    /// <summary>What an entry asks of its sources: criteria, standards, terms and steps.</summary>
    public static string Query(SkillEntry entry) => string.Join(' ',
        entry.Criteria.SelectMany(criterion => new[] { criterion.Text.Text, criterion.Standard?.Text ?? "" })
            .Concat(entry.Terms.Select(term => term.Name))
            .Concat(entry.Steps.Select(step => step.Action.Text)));

    /// <summary>BM25 score of each text for the query.</summary>
    public static IReadOnlyList<double> Scores(string query, IReadOnlyList<string> texts)
    {
        var documents = texts.Select(Stems).ToList();
        var average = documents.Count == 0 ? 1 : Math.Max(1, documents.Average(document => document.Count));
        var terms = Words.ContentStems(query).Order(StringComparer.Ordinal).ToList();
        var frequency = terms.ToDictionary(term => term, term => documents.Count(document => document.Contains(term)), StringComparer.Ordinal);
        return [.. documents.Select(document => terms.Sum(term => Score(term, document, frequency[term], documents.Count, average)))];
    }

    /// <summary>Indices of the picked texts, best first.</summary>
    public static IReadOnlyList<int> Pick(string query, IReadOnlyList<string> texts, int count)
    {
        var scores = Scores(query, texts);
        var highest = scores.Count == 0 ? 0 : scores.Max();
        var stems = texts.Select(Words.ContentStems).ToList();
        var picked = new List<int>();
        while (picked.Count < Math.Min(count, texts.Count))
        {
            var best = Enumerable.Range(0, texts.Count)
                .Where(at => !picked.Contains(at))
                .OrderByDescending(at => Marginal(at, scores, highest, stems, picked))
                .ThenBy(at => at)
                .First();
            picked.Add(best);
        }

        return picked;
    }

    private static double Marginal(int at, IReadOnlyList<double> scores, double highest, List<IReadOnlyList<string>> stems, List<int> picked)
    {
        var relevance = highest > 0 ? scores[at] / highest : 0;
        var redundancy = picked.Count == 0 ? 0 : picked.Max(other => Words.Jaccard(stems[at], stems[other]));
        return (Relevance * relevance) - ((1 - Relevance) * redundancy);
    }

    private static double Score(string term, List<string> document, int frequency, int count, double average)
    {
        var occurrences = document.Count(stem => stem == term);
        if (occurrences == 0)
        {
            return 0;
        }

        var weight = Math.Log(1 + ((count - frequency + 0.5) / (frequency + 0.5)));
        return weight * (occurrences * (K1 + 1)) / (occurrences + (K1 * (1 - B + (B * document.Count / average))));
    }

    private static List<string> Stems(string text) => [.. Words.In(text).Where(word => !Words.IsFunctionWord(word.Text)).Select(word => word.Stem)];
}
