using System.Globalization;

namespace HmpContentStudio.Content.Skills;

/// <summary>Entries as rows of cells, for writing; the reverse of <see cref="TaxonomyAssembler"/>.</summary>
internal static class TaxonomyCells
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Skill skill) => Row(
        ("id", skill.Id), ("version", skill.Version), ("status", Word(skill.Status)), ("title", skill.Title), ("definition", skill.Definition),
        ("levelScale", skill.LevelScale), ("level", skill.Level), ("tools", skill.Tools), ("useWhen", skill.UseWhen), ("stopWhen", skill.StopWhen),
        ("hazard", skill.Hazard), ("kpis", skill.Kpis), ("evidence", skill.Evidence), ("owner", skill.Owner), ("reviewBy", skill.ReviewBy),
        ("externalIds", skill.ExternalIds));

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(RoleProfile role) => Row(
        ("id", role.Id), ("title", role.Title), ("duties", role.Duties), ("owner", role.Owner), ("reviewEveryMonths", role.ReviewEveryMonths), ("lastReviewed", role.LastReviewed));

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string roleId, RequiredSkill skill) => Row(
        ("roleId", roleId), ("skillId", skill.SkillId), ("level", skill.Level), ("criticality", skill.Criticality is { } word ? Word(word) : null));

    public static IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> PartsOf(TaxonomyTable table, Skill skill) => table.Array switch
    {
        "performanceCriteria" => skill.PerformanceCriteria.Select(part => Row(("skillId", skill.Id), ("id", part.Id), ("text", part.Text), ("standard", part.Standard), ("steps", part.Steps))),
        "steps" => skill.Steps.Select(part => Row(
            ("skillId", skill.Id), ("id", part.Id), ("order", part.Order), ("text", part.Text), ("why", part.Why), ("warning", part.Warning),
            ("orderFreeWith", part.OrderFreeWith), ("strictOrder", part.StrictOrder), ("say", part.Say), ("result", part.Result))),
        "commonErrors" => skill.CommonErrors.Select(part => Row(
            ("skillId", skill.Id), ("id", part.Id), ("step", part.Step), ("error", part.Error), ("looksLike", part.LooksLike), ("consequence", part.Consequence),
            ("cue", part.Cue), ("correction", part.Correction), ("say", part.Say))),
        "misconceptions" => skill.Misconceptions.Select(part => Row(("skillId", skill.Id), ("id", part.Id), ("belief", part.Belief), ("correction", part.Correction), ("criterion", part.Criterion))),
        "terms" => skill.Terms.Select(part => Row(("skillId", skill.Id), ("term", part.Name), ("definition", part.Definition), ("doNotTranslate", part.DoNotTranslate))),
        "limits" => skill.Limits.Select(part => Row(
            ("skillId", skill.Id), ("id", part.Id), ("quantity", part.Quantity), ("operator", part.Operator), ("value", part.Value), ("unit", part.Unit),
            ("action", part.Action), ("otherwise", part.Otherwise), ("source", part.Source), ("criterion", part.Criterion))),
        "contexts" => skill.Contexts.Select(part => Row(
            ("skillId", skill.Id), ("id", part.Id), ("setting", part.Setting), ("trigger", part.Trigger), ("constraint", part.Constraint), ("tests", part.Tests))),
        _ => skill.Prerequisites.Select(requires => Row(("skillId", skill.Id), ("requires", requires))),
    };

    private static Dictionary<string, IReadOnlyList<string>> Row(params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        var row = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (column, value) in cells)
        {
            var entries = Cell(value);
            if (entries.Count > 0)
            {
                row[column] = entries;
            }
        }

        return row;
    }

    private static IReadOnlyList<string> Cell(object? value) => value switch
    {
        null => [],
        IReadOnlyList<string> list => list,
        bool flag => [flag ? "true" : "false"],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString()!],
    };

    private static string Word<T>(T value) where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
}
