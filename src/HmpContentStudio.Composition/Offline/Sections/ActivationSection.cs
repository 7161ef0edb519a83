using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"What you know already": what comes first, a question that wakes it, and the words the steps use.</summary>
internal static partial class ActivationSection
{
    private const int MostTerms = 6;

    /// <summary>Writes the section.</summary>
    public static void Write(DraftMaterial material, BlockList blocks)
    {
        var entry = material.Entry;
        blocks.Heading("What you know already");
        blocks.Add(BlockType.Reflection, Recall(entry).Select(line => line.AsSentence()), material.AllObjectiveIds);
        var terms = Terms(entry);
        if (terms.Count > 0)
        {
            blocks.Add(BlockType.Paragraph, [new Piece("Words you need:", Origins.Template("terms-lead")).AsSentence()]);
            blocks.Add(BlockType.List, terms.Select(term => new Piece(
                $"{term.Term.Text}: {entry.Vocabulary.LowerFirst(term.Definition.Text)}",
                Origins.Template("term", term.Term.Origin, term.Definition.Origin)).AsSentence()));
        }
    }

    /// <summary>Prerequisites in words; one that is only an id of the taxonomy says nothing to a learner.</summary>
    private static List<Piece> Recall(SkillEntry entry)
    {
        var lines = entry.Skill.Prerequisites
            .Where(prerequisite => !string.IsNullOrWhiteSpace(prerequisite) && !IdPattern().IsMatch(prerequisite))
            .Select(prerequisite => new Piece(
                $"You need this first: {entry.Vocabulary.LowerFirst(Phrases.NoEnd(Phrases.Clean(prerequisite)))}.",
                Origins.Template("prerequisite", Origins.Field($"prerequisites/{prerequisite}/requires"))))
            .ToList();
        if (lines.Count > 0)
        {
            lines.Add(new Piece("Before you read on, write down what you remember about it.", Origins.Template("recall")));
            return lines;
        }

        lines.Add(new Piece($"Think of a situation in which this task came up: {entry.Vocabulary.LowerFirst(Phrases.NoEnd(entry.Title.Text))}.", Origins.Template("recall-task", entry.Title.Origin)));
        lines.Add(new Piece("What was difficult?", Origins.Template("recall-difficult")));
        return lines;
    }

    /// <summary>All terms of a short list; of a long one those that the steps and criteria use.</summary>
    private static List<EntryTerm> Terms(SkillEntry entry)
    {
        if (entry.Terms.Count <= MostTerms)
        {
            return [.. entry.Terms];
        }

        var used = entry.Steps.Select(step => step.Action.Text).Concat(entry.Criteria.Select(criterion => criterion.Text.Text)).SelectMany(Words.ContentStems).ToHashSet(StringComparer.Ordinal);
        return [.. entry.Terms.Where(term => Words.ContentStems(term.Name).All(used.Contains)).Take(MostTerms)];
    }

    [GeneratedRegex(@"^[A-Za-z]+[-.][A-Za-z0-9.-]*\d*$|^[A-Z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
