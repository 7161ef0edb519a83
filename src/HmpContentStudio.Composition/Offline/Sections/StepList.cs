using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>Prints steps with their warnings before them; the list goes on behind a warning with the next number.</summary>
internal static class StepList
{
    /// <summary>Writes all steps.</summary>
    /// <param name="material">The draft's material.</param>
    /// <param name="blocks">Where to.</param>
    /// <param name="parts">What is printed for one step.</param>
    /// <param name="most">Most steps in one block.</param>
    public static void Write(DraftMaterial material, BlockList blocks, Func<EntryStep, IEnumerable<Sentence>> parts, int most = int.MaxValue)
    {
        var open = new List<EntryStep>();
        foreach (var step in material.Entry.Steps)
        {
            if (step.Warnings.Count > 0 || open.Count >= most)
            {
                Flush(material, blocks, open, parts);
            }

            foreach (var warning in step.Warnings)
            {
                Warn(blocks, warning);
            }

            open.Add(step);
        }

        Flush(material, blocks, open, parts);
    }

    /// <summary>The action and its reason. A reason that is no sentence stands behind a label.</summary>
    public static IEnumerable<Sentence> WithReason(EntryStep step)
    {
        yield return step.Action.Sentence.AsSentence();
        if (step.Why is { IsUsable: true } why)
        {
            yield return why.Sentence.AsSentence(SentencePart.Why);
        }
        else if (step.Why is { } fragment)
        {
            yield return new Piece($"Reason: {Text.Phrases.NoEnd(fragment.Text)}.", Origins.Template("reason", fragment.Origin)).AsSentence(SentencePart.Why);
        }

        foreach (var note in step.Notes)
        {
            yield return note.AsSentence(SentencePart.Why);
        }
    }

    private static void Warn(BlockList blocks, Piece warning) => blocks.Add(
        BlockType.Callout,
        [new Piece("Warning:", Origins.Template("warning-label")).AsSentence(SentencePart.Label), warning.AsSentence()]);

    private static void Flush(DraftMaterial material, BlockList blocks, List<EntryStep> open, Func<EntryStep, IEnumerable<Sentence>> parts)
    {
        if (open.Count == 0)
        {
            return;
        }

        var criteria = material.CriteriaOf(open);
        blocks.Add(new Block
        {
            Id = "",
            Role = BlockRole.Demonstration,
            Type = BlockType.Steps,
            Start = open[0].Number,
            Sentences = [.. open.SelectMany(parts)],
            CriterionIds = criteria.Count == 0 ? null : criteria,
            ObjectiveIds = material.ObjectivesOf(criteria),
        });
        open.Clear();
    }
}
