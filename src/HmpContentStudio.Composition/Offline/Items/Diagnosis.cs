using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"During a check, you notice this: {cue} Which slip does it point to?"</summary>
internal static class Diagnosis
{
    /// <summary>One candidate for each slip whose sign does not name it.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry)
    {
        var slips = entry.Errors.Where(error => error is { Error.IsUsable: true, Cue.IsUsable: true } && Gerunds.Of(error.Error.Text) is not null).ToList();
        return slips.Where(error => !Overlap.ShareWord(error.Cue!.Text, error.Error.Text)).Select(error => For(entry, slips, error)).OfType<Candidate>();
    }

    private static Candidate? For(SkillEntry entry, List<EntryError> slips, EntryError error)
    {
        if (Feedback.WrongSlip(error) is not { } explained)
        {
            return null;
        }

        var key = new CandidateOption { Text = Name(error), IsKey = true, Rationale = new Piece($"Right. {explained.Text}", explained.Origin) };
        var others = slips
            .Where(other => other != error)
            .OrderBy(other => Math.Abs((other.Step?.Number ?? 99) - (error.Step?.Number ?? 99)))
            .Select(other => new CandidateOption
            {
                Text = Name(other),
                IsKey = false,
                Verdict = Verdict.Wrong,
                Rationale = new Piece($"That slip would show like this: {other.Cue!.Sentence.Text}", Origins.Template("wrong-sign", other.Cue.Origin)),
            })
            .ToList();
        var template = new Candidate
        {
            Kind = ItemKind.Diagnosis,
            Id = $"diagnosis/{error.Id}",
            Type = ItemType.SingleChoice,
            Level = CognitiveLevel.Analyze,
            Weight = 6,
            CriterionId = (entry.CriterionOf(error.Step) ?? entry.CriterionOf(error.Error.Text))?.Id,
            ErrorIds = [error.Id],
            AskedStep = error.Step?.Number,
            Stem = $"During a check, you notice this: {error.Cue!.Sentence.Text} Which slip does it point to?",
            Origin = Origins.Template("diagnosis", error.Cue.Origin),
        };
        return OptionSets.Best(template, [key], others);
    }

    private static Piece Name(EntryError error) => new(Gerunds.Of(error.Error.Text)!, error.Error.Origin);
}
