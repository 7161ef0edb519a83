using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"{Condition}. What do you do?" with the answers to other conditions of the sources.</summary>
internal static class SpecialCases
{
    private const int LeastConditions = 4;

    /// <summary>One candidate for each condition; with fewer than four conditions the matching item is the better form.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry, Evidence evidence)
    {
        var cases = Usable(evidence);
        return cases.Count < LeastConditions ? [] : cases.Select(special => For(entry, cases, special)).OfType<Candidate>();
    }

    /// <summary>Conditions whose answer is an instruction.</summary>
    public static IReadOnlyList<SpecialCase> Usable(Evidence evidence) =>
        [.. evidence.SpecialCases.Where(special => Imperative.IsPlainlyImperative(special.Do.Text) && !SentenceSigns.OpensWithPronoun(special.When.Text))];

    private static Candidate? For(SkillEntry entry, IReadOnlyList<SpecialCase> cases, SpecialCase special)
    {
        var key = new CandidateOption
        {
            Text = special.Do,
            IsKey = true,
            Rationale = new Piece($"Right. The source says: {special.Passage.Text}", Origins.Template("right-source", special.Passage.Span)),
        };
        var others = cases.Where(other => other != special).Select(other => new CandidateOption
        {
            Text = other.Do,
            IsKey = false,
            Verdict = Verdict.Wrong,
            Rationale = new Piece($"That is the answer to another case: {other.When.Text}.", Origins.Template("wrong-other-case", other.Passage.Span)),
        }).ToList();
        var template = new Candidate
        {
            Kind = ItemKind.SpecialCase,
            Id = $"specialCase/{special.Passage.Source}/{special.When.Text}",
            Type = ItemType.SingleChoice,
            Level = CognitiveLevel.Apply,
            Weight = 8,
            CriterionId = entry.CriterionOf(special.Passage.Text)?.Id,
            Stem = $"{special.When.Text}. What do you do?",
            Origin = Origins.Template("special-case", special.Passage.Span),
        };
        return OptionSets.Best(template, [key], others);
    }
}
