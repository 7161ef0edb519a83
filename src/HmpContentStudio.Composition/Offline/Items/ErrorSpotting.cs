using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"A new colleague's notes on steps a to b say: … One line breaks the procedure. Which line is it?"</summary>
internal static class ErrorSpotting
{
    private const int Lines = 4;

    /// <summary>One candidate for each slip whose step and neighbours can stand in a list.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry) =>
        entry.Errors.Select(error => For(entry, error)).OfType<Candidate>();

    private static Candidate? For(SkillEntry entry, EntryError error)
    {
        if (error is not { Error.IsUsable: true, Step: { } step } || Feedback.WrongSlip(error) is not { } slip || entry.Steps.Count < 3)
        {
            return null;
        }

        var window = Window(entry, error, step);
        if (window is null)
        {
            return null;
        }

        var (first, last) = (window[0].Number, window[^1].Number);
        var lines = window.Select(shown => shown == step ? error.Error.Sentence : shown.Action.Sentence).ToList();
        return new Candidate
        {
            Kind = ItemKind.ErrorSpotting,
            Id = $"errorSpotting/{error.Id}",
            Type = ItemType.SingleChoice,
            Level = CognitiveLevel.Analyze,
            Weight = 7,
            CriterionId = entry.CriterionOf(step)?.Id ?? entry.CriterionOf(step.Action.Text)?.Id,
            ErrorIds = [error.Id],
            Stem = $"These are a new colleague’s notes on steps {Phrases.Number(first)} to {Phrases.Number(last)}. One line breaks the procedure. Which line is it?",
            Origin = Origins.Template("error-spotting", [.. lines.Select(line => line.Origin)]),
            Exhibit = [.. lines.Select(line => line.AsSentence())],
            Options = [.. window.Select((shown, at) => Option(shown, at + 1, shown == step ? slip : null))],
            HasFixedOptions = true,
            ShownSteps = [.. window.Where(shown => shown != step).Select(shown => shown.Number)],
            AskedStep = step.Number,
        };
    }

    private static CandidateOption Option(EntryStep step, int line, Piece? slip) => new()
    {
        Text = new Piece($"Line {Phrases.Number(line)}", Origins.Template("line-number")),
        IsKey = slip is not null,
        Rationale = slip is not null
            ? new Piece($"Right. {slip.Text}", slip.Origin)
            : new Piece($"Line {Phrases.Number(line)} agrees with step {Phrases.Number(step.Number)} of the procedure. Compare the other lines with the steps.", Origins.Template("line-agrees", step.Action.Origin)),
    };

    /// <summary>Four steps in a row around the slip's step, its place in them seeded; all of them plain and longer than four words.</summary>
    private static List<EntryStep>? Window(SkillEntry entry, EntryError error, EntryStep step)
    {
        var size = Math.Min(Lines, entry.Steps.Count);
        var starts = Enumerable.Range(0, entry.Steps.Count - size + 1)
            .Where(start => start <= step.Number - 1 && start + size > step.Number - 1)
            .Where(start => entry.Steps.Skip(start).Take(size).All(IsShowable))
            .ToList();
        if (starts.Count == 0)
        {
            return null;
        }

        var order = new SeededOrder(entry.Skill.Id, "errorSpotting", error.Id);
        return [.. entry.Steps.Skip(starts[order.Next(starts.Count)]).Take(size)];
    }

    private static bool IsShowable(EntryStep step) => step.IsPlain && Words.In(step.Action.Text).Count > 4;
}
