using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>A text that claims can rest on: a source, or a field of the entry.</summary>
/// <param name="Source">Name as evidence shows it.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Field">Field path, for the entry.</param>
/// <param name="Offset">Where the text starts in the source, when it is a part of one.</param>
internal sealed record Ground(string Source, string Text, string? Field = null, int Offset = 0);

/// <summary>One or two neighbouring sentences.</summary>
internal sealed record Passage(Ground Ground, Span Span, IReadOnlySet<string> Tokens, bool IsPair = false)
{
    public string Text => Span.Of(Ground.Text);

    public Evidence Evidence => Ground.Field is null
        ? new Evidence("source", Ground.Source, Ground.Offset + Span.Start, Ground.Offset + Span.End, Text)
        : new Evidence("taxonomy", Ground.Source, null, null, Text, Ground.Field);
}

/// <summary>How well a passage carries a claim: the claim's words weighed by how rare they are, 0 to 1.</summary>
internal readonly record struct Support(double Share, Passage Passage);

/// <summary>All windows of one and two sentences of some texts. Built once per set of texts; reading it changes nothing.</summary>
internal sealed class PassageIndex
{
    private const double Tie = 0.05;

    // What a second sentence must add, so that its figures and negations do not count for nothing.
    private const double SecondSentence = 0.1;

    private readonly List<Passage> windows = [];
    private readonly Dictionary<string, int> sentencesWith = new(StringComparer.Ordinal);
    private readonly int sentences;

    public PassageIndex(IEnumerable<Ground> grounds)
    {
        foreach (var ground in grounds)
        {
            var spans = Segments.Of(ground.Text);
            var tokens = spans.Select(span => Tokens.Of(span.Of(ground.Text)).ToHashSet(StringComparer.Ordinal)).ToList();
            for (var at = 0; at < spans.Count; at++)
            {
                Count(tokens[at]);
                windows.Add(new Passage(ground, spans[at], tokens[at]));
                if (at > 0)
                {
                    var both = new HashSet<string>(tokens[at - 1], StringComparer.Ordinal);
                    both.UnionWith(tokens[at]);
                    windows.Add(new Passage(ground, new Span(spans[at - 1].Start, spans[at].End), both, IsPair: true));
                }
            }

            sentences += spans.Count;
        }
    }

    /// <summary>
    /// The passages that carry the claim about equally well, best first; a source wins a tie against the entry, then the shorter and earlier one. Empty when no word is shared.
    /// </summary>
    public IReadOnlyList<Support> Best(IReadOnlyList<string> claim)
    {
        var all = claim.Sum(Weight);
        if (all == 0)
        {
            return [];
        }

        var shares = windows.ConvertAll(window => new Support(claim.Where(window.Tokens.Contains).Sum(Weight) / all, window));
        var best = shares.Count == 0 ? 0 : shares.Max(Rank);
        return best <= 0
            ? []
            : [.. shares.Where(support => Rank(support) >= best - Tie).OrderByDescending(support => Math.Round(Rank(support), 6)).ThenBy(support => support.Passage.Ground.Field is not null).ThenBy(support => support.Passage.Span.End - support.Passage.Span.Start)];
    }

    /// <summary>Share of the claim's words that stand in the given set, weighed like everywhere else in this index.</summary>
    public double Share(IReadOnlyCollection<string> claim, IReadOnlySet<string> given)
    {
        var all = claim.Sum(Weight);
        return all == 0 ? 0 : claim.Where(given.Contains).Sum(Weight) / all;
    }

    private static double Rank(Support support) => support.Passage.IsPair ? support.Share - SecondSentence : support.Share;

    /// <summary>Inverse document frequency over sentences; a word that stands nowhere weighs as much as the rarest.</summary>
    private double Weight(string token) => Math.Log(1 + (Math.Max(1, sentences) / (double)Math.Max(1, sentencesWith.GetValueOrDefault(token))));

    private void Count(IEnumerable<string> tokens)
    {
        foreach (var token in tokens)
        {
            sentencesWith[token] = sentencesWith.GetValueOrDefault(token) + 1;
        }
    }
}
