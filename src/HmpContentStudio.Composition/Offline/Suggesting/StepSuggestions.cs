using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;

namespace HmpContentStudio.Composition.Offline.Suggesting;

/// <summary>Finds the steps of a thin entry in the sources: the best numbered run, else instructions with sequence words, else a how-to section.</summary>
internal static class StepSuggestions
{
    private const int LeastSteps = 3;

    /// <summary>Suggested steps, numbered from 1; none when no source holds any.</summary>
    public static List<EntryStep> Find(Evidence evidence)
    {
        Func<ReadSource, List<Passage>>[] ways = [NumberedRun, HowToSequence, HowTo, Sequence];
        var found = ways.SelectMany(way => evidence.Sources.Select(way)).FirstOrDefault(steps => steps.Count >= LeastSteps);
        return found is null ? [] : Steps(found, evidence);
    }

    /// <summary>The other sentences of a numbered entry belong to its step.</summary>
    private static IReadOnlyList<Piece> Notes(Passage step, Evidence evidence) =>
        evidence.Sources[step.SourceIndex].Blocks.FirstOrDefault(block => block.Index == step.BlockIndex) is { Kind: SourceBlockKind.Ordered } block
            ? [.. block.Passages.Where(passage => passage.Position > step.Position).Select(passage => passage.Piece)]
            : [];

    /// <summary>The longest run of numbers that go up by one, six in ten of them instructions. Blocks in between do not end it.</summary>
    private static List<Passage> NumberedRun(ReadSource source)
    {
        var runs = new List<List<SourceBlock>>();
        foreach (var block in source.Blocks.Where(block => block.Kind == SourceBlockKind.Ordered))
        {
            if (runs.Count > 0 && runs[^1][^1].Number + 1 == block.Number)
            {
                runs[^1].Add(block);
            }
            else
            {
                runs.Add([block]);
            }
        }

        var best = runs
            .Where(run => run.Count >= LeastSteps && run.Count(block => Imperative.IsPlainlyImperative(block.Passages[0].Text)) >= 0.6 * run.Count)
            .OrderByDescending(run => run.Count)
            .FirstOrDefault();
        return best is null ? [] : [.. best.Select(block => block.Passages[0])];
    }

    /// <summary>At least three instructions with a sequence word among them, in one section.</summary>
    private static List<Passage> HowToSequence(ReadSource source) =>
        source.Blocks
            .Where(block => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Bullet)
            .GroupBy(block => block.Section, StringComparer.Ordinal)
            .Select(section => section.SelectMany(block => block.Passages).Where(IsAction).ToList())
            .FirstOrDefault(actions => actions.Count >= LeastSteps && actions.Any(IsSequenced)) ?? [];

    private static List<Passage> HowTo(ReadSource source) =>
        [.. source.Blocks
            .Where(block => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Bullet && IsHowTo(block.Section))
            .SelectMany(block => block.Passages)
            .Where(IsAction)];

    private static List<Passage> Sequence(ReadSource source)
    {
        var sentences = source.Blocks.Where(block => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Bullet).SelectMany(block => block.Passages).ToList();
        var first = sentences.FindIndex(IsSequenced);
        var last = sentences.FindLastIndex(IsSequenced);
        return first < 0 || first == last ? [] : [.. sentences[first..(last + 1)].Where(IsAction)];
    }

    private static bool IsHowTo(string section) =>
        section.Contains("how to", StringComparison.Ordinal) || section.Contains("procedure", StringComparison.Ordinal)
        || section.Contains("what to do", StringComparison.Ordinal) || section.Contains("steps", StringComparison.Ordinal);

    private static bool IsSequenced(Passage passage) => SentenceSigns.SequenceWord(passage.Text).Success && IsAction(passage);

    private static bool IsAction(Passage passage) =>
        !SentenceSigns.IsProhibition(passage.Text) && Imperative.IsPlainlyImperative(passage.Text[SentenceSigns.SequenceWord(passage.Text).Length..]);

    private static List<EntryStep> Steps(List<Passage> passages, Evidence evidence) =>
        [.. passages.Select((passage, at) =>
        {
            var sequence = SentenceSigns.SequenceWord(passage.Text);
            var action = passage.Text[sequence.Length..];
            var reading = Imperative.Read(action);
            var isUnchanged = passage.IsExact && string.Equals(Phrases.Sentence(reading.Text), passage.Text, StringComparison.Ordinal);
            return new EntryStep
            {
                Id = "s" + Phrases.Number(at + 1),
                Number = at + 1,
                Action = new Field(isUnchanged ? passage.Span : Origins.Template("suggested-step", passage.Span), reading),
                Notes = Notes(passage, evidence),
                IsSuggested = true,
                IsConditional = SentenceSigns.IsConditional(action),
                IsConcurrent = SentenceSigns.IsConcurrent(action),
                RefersToSteps = SentenceSigns.RefersToSteps(action),
            };
        })];
}
