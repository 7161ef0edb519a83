using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Text;

/// <summary>How much two texts say the same, by the stems of their content words.</summary>
internal static class Overlap
{
    /// <summary>Jaccard similarity of the content stems.</summary>
    public static double Jaccard(string one, string other) => Words.Jaccard([.. Words.ContentStems(one)], [.. Words.ContentStems(other)]);

    /// <summary>Share of the first text's content stems that the other has; 0 when it has none.</summary>
    public static double Contained(string part, string whole)
    {
        var stems = Words.ContentStems(part);
        return stems.Count == 0 ? 0 : (double)stems.Intersect(Words.ContentStems(whole), StringComparer.Ordinal).Count() / stems.Count;
    }

    /// <summary>Whether they share a content word of at least four letters.</summary>
    public static bool ShareWord(string one, string other) =>
        LongStems(one).Overlaps(LongStems(other));

    /// <summary>Stems of content words with at least four letters.</summary>
    public static HashSet<string> LongStems(string text) =>
        new(Words.In(text).Where(word => word.Text.Length >= 4 && !Words.IsFunctionWord(word.Text) && !char.IsDigit(word.Text[0])).Select(word => word.Stem), StringComparer.Ordinal);
}

/// <summary>Weighs stems by how rare they are among the texts of one entry. Built from the entry only, so that sources do not move it.</summary>
internal sealed class StemWeights
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Counts in how many texts each stem occurs.</summary>
    public StemWeights(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _count++;
            foreach (var stem in Words.ContentStems(text))
            {
                _documents[stem] = _documents.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>Inverse document frequency, smoothed; never negative.</summary>
    public double Weight(string stem) => Math.Log(1 + ((_count - _documents.GetValueOrDefault(stem) + 0.5) / (_documents.GetValueOrDefault(stem) + 0.5)));

    /// <summary>Sum of the weights of shared stems, and how many are shared. Sorted before summing: floating sums depend on order.</summary>
    public (double Sum, int Count) Shared(string one, string other)
    {
        var shared = Words.ContentStems(one).Intersect(Words.ContentStems(other), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return (shared.Sum(Weight), shared.Count);
    }
}
