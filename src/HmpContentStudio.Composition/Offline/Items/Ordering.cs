using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"Put these n actions into the order of the procedure."</summary>
internal static class Ordering
{
    private const int Least = 4;
    private const int Most = 6;

    /// <summary>A candidate for the beginning of the procedure and, in long ones, one for its end.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry)
    {
        var steps = entry.Steps.Where(step => step.IsPlain && !HasFreeNeighbour(entry, step)).ToList();
        if (steps.Count < Least)
        {
            return [];
        }

        List<List<EntryStep>> windows = [steps[..Math.Min(Most, steps.Count)]];
        if (steps.Count > Most)
        {
            windows.Add(steps[^Most..]);
        }

        return windows.Select(window => For(entry, window));
    }

    private static Candidate For(SkillEntry entry, List<EntryStep> steps)
    {
        var first = steps[0];
        var criterion = steps.Select(step => entry.CriterionOf(step)?.Id).OfType<string>()
            .GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        var because = first.Why is { IsUsable: true } why ? why : null;
        var rationale = because is null
            ? new Piece($"Compare your order with the steps of the procedure. It begins with step {Phrases.Number(first.Number)}.", Origins.Template("order", first.Action.Origin))
            : new Piece($"Compare your order with the steps of the procedure. Look first at step {Phrases.Number(first.Number)}. The reason: {because.Sentence.Text}", Origins.Template("order-reason", first.Action.Origin, because.Origin));
        return new Candidate
        {
            Kind = ItemKind.Ordering,
            Id = $"ordering/{string.Join('+', steps.Select(step => step.Id))}",
            Type = ItemType.Ordering,
            Level = CognitiveLevel.Apply,
            Weight = 7,
            CriterionId = criterion,
            Stem = $"Put these {Phrases.Number(steps.Count)} actions into the order of the procedure.",
            Origin = Origins.Template("ordering", [.. steps.Select(step => step.Action.Origin)]),
            Order = [.. steps.Select(step => step.Action.Sentence)],
            Rationale = rationale,
            ShownSteps = [.. steps.Select(step => step.Number)],
        };
    }

    private static bool HasFreeNeighbour(SkillEntry entry, EntryStep step) =>
        step.OrderFreeWith.Count > 0 || entry.Steps.Any(other => other.OrderFreeWith.Contains(step.Id, StringComparer.Ordinal));
}
