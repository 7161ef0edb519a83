using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>Pairs of actions and reasons, terms and meanings, situations and responses: three or four pairs and one left over.</summary>
internal static class Matching
{
    private const int MostPairs = 4;
    private const int LeastPairs = 3;

    private sealed record Couple(string Id, Piece Left, Piece Right, Piece Rationale, string? CriterionId, int Step = 0);

    /// <summary>Actions and their reasons; one candidate for the first and one for the last steps.</summary>
    public static IEnumerable<Candidate> Reasons(SkillEntry entry)
    {
        var couples = entry.Steps
            .Where(step => step.IsPlain && step.Why is { IsUsable: true } why && Words.In(why.Text).Count >= 4)
            .Select(step => new Couple(
                step.Id,
                step.Action.Sentence,
                step.Why!.Sentence,
                new Piece($"This is step {Phrases.Number(step.Number)}. The reason: {step.Why.Sentence.Text}", Origins.Template("pair-reason", step.Why.Origin)),
                entry.CriterionOf(step)?.Id,
                step.Number))
            .ToList();
        return Windows(couples).Select(window => For(ItemKind.MatchReasons, "Match each action with its reason. One reason is left over.", CognitiveLevel.Understand, 4, "matching-reasons", window)).OfType<Candidate>();
    }

    /// <summary>Terms and their meanings.</summary>
    public static IEnumerable<Candidate> Terms(SkillEntry entry)
    {
        var couples = entry.Terms
            .Select(term => new Couple(
                term.Name,
                term.Term,
                term.Definition,
                new Piece($"{term.Term.Text}: {entry.Vocabulary.LowerFirst(term.Definition.Text)}", Origins.Template("pair-term", term.Term.Origin, term.Definition.Origin)),
                entry.CriterionOf(term.Name + " " + term.Definition.Text)?.Id))
            .ToList();
        return Windows(couples).Take(1).Select(window => For(ItemKind.MatchTerms, "Match each term with its meaning. One meaning is left over.", CognitiveLevel.Remember, 3, "matching-terms", window)).OfType<Candidate>();
    }

    /// <summary>Special cases of the sources and what to do in them.</summary>
    public static IEnumerable<Candidate> Cases(SkillEntry entry, Evidence evidence)
    {
        var couples = SpecialCases.Usable(evidence)
            .Select(special => new Couple(
                special.When.Text,
                new Piece(Phrases.Sentence(special.When.Text), special.When.Origin),
                special.Do,
                new Piece($"The source says: {special.Passage.Text}", Origins.Template("pair-source", special.Passage.Span)),
                entry.CriterionOf(special.Passage.Text)?.Id))
            .ToList();
        // With four conditions or more a single question with three wrong answers is the better form.
        var weight = couples.Count > LeastPairs ? 7.5 : 8;
        return Windows(couples).Take(1).Select(window => For(ItemKind.MatchCases, "Match each situation with the right response. One response is left over.", CognitiveLevel.Apply, weight, "matching-cases", window)).OfType<Candidate>();
    }

    /// <summary>The first five couples that do not give themselves away, and the last five when there are more.</summary>
    private static IEnumerable<List<Couple>> Windows(List<Couple> all)
    {
        var couples = Independent(all);
        if (couples.Count < LeastPairs)
        {
            yield break;
        }

        yield return couples[..Math.Min(MostPairs + 1, couples.Count)];
        if (couples.Count > MostPairs + 1)
        {
            yield return couples[^(MostPairs + 1)..];
        }
    }

    /// <summary>Left and right of a couple must not share a word that no other right side has.</summary>
    private static List<Couple> Independent(List<Couple> all) =>
        [.. all.Where(couple =>
        {
            var shared = Overlap.LongStems(couple.Left.Text);
            shared.IntersectWith(Overlap.LongStems(couple.Right.Text));
            return shared.All(stem => all.Any(other => other != couple && Overlap.LongStems(other.Right.Text).Contains(stem)));
        })];

    private static Candidate? For(ItemKind kind, string stem, CognitiveLevel level, double weight, string template, List<Couple> window)
    {
        // With three couples there is nothing left over; the stem must then not promise it.
        var pairs = window.Count > LeastPairs ? window[..^1] : window;
        var hasLeftOver = pairs.Count < window.Count;
        var criterion = pairs.Select(pair => pair.CriterionId).OfType<string>()
            .GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return new Candidate
        {
            Kind = kind,
            Id = $"{template}/{string.Join('+', window.Select(couple => couple.Id))}",
            Type = ItemType.Matching,
            Level = level,
            Weight = weight,
            CriterionId = criterion,
            Stem = hasLeftOver ? stem : stem[..(stem.IndexOf('.', StringComparison.Ordinal) + 1)],
            Origin = Origins.Template(template, [.. window.SelectMany(couple => new[] { couple.Left.Origin, couple.Right.Origin })]),
            Choices = [.. window.Select(couple => couple.Right)],
            Pairs = [.. pairs.Select((couple, at) => new CandidatePair(couple.Left, at, couple.Rationale))],
            Rationale = null,
            ShownSteps = [],
        };
    }
}
