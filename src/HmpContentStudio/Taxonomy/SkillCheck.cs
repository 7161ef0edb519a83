using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Taxonomy;

/// <summary>
/// What makes a skill unreadable, each with its place: a mandatory member is empty, an id occurs twice, a reference leads nowhere. What
/// is merely missing is a gap and shown where it matters.
/// </summary>
internal static class SkillCheck
{
    public const int MaxIdLength = 100;
    private const string MustBeUnique = "This id occurs twice in the skill.";
    private static readonly string[] Operators = ["<", "<=", "=", ">=", ">"];

    public static IReadOnlyList<FieldError> Errors(Skill skill) =>
        [.. Mandatory(skill), .. Unique(skill), .. References(skill), .. Limits(skill)];

    internal static IEnumerable<FieldError> Identifier(string id)
    {
        if (id.Length is 0 or > MaxIdLength || id.Any(c => char.IsWhiteSpace(c) || c is '/' or '?' or '#' or '%'))
        {
            yield return new FieldError("/id", $"An id has 1 to {MaxIdLength} characters without spaces, /, ?, # and %.");
        }
    }

    private static IEnumerable<FieldError> Mandatory(Skill skill)
    {
        (string Pointer, string Text)[] texts =
        [
            ("/version", skill.Version), ("/title", skill.Title), ("/definition", skill.Definition),
            ("/levelScale", skill.LevelScale), ("/owner", skill.Owner),
            .. skill.PerformanceCriteria.SelectMany((c, i) => new[] { ($"/performanceCriteria/{i}/id", c.Id), ($"/performanceCriteria/{i}/text", c.Text) }),
            .. skill.Steps.SelectMany((s, i) => new[] { ($"/steps/{i}/id", s.Id), ($"/steps/{i}/text", s.Text) }),
            .. skill.CommonErrors.SelectMany((e, i) => new[] { ($"/commonErrors/{i}/id", e.Id), ($"/commonErrors/{i}/error", e.Error) }),
            .. skill.Misconceptions.SelectMany((m, i) => new[] { ($"/misconceptions/{i}/id", m.Id), ($"/misconceptions/{i}/belief", m.Belief) }),
            .. skill.Terms.Select((t, i) => ($"/terms/{i}/term", t.Name)),
            .. skill.Contexts.Select((c, i) => ($"/contexts/{i}/id", c.Id)),
        ];
        var missing = texts.Where(t => string.IsNullOrWhiteSpace(t.Text)).Select(t => new FieldError(t.Pointer, "This must not be empty."));
        return skill.PerformanceCriteria.Count > 0
            ? [.. Identifier(skill.Id), .. missing]
            : [.. Identifier(skill.Id), .. missing, new FieldError("/performanceCriteria", "A skill has at least one performance criterion.")];
    }

    private static IEnumerable<FieldError> Unique(Skill skill) =>
    [
        .. Twice("performanceCriteria", "id", skill.PerformanceCriteria.Select(c => c.Id)),
        .. Twice("steps", "id", skill.Steps.Select(s => s.Id)),
        .. Twice("commonErrors", "id", skill.CommonErrors.Select(e => e.Id)),
        .. Twice("misconceptions", "id", skill.Misconceptions.Select(m => m.Id)),
        .. Twice("limits", "id", skill.Limits.Select(l => l.Id)),
        .. Twice("contexts", "id", skill.Contexts.Select(c => c.Id)),
        .. Twice("terms", "term", skill.Terms.Select(t => t.Name)),
    ];

    private static IEnumerable<FieldError> Twice(string array, string member, IEnumerable<string> ids) => ids.Index()
        .GroupBy(entry => entry.Item)
        .SelectMany(same => same.Skip(1))
        .Select(entry => new FieldError($"/{array}/{entry.Index}/{member}", MustBeUnique));

    private static IEnumerable<FieldError> References(Skill skill)
    {
        var (steps, errors) = (skill.Steps.Select(s => s.Id).ToHashSet(), skill.CommonErrors.Select(e => e.Id).ToHashSet());
        var criteria = skill.PerformanceCriteria.Select(c => c.Id).ToHashSet();
        return
        [
            .. skill.PerformanceCriteria.SelectMany((c, i) => Unknown($"/performanceCriteria/{i}/steps", c.Steps, steps, "step")),
            .. skill.Steps.SelectMany((s, i) => Unknown($"/steps/{i}/orderFreeWith", s.OrderFreeWith, steps, "step")),
            .. skill.CommonErrors.SelectMany((e, i) => Unknown($"/commonErrors/{i}/step", One(e.Step), steps, "step")),
            .. skill.Contexts.SelectMany((c, i) => Unknown($"/contexts/{i}/tests", c.Tests, errors, "common error")),
            .. skill.Misconceptions.SelectMany((m, i) => Unknown($"/misconceptions/{i}/criterion", One(m.Criterion), criteria, "criterion")),
            .. skill.Limits.SelectMany((l, i) => Unknown($"/limits/{i}/criterion", One(l.Criterion), criteria, "criterion")),
        ];
    }

    private static string[] One(string? id) => id is null ? [] : [id];

    private static IEnumerable<FieldError> Unknown(string pointer, IReadOnlyList<string> ids, HashSet<string> known, string kind) =>
        ids.Where(id => !known.Contains(id)).Select(id => new FieldError(pointer, $"{id} is no {kind} of this skill."));

    private static IEnumerable<FieldError> Limits(Skill skill) => skill.Limits.Index()
        .Where(limit => !Operators.Contains(limit.Item.Operator))
        .Select(limit => new FieldError($"/limits/{limit.Index}/operator", "Must be one of < <= = >= >."));
}
