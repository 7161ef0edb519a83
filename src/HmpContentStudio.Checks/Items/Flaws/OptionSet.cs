using System.Globalization;
using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Three to five options, none equal to or inside another, figures in order and of one kind.</summary>
internal sealed partial class OptionSet : IFlawRule
{
    private const int Fewest = 3;
    private const int Most = 5;
    private const double Contained = 0.8;

    private static readonly Dictionary<string, (string Kind, decimal Factor)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = ("time", 1), ["seconds"] = ("time", 1), ["s"] = ("time", 1), ["minute"] = ("time", 60), ["minutes"] = ("time", 60), ["min"] = ("time", 60),
        ["hour"] = ("time", 3600), ["hours"] = ("time", 3600), ["h"] = ("time", 3600), ["day"] = ("time", 86400), ["days"] = ("time", 86400),
        ["week"] = ("time", 604800), ["weeks"] = ("time", 604800), ["month"] = ("time", 2629800), ["months"] = ("time", 2629800), ["year"] = ("time", 31557600), ["years"] = ("time", 31557600),
        ["mm"] = ("length", 1), ["cm"] = ("length", 10), ["m"] = ("length", 1000), ["km"] = ("length", 1000000), ["g"] = ("mass", 1), ["kg"] = ("mass", 1000), ["t"] = ("mass", 1000000),
    };

    public string CriterionId => "IT-04";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question) => [.. Count(question), .. Pairs(question), .. Sequence(question)];

    private static IEnumerable<FlawHit> Count(ChoiceQuestion question)
    {
        var count = question.Options.Count;
        return count is >= Fewest and <= Most
            ? []
            : [new FlawHit("option_count", "item", 0, question.Stem.Length, $"The question has {count} options; {Fewest} to {Most} are right.")];
    }

    private static IEnumerable<FlawHit> Pairs(ChoiceQuestion question)
    {
        for (var second = 1; second < question.Options.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Overlaps(question.Options[first], question.Options[second]) && !BannedForm.IsCombined(question))
                {
                    yield return FlawHit.InOption("duplicate_options", second, new Span(0, question.Options[second].Length), $"This option says the same as \"{question.Options[first]}\" or holds it. Make them differ in substance.");
                }
            }
        }
    }

    /// <summary>Equal but for case, marks and articles, or nearly all neighbouring words of the shorter one stand in the longer one in the same order.</summary>
    private static bool Overlaps(string one, string other)
    {
        var (first, second) = (Plain(one), Plain(other));
        if (first.SequenceEqual(second, StringComparer.Ordinal))
        {
            return true;
        }

        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        if (shorter.Count < 2)
        {
            return false;
        }

        var pairs = Neighbours(longer).ToHashSet();
        var wanted = Neighbours(shorter).ToList();
        return wanted.Count(pairs.Contains) >= Contained * wanted.Count;
    }

    private static List<string> Plain(string option) =>
        [.. Words.In(option).Select(word => word.Text.ToLowerInvariant()).Where(word => word is not ("a" or "an" or "the"))];

    private static IEnumerable<(string, string)> Neighbours(List<string> words) => words.Zip(words.Skip(1));

    private static IEnumerable<FlawHit> Sequence(ChoiceQuestion question)
    {
        var figures = question.Options.Select(Figure).ToList();
        if (figures.Count < Fewest || figures.Contains(null))
        {
            return [];
        }

        var kinds = figures.Select(figure => figure!.Value.Kind).Distinct(StringComparer.Ordinal).Count();
        if (kinds > 1)
        {
            return [new FlawHit("lost_sequence", "item", 0, question.Stem.Length, "The options are figures of different kinds. Give all of them the same unit.")];
        }

        var values = figures.Select(figure => figure!.Value.Value).ToList();
        return values.SequenceEqual(values.Order()) || values.SequenceEqual(values.OrderDescending())
            ? []
            : [new FlawHit("lost_sequence", "item", 0, question.Stem.Length, "The options are figures and not in order. Sort them from small to large.")];
    }

    private static (decimal Value, string Kind)? Figure(string option)
    {
        var match = FigureForm().Match(option);
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.Trim();
        return Units.TryGetValue(unit, out var known) ? (value * known.Factor, known.Kind) : (value, unit.ToLowerInvariant().TrimEnd('s'));
    }

    [GeneratedRegex(@"^\s*(?:(?:after|within|at\s+least|at\s+most|up\s+to|about|every|in|for|[<>≤≥~$€£])\s*)?(?<number>-?\d[\d,]*(?:\.\d+)?)\s*(?<unit>[A-Za-z°%€$£/²³]*(?:\s[A-Za-z]+)?)\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FigureForm();
}
