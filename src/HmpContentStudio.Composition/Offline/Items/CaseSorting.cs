using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"Choose the right action for each value of the {quantity}." with values just below, at, just above and far from the limit.</summary>
internal static class CaseSorting
{
    /// <summary>One candidate for each limit with two different actions whose value stands in a source.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry) =>
        entry.Limits.Where(IsLawful).Select(limit => For(entry, limit)).OfType<Candidate>();

    /// <summary>The values that are asked for: the limit itself and made-up ones around it.</summary>
    public static IReadOnlyList<decimal> Probes(decimal limit, string? unit)
    {
        if (limit <= 0)
        {
            return [limit, limit + 1, limit + 3];
        }

        var step = limit == decimal.Truncate(limit) ? 1m : 0.1m;
        var isShare = unit is { } text && (text.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || text.StartsWith('%'));
        var far = isShare ? Math.Min(100, limit * 2) : limit * 2;
        return [.. new[] { limit - step, limit, limit + step, far }.Distinct().Order()];
    }

    /// <summary>Value and unit, the unit in the singular for one.</summary>
    public static string Measure(decimal value, string? unit)
    {
        var number = Phrases.Number(value);
        if (string.IsNullOrWhiteSpace(unit))
        {
            return number;
        }

        var isPlural = unit.Length > 3 && unit.EndsWith('s') && !unit.EndsWith("ss", StringComparison.Ordinal);
        return $"{number} {(value == 1 && isPlural ? unit[..^1] : unit)}";
    }

    private static bool IsLawful(EntryLimit limit) =>
        limit is { IsInSource: true, Action.IsUsable: true, Otherwise.IsUsable: true }
        && limit.Limit.Operator is "<" or "<=" or "=" or ">=" or ">"
        && Overlap.Jaccard(limit.Action.Text, limit.Otherwise.Text) < 0.5
        && Overlap.Contained(limit.Action.Text, limit.Otherwise.Text) < 1
        && Overlap.Contained(limit.Otherwise.Text, limit.Action.Text) < 1;

    private static Candidate? For(SkillEntry entry, EntryLimit limit)
    {
        var pairs = Probes(limit.Limit.Value, limit.Limit.Unit).Select(value => PairOf(limit, value)).ToList();
        if (pairs.Select(pair => pair.Choice).Distinct().Count() < 2)
        {
            return null;
        }

        return new Candidate
        {
            Kind = ItemKind.CaseSorting,
            Id = $"caseSorting/{limit.Limit.Id}",
            Type = ItemType.Matching,
            Level = CognitiveLevel.Apply,
            Weight = 8,
            CriterionId = (entry.Criterion(limit.Limit.Criterion) ?? entry.CriterionOf(limit.Limit.Quantity + " " + limit.Action!.Text))?.Id,
            Stem = $"Choose the right action for each value of the {entry.Vocabulary.LowerFirst(Phrases.NoEnd(Phrases.Clean(limit.Limit.Quantity)))}.",
            Origin = Origins.Template("case-sorting", limit.Column("quantity"), limit.Column("operator"), limit.Column("value"), limit.Column("unit"), limit.Column("action"), limit.Column("otherwise")),
            Choices = [limit.Action!.Sentence, limit.Otherwise!.Sentence],
            Pairs = pairs,
            Rationale = new Piece(
                $"{Phrases.UpperFirst(limit.Words)}: {limit.Action.Sentence.Text} Otherwise: {limit.Otherwise.Sentence.Text}",
                Origins.Template("limit", limit.Column("operator"), limit.Column("value"), limit.Column("unit"), limit.Column("action"), limit.Column("otherwise"))),
        };
    }

    private static CandidatePair PairOf(EntryLimit limit, decimal value)
    {
        var holds = Holds(value, limit.Limit.Operator, limit.Limit.Value);
        var measure = Measure(value, limit.Limit.Unit);
        var answer = holds ? limit.Action! : limit.Otherwise!;
        var origin = Probe("probe-value", limit, value);
        var says = $"{measure}: {(holds ? "inside" : "outside")} the limit of {limit.Words}. {answer.Sentence.Text}";
        return new CandidatePair(
            new Piece(measure, origin),
            holds ? 0 : 1,
            new Piece(says, Probe("probe-answer", limit, value) with { Fields = [.. origin.Fields, $"limits/{limit.Limit.Id}/operator", $"limits/{limit.Limit.Id}/{(holds ? "action" : "otherwise")}"] }));
    }

    private static TemplateOrigin Probe(string id, EntryLimit limit, decimal value) => new(
        id,
        [$"limits/{limit.Limit.Id}/value", $"limits/{limit.Limit.Id}/unit"],
        Generated: value == limit.Limit.Value ? null : [Phrases.Number(value)]);

    private static bool Holds(decimal value, string comparison, decimal limit) => comparison switch
    {
        "<" => value < limit,
        "<=" => value <= limit,
        ">=" => value >= limit,
        ">" => value > limit,
        _ => value == limit,
    };
}
