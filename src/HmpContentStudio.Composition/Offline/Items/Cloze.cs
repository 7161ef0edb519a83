using System.Globalization;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"Complete the rule from the source: … ______ …", the figure and its unit typed by the learner.</summary>
internal static class Cloze
{
    /// <summary>What stands for the answer.</summary>
    public const string Mark = "______";

    private static readonly string[] NumberWords =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>One candidate for each rule with one or two figures that belongs to a criterion.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry, Evidence evidence) =>
        evidence.Rules.Where(IsLawful).Select(rule => For(entry, rule)).OfType<Candidate>();

    private static bool IsLawful(Passage rule) =>
        SentenceSigns.Measures(rule.Text).Count is 1 or 2
        && rule.Text.Count(char.IsDigit) <= 6
        && Words.In(rule.Text).Count is >= 6 and <= 25
        && !SentenceSigns.OpensWithPronoun(rule.Text);

    private static Candidate? For(SkillEntry entry, Passage rule)
    {
        var measure = SentenceSigns.Measures(rule.Text)[0];
        if (rule.Text.IndexOf(measure, StringComparison.Ordinal) != rule.Text.LastIndexOf(measure, StringComparison.Ordinal))
        {
            return null;
        }

        var limit = entry.Limits.FirstOrDefault(limit => measure.StartsWith(Phrases.Number(limit.Limit.Value) + " ", StringComparison.Ordinal) && limit.Limit.Unit is { } unit && measure.Contains(unit.Split(' ')[^1].TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
        var criterion = entry.Criterion(limit?.Limit.Criterion) ?? entry.CriterionOf(rule.Text);
        return new Candidate
        {
            Kind = ItemKind.Cloze,
            Id = $"cloze/{rule.Text}",
            Type = ItemType.Cloze,
            Level = CognitiveLevel.Remember,
            Weight = 2.5,
            CriterionId = criterion?.Id,
            Stem = $"Complete the rule from the source: {rule.Text.Replace(measure, Mark, StringComparison.Ordinal)}",
            Origin = Origins.Template("cloze", rule.Span),
            Blanks = [new CandidateBlank(Accepted(measure), Origins.Template("cloze-answer", rule.Span))],
            Rationale = new Piece($"The source says: {rule.Text}", Origins.Template("source-says", rule.Span)),
        };
    }

    /// <summary>The figure with its unit as printed, in words, and the figure alone.</summary>
    private static List<string> Accepted(string measure)
    {
        var accepted = new List<string> { measure };
        var figure = Words.In(measure)[0].Text;
        if (int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && InWords(number) is { } words)
        {
            accepted.Add(words + measure[figure.Length..]);
        }

        accepted.Add(figure);
        return accepted;
    }

    private static string? InWords(int number) => number switch
    {
        < 20 => NumberWords[number],
        < 100 when number % 10 == 0 => Tens[(number / 10) - 2],
        < 100 => $"{Tens[(number / 10) - 2]}-{NumberWords[number % 10]}",
        _ => null,
    };
}
