using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"Do it": warm-up, practice with support, practice in another case. Never empty: each fallback is worth doing.</summary>
internal static class PracticeSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="material">The draft's material.</param>
    /// <param name="blocks">Where to.</param>
    /// <param name="warmUp">Id of the ordering item, or null.</param>
    public static void Write(DraftMaterial material, BlockList blocks, string? warmUp)
    {
        blocks.Heading("Do it");
        WarmUp(material, blocks, warmUp);
        if (warmUp is not null && material.Entry.Contexts.Count == 0)
        {
            blocks.Heading("Practice", 3);
        }

        var steps = material.Entry.Steps;
        var contexts = material.Entry.Contexts;
        if (steps.Count > 0 && contexts.Count > 0)
        {
            Supported(material, blocks, contexts[0]);
            OnYourOwn(material, blocks, contexts);
        }
        else if (steps.Count > 0)
        {
            OwnCase(material, blocks, "Write one line for each step: what did you do, and what would you do differently now?");
        }
        else if (material.Evidence.SpecialCases.Count > 0)
        {
            blocks.Add(BlockType.Reflection,
                Lines(("cover-column", "Cover the right-hand column of the special cases."), ("cover-say", "Say what you do in each case, then compare.")), material.AllObjectiveIds);
        }
        else
        {
            OwnCase(material, blocks, "Write down what you did, and what you would do differently now.");
        }
    }

    private static void WarmUp(DraftMaterial material, BlockList blocks, string? warmUp)
    {
        if (warmUp is null)
        {
            return;
        }

        blocks.Heading("Warm-up", 3);
        blocks.Add(new Block
        {
            Id = "",
            Role = BlockRole.Practice,
            Type = BlockType.Paragraph,
            Sentences = [.. Lines(("warm-up", "Bring the actions of the procedure into their order before you practice it."))],
            ObjectiveIds = material.AllObjectiveIds,
            ItemIds = [warmUp],
        });
    }

    /// <summary>All steps with the danger signs of their slips.</summary>
    private static void Supported(DraftMaterial material, BlockList blocks, EntryContext context)
    {
        if (material.Cut >= TimeCut.SupportedPractice)
        {
            return;
        }

        blocks.Heading("Practice 1: with support", 3);
        blocks.Add(BlockType.Example, context.Sentences.Select(sentence => sentence.AsSentence()));
        blocks.Add(BlockType.Reflection, Lines(("practice-notes", "Write one short note for each step: what do you do here, and what do you watch for?")), material.AllObjectiveIds);
        blocks.Add(new Block
        {
            Id = "",
            Role = BlockRole.Practice,
            Type = BlockType.Steps,
            Start = 1,
            Sentences = [.. material.Entry.Steps.SelectMany(step => WithDanger(material.Entry, step))],
            ObjectiveIds = material.AllObjectiveIds,
        });
    }

    private static IEnumerable<Sentence> WithDanger(SkillEntry entry, EntryStep step)
    {
        yield return step.Action.Sentence.AsSentence();
        var sign = entry.Errors.FirstOrDefault(error => error.Step == step && error.Cue is { IsUsable: true })?.Cue;
        if (sign is not null)
        {
            yield return new Piece($"Danger sign: {sign.Sentence.Text}", Origins.Template("danger-sign", sign.Origin)).AsSentence(SentencePart.Danger);
        }
    }

    /// <summary>The next situation; the steps before the earliest one that it tests are done.</summary>
    private static void OnYourOwn(DraftMaterial material, BlockList blocks, IReadOnlyList<EntryContext> contexts)
    {
        if (contexts.Count < 2)
        {
            material.Panel.Ask(GapKind.Field, "contexts", "Add a second situation with setting, trigger and constraint; the same case twice would train nothing new. Costs the practice without support.", section: BlockRole.Practice);
            if (material.Cut < TimeCut.SupportedPractice)
            {
                return;
            }
        }

        var context = contexts[Math.Min(1, contexts.Count - 1)];
        blocks.Heading(material.Cut >= TimeCut.SupportedPractice ? "Practice" : "Practice 2: on your own", 3);
        blocks.Add(BlockType.Example, context.Sentences.Select(sentence => sentence.AsSentence()));
        var earliest = context.Tests.Select(test => test.Step?.Number ?? 1).DefaultIfEmpty(1).Min();
        var lines = new List<Sentence>();
        if (earliest > 1 && !material.Entry.Steps.Take(earliest - 1).Any(step => step.IsConditional))
        {
            lines.Add(new Piece(Phrases.Done(earliest - 1), Origins.Template("state", [.. material.Entry.Steps.Take(earliest - 1).Select(step => step.Action.Origin)])).AsSentence());
        }

        lines.AddRange(Lines(("practice-write", "Write down what you do in this case, step by step, and what you avoid."), ("practice-compare", "Then compare with the list above.")));
        blocks.Add(BlockType.Reflection, lines, material.AllObjectiveIds);
    }

    private static void OwnCase(DraftMaterial material, BlockList blocks, string task)
    {
        material.Panel.Ask(GapKind.Field, "contexts", "Add situations with setting, trigger, constraint and the slips they test. Costs the practice cases and all decision items.", section: BlockRole.Practice);
        blocks.Add(BlockType.Reflection, Lines(("practice-own-case", "Think of a real case from your own work."), ("practice-own-lines", task)), material.AllObjectiveIds);
    }

    private static IEnumerable<Sentence> Lines(params IReadOnlyList<(string Id, string Text)> lines) =>
        lines.Select(line => new Piece(line.Text, Origins.Template(line.Id)).AsSentence());
}
