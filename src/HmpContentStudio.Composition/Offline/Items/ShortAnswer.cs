using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"In your own words: how do you {criterion}?" with the linked steps and the standard as points. Not scored.</summary>
internal static class ShortAnswer
{
    /// <summary>One candidate for each criterion with linked steps.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry) =>
        entry.Criteria.Select(criterion => For(entry, criterion)).OfType<Candidate>();

    private static Candidate? For(SkillEntry entry, EntryCriterion criterion)
    {
        // A link that was only suggested is a guess; the item would ask for points that do not belong to the criterion.
        var points = entry.StepsOf(criterion).Select(step => step.Action.Sentence).ToList();
        if (!criterion.Text.IsUsable || points.Count == 0 || criterion.HasSuggestedLinks)
        {
            return null;
        }

        if (points.Count == 1 && Overlap.Jaccard(points[0].Text, criterion.Text.Text) >= 0.6)
        {
            return null;
        }

        if (criterion.Standard is { } standard)
        {
            points.Add(new Piece($"Standard: {entry.Vocabulary.LowerFirst(standard.Text)}.", Origins.Template("standard", standard.Origin)));
        }

        return new Candidate
        {
            Kind = ItemKind.ShortAnswer,
            Id = $"shortAnswer/{criterion.Id}",
            Type = ItemType.ShortAnswer,
            Level = CognitiveLevel.Understand,
            Weight = 2,
            CriterionId = criterion.Id,
            Stem = $"In your own words: how do you {entry.Vocabulary.LowerFirst(Phrases.NoEnd(criterion.Text.Text))}?",
            Origin = Origins.Template("short-answer", criterion.Text.Origin),
            Points = points,
            Rationale = new Piece("Compare your answer with these points, one by one.", Origins.Template("compare-points")),
        };
    }
}
