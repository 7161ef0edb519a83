using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"Colleagues make these statements. Which of them need to be corrected? Choose all that apply."</summary>
internal static class Statements
{
    /// <summary>One candidate from three misconceptions, a second one from four or more.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry)
    {
        var usable = entry.Misconceptions.Where(misconception => misconception is { Belief.IsUsable: true, Correction.IsUsable: true }).ToList();
        if (usable.Count < 3)
        {
            yield break;
        }

        foreach (var (one, two) in Pairs(usable.Count))
        {
            if (For(entry, usable, one, two) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private static IEnumerable<(int One, int Two)> Pairs(int count) =>
        from one in Enumerable.Range(0, count)
        from two in Enumerable.Range(one + 1, count - one - 1)
        select (one, two);

    private static Candidate? For(SkillEntry entry, List<EntryMisconception> all, int one, int two)
    {
        EntryMisconception[] beliefs = [all[one], all[two]];
        var corrections = all.Where((_, at) => at != one && at != two).Take(2).ToList();
        var candidate = new Candidate
        {
            Kind = ItemKind.Statements,
            Id = $"statements/{beliefs[0].Id}+{beliefs[1].Id}",
            Type = ItemType.MultipleChoice,
            Level = CognitiveLevel.Understand,
            Weight = 6,
            CriterionId = entry.Criterion(beliefs[0].CriterionId)?.Id ?? entry.CriterionOf(beliefs[0].Belief.Text + " " + beliefs[0].Correction!.Text)?.Id,
            ErrorIds = [.. beliefs.Select(belief => "misconception/" + belief.Id)],
            Stem = "Colleagues make these statements. Which of them need to be corrected? Choose all that apply.",
            Origin = Origins.Template("statements", [.. beliefs.Select(belief => belief.Belief.Origin), .. corrections.Select(correction => correction.Correction!.Origin)]),
            Options = [.. beliefs.Select(Wrong), .. corrections.Select(Right)],
        };
        return ItemFilter.Flaws(candidate).Count == 0 ? candidate : null;
    }

    private static CandidateOption Wrong(EntryMisconception misconception) => new()
    {
        Text = misconception.Belief.Sentence,
        IsKey = true,
        Rationale = new Piece($"To be corrected: {misconception.Correction!.Sentence.Text}", Origins.Template("to-be-corrected", misconception.Correction.Origin)),
    };

    private static CandidateOption Right(EntryMisconception misconception) => new()
    {
        Text = misconception.Correction!.Sentence,
        IsKey = false,
        Rationale = new Piece($"This agrees with the procedure; the mistaken belief would be: {misconception.Belief.Sentence.Text}", Origins.Template("agrees", misconception.Belief.Origin)),
    };
}
