using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;

namespace HmpContentStudio.Composition.Offline.Suggesting;

/// <summary>Puts warnings of the sources before the step they belong to, or before step 1 when no step shares enough words.</summary>
internal static class WarningSuggestions
{
    /// <summary>The steps with the warnings that the entry does not have yet.</summary>
    public static List<EntryStep> Place(List<EntryStep> steps, IReadOnlyList<Passage> warnings)
    {
        if (steps.Count == 0)
        {
            return steps;
        }

        var placed = steps.ToList();
        foreach (var warning in warnings)
        {
            var isKnown = placed.SelectMany(step => step.Warnings).Any(known => Overlap.Jaccard(known.Text, warning.Text) >= 0.5)
                || placed.Any(step => Overlap.Jaccard(step.Action.Text, warning.Text) >= 0.5);
            if (isKnown || SentenceSigns.OpensWithPronoun(warning.Text))
            {
                continue;
            }

            var at = BestStep(placed, warning.Text);
            placed[at] = placed[at] with { Warnings = [.. placed[at].Warnings, warning.Piece] };
        }

        return placed;
    }

    private static int BestStep(List<EntryStep> steps, string warning)
    {
        var best = steps.Select((step, at) => (at, overlap: Overlap.Jaccard(step.Action.Text, warning))).OrderByDescending(entry => entry.overlap).First();
        return best.overlap >= 0.12 ? best.at : 0;
    }
}
