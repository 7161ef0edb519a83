using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"You have reached step 4: … Which sentence fits?" with what people say instead.</summary>
internal static class Wording
{
    /// <summary>One candidate for each step with words of its own.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry) =>
        entry.Steps.Where(step => step.Say is not null && step.Action.IsUsable).Select(step => For(entry, step)).OfType<Candidate>();

    private static Candidate? For(SkillEntry entry, EntryStep step)
    {
        var rationale = Feedback.Right(step, entry.Errors.FirstOrDefault(error => error.Step == step));
        var slips = entry.Errors
            .Where(error => error.Say is not null)
            .OrderBy(error => error.Step == step ? 0 : 1)
            .ThenBy(error => Math.Abs((error.Step?.Number ?? 99) - step.Number))
            .Select(error => Slip(error, step))
            .OfType<CandidateOption>()
            .ToList();
        if (rationale is null || slips.Count < 2)
        {
            return null;
        }

        var ownSlips = entry.Errors.Where(error => error.Step == step && error.Say is not null).Select(error => error.Id).ToList();
        var template = new Candidate
        {
            Kind = ItemKind.Wording,
            Id = $"wording/{step.Id}",
            Type = ItemType.SingleChoice,
            Level = CognitiveLevel.Apply,
            // A little above the decision: what people really say is the best question for a conversation.
            Weight = 9.25,
            CriterionId = (entry.CriterionOf(step) ?? entry.CriterionOf(step.Action.Text))?.Id,
            ErrorIds = ownSlips,
            Stem = $"You have reached step {Phrases.Number(step.Number)}: “{step.Action.Sentence.Text}” Which sentence fits?",
            Origin = Origins.Template("wording", step.Action.Origin),
            AskedStep = step.Number,
        };
        return OptionSets.Best(template, [new CandidateOption { Text = step.Say!, IsKey = true, Rationale = rationale }], slips);
    }

    private static CandidateOption? Slip(EntryError error, EntryStep step) =>
        Feedback.WrongSlip(error) is { } rationale
            ? new CandidateOption { Text = error.Say!, IsKey = false, Rationale = rationale, Verdict = Verdict.Wrong, IsFar = error.Step != step, IsOwn = error.Step == step }
            : null;
}
