using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>What a free sentence rests on.</summary>
/// <param name="Kind"><c>supported</c>, <c>weak</c> or <c>unsupported</c>.</param>
/// <param name="Passage">The best passage; null when no word is shared.</param>
/// <param name="Mismatches">What the passage does not hold.</param>
internal sealed record ClaimReading(string Kind, Passage? Passage, IReadOnlyList<Mismatch> Mismatches)
{
    public const string Supported = "supported";
    public const string Weak = "weak";
    public const string Unsupported = "unsupported";
}

/// <summary>
/// Reads one sentence against all passages, for sentences whose origin is a person, a model or unknown. The cuts are starting values that
/// were tried on a small set of claims; they are to be calibrated with real reviews.
/// </summary>
internal static partial class ClaimRule
{
    /// <summary>From this share of shared words a sentence counts as supported.</summary>
    public const double SupportedFrom = 0.45;

    /// <summary>From this share it counts as weakly supported.</summary>
    public const double WeakFrom = 0.35;

    private const double SameOtherwise = 0.5;

    /// <summary>Finds the best passage and compares the sentence with it. Among equally good passages the one with the fewest mismatches counts.</summary>
    public static ClaimReading Read(string sentence, PassageIndex index)
    {
        var tokens = Tokens.Of(sentence);
        var candidates = index.Best(tokens);
        if (candidates.Count == 0)
        {
            return new ClaimReading(tokens.Count == 0 ? ClaimReading.Supported : ClaimReading.Unsupported, null, []);
        }

        var share = candidates.Max(candidate => candidate.Share);
        var passage = candidates[0].Passage;
        var mismatches = Mismatches(sentence, candidates[0]);
        foreach (var other in candidates.Skip(1).TakeWhile(_ => mismatches.Count > 0))
        {
            var fewer = Mismatches(sentence, other);
            if (fewer.Count < mismatches.Count)
            {
                (passage, mismatches) = (other.Passage, fewer);
            }
        }

        var kind = share >= SupportedFrom ? ClaimReading.Supported : share >= WeakFrom ? ClaimReading.Weak : ClaimReading.Unsupported;
        return new ClaimReading(kind, passage, kind == ClaimReading.Unsupported ? [] : mismatches);
    }

    private static List<Mismatch> Mismatches(string sentence, Support support)
    {
        var passage = support.Passage.Text;
        var found = ExactRule.Compare(sentence, passage).ToList();
        if (support.Share >= SameOtherwise && !found.Exists(mismatch => mismatch.Kind == "negation") && ExactRule.DroppedNegation(sentence, passage) is { } dropped)
        {
            found.Add(dropped);
        }

        if (Strengthening().Match(sentence) is { Success: true } added && !Strengthening().IsMatch(passage))
        {
            found.Add(new Mismatch("added", new Span(added.Index, added.Index + added.Length), $"\"{added.Value}\" was added; the passage does not say it. Leave it out."));
        }

        if (OrderRule.IsTurned(sentence, passage, support.Passage.Ground.Text))
        {
            found.Add(new Mismatch("order", new Span(0, sentence.Length), "The source has these things in another order. Put them into the order of the source."));
        }

        return [.. found.OrderBy(mismatch => mismatch.Span.Start)];
    }

    [GeneratedRegex(@"\b(?:exactly|only|always|immediately|solely|automatically|guarantee[sd]?|in\s+(?:every|all|each))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Strengthening();
}
