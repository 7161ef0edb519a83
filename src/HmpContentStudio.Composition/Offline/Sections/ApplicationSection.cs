using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"On the job": the observed task with its checklist, and the job aid.</summary>
internal static partial class ApplicationSection
{
    private const int MostStepsInBlock = 9;

    /// <summary>Writes the section.</summary>
    public static void Write(DraftMaterial material, BlockList blocks)
    {
        blocks.Heading("On the job");
        Task(material, blocks);
        JobAid(material, blocks);
    }

    private static void Task(DraftMaterial material, BlockList blocks)
    {
        var entry = material.Entry;
        var criteria = entry.Criteria.Select(criterion => criterion.Id).ToList();
        var title = Phrases.NoEnd(entry.Title.Text);
        var lines = new List<Piece>
        {
            entry.Title.IsUsable
                ? new Piece($"Within two weeks, do this task once in your own workplace while an observer watches: {entry.Vocabulary.LowerFirst(title)}.", Origins.Template("on-the-job", entry.Title.Origin))
                : new Piece($"Within two weeks, do this task once in your own workplace while an observer watches. Task: {title}.", Origins.Template("on-the-job", entry.Title.Origin)),
        };
        if (material.Brief.BusinessGoal?.Owner is { Length: > 0 } owner)
        {
            lines.Add(new Piece($"Who arranges the observer: {Phrases.NoEnd(Phrases.Clean(owner))}.", Origins.Template("observer", Origins.Field("brief/businessGoal/owner"))));
        }

        if (entry.Skill.Evidence is { Length: > 0 } evidence)
        {
            lines.Add(new Piece($"What counts as evidence: {Phrases.NoEnd(Phrases.Clean(evidence))}.", Origins.Template("evidence", Origins.Field("evidence"))));
        }

        lines.Add(new Piece("The observer uses this checklist.", Origins.Template("checklist-lead")));
        blocks.Add(BlockType.Paragraph, lines.Select(line => line.AsSentence()), material.AllObjectiveIds, criteria);
        string[] scale = ["Not yet", "Meets the standard", "Note"];
        blocks.Add(BlockType.Checklist,
            scale.Select(mark => new Piece(mark, Origins.Template("checklist-scale")).AsSentence(SentencePart.Header)).Concat(entry.Criteria.Select(criterion => Row(entry, criterion))),
            material.AllObjectiveIds, criteria);
    }

    private static Sentence Row(SkillEntry entry, EntryCriterion criterion) => criterion.Standard is { } standard
        ? new Piece($"{criterion.Text.Sentence.Text} Standard: {entry.Vocabulary.LowerFirst(standard.Text)}.", Origins.Template("checklist-row", criterion.Text.Origin, standard.Origin)).AsSentence()
        : criterion.Text.Sentence.AsSentence();

    private static void JobAid(DraftMaterial material, BlockList blocks)
    {
        var entry = material.Entry;
        if (entry.Steps.Count == 0 && entry.Limits.Count == 0)
        {
            return;
        }

        blocks.Heading("Job aid", 3);
        blocks.Add(BlockType.Paragraph, [Trigger(entry).AsSentence()]);
        StepList.Write(material, blocks, step => [step.Action.Sentence.AsSentence()], MostStepsInBlock);
        blocks.Add(BlockType.List, entry.Limits.Select(Limit).OfType<Piece>().Select(limit => limit.AsSentence()));
        if (entry.Skill.StopWhen is { Length: > 0 } stop)
        {
            blocks.Add(BlockType.Paragraph, [new Piece($"Stop and call for help when {entry.Vocabulary.LowerFirst(WhenPattern().Replace(Phrases.NoEnd(Phrases.Clean(stop)), ""))}.", Origins.Template("stop-when", Origins.Field("stopWhen"))).AsSentence()]);
        }
    }

    private static Piece Trigger(SkillEntry entry)
    {
        if (entry.Skill.UseWhen is { Length: > 0 } trigger)
        {
            return new Piece($"Use it when {entry.Vocabulary.LowerFirst(WhenPattern().Replace(Phrases.NoEnd(Phrases.Clean(trigger)), ""))}.", Origins.Template("use-when", Origins.Field("useWhen")));
        }

        return entry.Title.IsUsable
            ? new Piece($"Use it to {entry.Vocabulary.LowerFirst(Phrases.NoEnd(entry.Title.Text))}.", Origins.Template("use-to", entry.Title.Origin))
            : new Piece($"Use it for this task: {Phrases.NoEnd(entry.Title.Text)}.", Origins.Template("use-for", entry.Title.Origin));
    }

    /// <summary>"Line pressure, exactly 0 bar: Open the guard. Otherwise: …"; both sides must be instructions.</summary>
    private static Piece? Limit(EntryLimit limit) =>
        limit is not { IsInSource: true, Action.IsUsable: true, Otherwise.IsUsable: true }
            ? null
            : new Piece(
                $"{Phrases.UpperFirst(Phrases.NoEnd(Phrases.Clean(limit.Limit.Quantity)))}, {limit.Words}: {limit.Action.Sentence.Text} Otherwise: {limit.Otherwise.Sentence.Text}",
                Origins.Template("limit-line", limit.Column("quantity"), limit.Column("operator"), limit.Column("value"), limit.Column("unit"), limit.Column("action"), limit.Column("otherwise")));

    [GeneratedRegex("^(use it )?(when|if)\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenPattern();
}
