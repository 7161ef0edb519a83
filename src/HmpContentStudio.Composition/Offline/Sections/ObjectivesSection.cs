using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"What you will be able to do": objectives, the criteria with their standards, and what must be at hand.</summary>
internal static class ObjectivesSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(DraftMaterial material, BlockList blocks)
    {
        blocks.Heading("What you will be able to do");
        var derived = material.Objectives.All(objective => objective.Objective.Origin is TaxonomyOrigin { Field: var field } && field.StartsWith("performanceCriteria/", StringComparison.Ordinal));
        if (derived)
        {
            blocks.Add(BlockType.List, material.Entry.Criteria.SelectMany(criterion => Criterion(material.Entry, criterion)), material.AllObjectiveIds, [.. material.Entry.Criteria.Select(criterion => criterion.Id)]);
        }
        else
        {
            blocks.Add(BlockType.List, material.Objectives.Select(objective => new Piece(objective.Objective.Text, objective.Objective.Origin).AsSentence()), material.AllObjectiveIds);
            blocks.Add(BlockType.Paragraph, [new Piece("This is how others see that you can do it:", Origins.Template("criteria-lead")).AsSentence()]);
            blocks.Add(BlockType.List, material.Entry.Criteria.SelectMany(criterion => Criterion(material.Entry, criterion)), material.AllObjectiveIds, [.. material.Entry.Criteria.Select(criterion => criterion.Id)]);
        }

        if (material.Entry.Skill.Tools.Count > 0)
        {
            var tools = material.Entry.Skill.Tools.Select(tool => material.Entry.Vocabulary.LowerFirst(Phrases.NoEnd(Phrases.Clean(tool)))).ToList();
            blocks.Add(BlockType.Paragraph, [new Piece($"At hand: {string.Join(", ", tools)}.", Origins.Template("at-hand", Origins.Field("tools"))).AsSentence()]);
        }
    }

    private static IEnumerable<Sentence> Criterion(SkillEntry entry, EntryCriterion criterion)
    {
        yield return criterion.Text.Sentence.AsSentence();
        if (criterion.Standard is { } standard)
        {
            yield return new Piece($"Standard: {entry.Vocabulary.LowerFirst(standard.Text)}.", Origins.Template("standard", standard.Origin)).AsSentence(SentencePart.Standard);
        }
    }
}
