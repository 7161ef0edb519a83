using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"Why it matters": the problem, the measure, what slips lead to, and the purpose from the source.</summary>
internal static partial class ProblemSection
{
    private const int MostSlips = 2;

    /// <summary>Writes the section.</summary>
    public static void Write(DraftMaterial material, BlockList blocks)
    {
        var lines = Goal(material).ToList();
        var slips = Slips(material.Entry);
        if (material.Evidence.Purpose is { } purpose && lines.All(line => Overlap.Contained(line.Text, purpose.Text) < 0.5))
        {
            lines.Add(purpose.Piece);
        }

        if (lines.Count == 0 && slips.Count == 0)
        {
            lines.Add(new Piece($"This module is about one task: {material.Entry.Vocabulary.LowerFirst(Phrases.NoEnd(material.Entry.Title.Text))}.", Origins.Template("task", material.Entry.Title.Origin)));
        }

        blocks.Heading("Why it matters");
        blocks.Add(BlockType.Paragraph, lines.Select(line => line.AsSentence()), material.AllObjectiveIds);
        if (slips.Count > 0)
        {
            blocks.Add(BlockType.Paragraph, [new Piece("What a slip can lead to:", Origins.Template("slips-lead")).AsSentence()]);
            blocks.Add(BlockType.List, slips.Select(slip => slip.AsSentence()));
        }
    }

    private static IEnumerable<Piece> Goal(DraftMaterial material)
    {
        var goal = material.Brief.BusinessGoal ?? new BusinessGoal();
        if (!string.IsNullOrWhiteSpace(goal.Problem))
        {
            var reading = FullSentence.Read(goal.Problem);
            yield return reading.IsUsable
                ? new Piece(reading.Text, Origins.Field("brief/businessGoal/problem"))
                : new Piece($"The problem: {Phrases.NoEnd(Phrases.Clean(goal.Problem))}.", Origins.Template("problem", Origins.Field("brief/businessGoal/problem")));
        }

        if (goal.Kpi is { Length: > 0 } kpi)
        {
            yield return new Piece($"Our measure: {Readable(kpi)}.", Origins.Template("measure", Origins.Field("brief/businessGoal/kpi")));
        }

        foreach (var (label, value, column) in new[] { ("Today", goal.Baseline, "baseline"), ("Goal", goal.Target, "target") })
        {
            if (value is { } number)
            {
                yield return new Piece($"{label}: {Amount(number, goal.Unit)}.", Origins.Template("measure-" + column, Filled("brief/businessGoal/" + column, goal.Unit)));
            }
        }
    }

    /// <summary>A unit that nobody gave filled nothing.</summary>
    private static Origin[] Filled(string figure, string? unit) =>
        string.IsNullOrWhiteSpace(unit) ? [Origins.Field(figure)] : [Origins.Field(figure), Origins.Field("brief/businessGoal/unit")];

    /// <summary>"entries-with-complete-permit" is read as words; a code such as KPI-7 stays.</summary>
    private static string Readable(string kpi) => SlugPattern().IsMatch(kpi) ? kpi.Replace('-', ' ').Replace('_', ' ') : Phrases.NoEnd(Phrases.Clean(kpi));

    private static string Amount(decimal value, string? unit) => string.IsNullOrWhiteSpace(unit) ? Phrases.Number(value) : $"{Phrases.Number(value)} {Phrases.NoEnd(Phrases.Clean(unit))}";

    /// <summary>At most two slips of different steps with what they lead to, those that can hurt first.</summary>
    private static List<Piece> Slips(SkillEntry entry) =>
        [.. entry.Errors
            .Where(error => error is { Error.IsUsable: true, Consequence.IsUsable: true } && Gerunds.Of(error.Error.Text) is not null)
            .OrderBy(error => HarmPattern().IsMatch(error.Consequence!.Text) ? 0 : 1)
            .DistinctBy(error => error.Step?.Id ?? error.Id, StringComparer.Ordinal)
            .Take(MostSlips)
            .OrderBy(error => error.Step?.Number ?? int.MaxValue)
            .Select(error => new Piece($"{Gerunds.Of(error.Error.Text)}: {error.Consequence!.Sentence.Text}", Origins.Template("slip-consequence", error.Error.Origin, error.Consequence.Origin)))];

    [GeneratedRegex("^[a-z0-9]+([-_][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\b(kill|die|dies|dead|deadly|death|injur|hurt|harm|crush|burn|burns|trap|traps|poison|gas|fire|explo|collaps|lose|loses|leak|steal|intruder)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HarmPattern();
}
