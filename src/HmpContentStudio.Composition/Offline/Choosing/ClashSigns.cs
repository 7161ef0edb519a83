using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>What decides whether two items may stand in one form, with the stems counted once.</summary>
internal sealed class ClashSigns
{
    private const double GivenAway = 0.6;

    private readonly Candidate _candidate;
    private readonly IReadOnlySet<string> _stem;
    private readonly IReadOnlyList<IReadOnlyList<string>> _keys;

    private ClashSigns(Candidate candidate)
    {
        _candidate = candidate;
        _stem = Words.ContentStems(candidate.Stem).ToHashSet(StringComparer.Ordinal);
        _keys = [.. candidate.KeyTexts.Select(Words.ContentStems)];
    }

    /// <summary>The signs of one candidate.</summary>
    public static ClashSigns Of(Candidate candidate) => new(candidate);

    /// <summary>
    /// Whether two items must not stand in one form: one stem twice, one answer pool twice, the order of steps beside notes on them,
    /// or one gives the other's answer away.
    /// </summary>
    public static bool Clash(ClashSigns one, ClashSigns other) =>
        HaveOneStem(one._candidate, other._candidate)
        || AreBoth(one._candidate, other._candidate, ItemKind.Ordering, ItemKind.ErrorSpotting)
        || AreBoth(one._candidate, other._candidate, ItemKind.SpecialCase, ItemKind.MatchCases)
        || ShowEachOther(one._candidate, other._candidate)
        || one.GivesAway(other)
        || other.GivesAway(one);

    private static bool HaveOneStem(Candidate one, Candidate other) =>
        one.Kind != ItemKind.Statements && one.Kind != ItemKind.ErrorSpotting && string.Equals(one.Stem, other.Stem, StringComparison.Ordinal);

    private static bool AreBoth(Candidate one, Candidate other, ItemKind first, ItemKind second) =>
        (one.Kind == first && other.Kind == second) || (one.Kind == second && other.Kind == first);

    private static bool ShowEachOther(Candidate one, Candidate other) =>
        one.Kind == ItemKind.ErrorSpotting && other.Kind == ItemKind.ErrorSpotting && (Shows(one, other) || Shows(other, one));

    private static bool Shows(Candidate one, Candidate other) => other.AskedStep is { } asked && (one.ShownSteps.Contains(asked) || one.AskedStep == asked);

    /// <summary>The other's typed answer stands here, or six in ten words of its key stand in this stem.</summary>
    private bool GivesAway(ClashSigns other)
    {
        if (other._candidate.Kind == ItemKind.Cloze)
        {
            var answer = other._candidate.Blanks[0].Accept[0];
            return _candidate.VisibleTexts.Any(text => text.Contains(answer, StringComparison.OrdinalIgnoreCase));
        }

        return other._keys.Any(key => key.Count > 0 && key.Count(_stem.Contains) >= GivenAway * key.Count);
    }
}
