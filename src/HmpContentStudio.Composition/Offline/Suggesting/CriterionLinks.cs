using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Offline.Suggesting;

/// <summary>Links a criterion without steps to the steps that share enough rare words with it.</summary>
internal static class CriterionLinks
{
    private const double LeastWeight = 2.2;
    private const int LeastStems = 2;

    /// <summary>Ids of the steps, in order; none rather than a guess.</summary>
    public static IReadOnlyList<string> Find(PerformanceCriterion criterion, IReadOnlyList<EntryStep> steps, StemWeights weights)
    {
        var text = criterion.Text + " " + criterion.Standard;
        return [.. steps
            .Where(step => weights.Shared(text, step.Action.Text) is { Sum: >= LeastWeight, Count: >= LeastStems })
            .Select(step => step.Id)];
    }
}
