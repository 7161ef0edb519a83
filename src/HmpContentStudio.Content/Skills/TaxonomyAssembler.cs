using System.Globalization;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Content.Skills;

/// <summary>Puts rows together into skills and roles; a row that cannot be used is a fault with file and line.</summary>
internal sealed class TaxonomyAssembler(IReadOnlyList<TaxonomyRow> rows, List<FileFault> faults)
{
    private static readonly string[] Operators = ["<", "<=", "=", ">=", ">"];

    public SkillTaxonomy Assemble()
    {
        var skillRows = Unique(Of(TaxonomyTable.Skills), "id");
        var roleRows = Unique(Of(TaxonomyTable.Roles), "id");
        CheckOwners(skillRows, roleRows);
        var skills = skillRows.Select(row => (Row: row, Skill: Read(row, Skill))).Where(entry => entry.Skill is not null).ToList();
        foreach (var (row, skill) in skills)
        {
            CheckReferences(row, skill!);
        }

        return new SkillTaxonomy(
            [.. skills.Select(entry => entry.Skill!)],
            [.. roleRows.Select(row => Read(row, Role)).OfType<RoleProfile>()]);
    }

    private Skill Skill(TaxonomyRow row)
    {
        var id = Need(row, "id");
        return new Skill
        {
            Id = id,
            Version = Need(row, "version"),
            Status = Text(row, "status") is { } status ? Word<SkillStatus>(row, "status", status) : SkillStatus.Active,
            Title = Need(row, "title"),
            Definition = Need(row, "definition"),
            LevelScale = Need(row, "levelScale"),
            Level = Whole(row, "level") ?? 0,
            Tools = List(row, "tools"),
            UseWhen = Text(row, "useWhen"),
            StopWhen = Text(row, "stopWhen"),
            Hazard = Flag(row, "hazard"),
            Kpis = List(row, "kpis"),
            Evidence = Text(row, "evidence"),
            Owner = Need(row, "owner"),
            ReviewBy = Date(row, "reviewBy"),
            ExternalIds = List(row, "externalIds"),
            PerformanceCriteria = Parts(TaxonomyTable.PerformanceCriteria, id, "id", part => new PerformanceCriterion
            {
                Id = Need(part, "id"), Text = Need(part, "text"), Standard = Text(part, "standard"), Steps = List(part, "steps"),
            }),
            Steps = [.. Parts(TaxonomyTable.Steps, id, "id", Step).OrderBy(step => step.Order ?? int.MaxValue)],
            CommonErrors = Parts(TaxonomyTable.CommonErrors, id, "id", part => new CommonError
            {
                Id = Need(part, "id"), Step = Text(part, "step"), Error = Need(part, "error"), LooksLike = Text(part, "looksLike"),
                Consequence = Text(part, "consequence"), Cue = Text(part, "cue"), Correction = Text(part, "correction"), Say = Text(part, "say"),
            }),
            Misconceptions = Parts(TaxonomyTable.Misconceptions, id, "id", part => new Misconception
            {
                Id = Need(part, "id"), Belief = Need(part, "belief"), Correction = Text(part, "correction"), Criterion = Text(part, "criterion"),
            }),
            Terms = Parts(TaxonomyTable.Terms, id, "term", part => new Term
            {
                Name = Need(part, "term"), Definition = Text(part, "definition"), DoNotTranslate = Flag(part, "doNotTranslate"),
            }),
            Limits = Parts(TaxonomyTable.Limits, id, "id", Limit),
            Contexts = Parts(TaxonomyTable.Contexts, id, "id", part => new ContextVariant
            {
                Id = Need(part, "id"), Setting = Text(part, "setting"), Trigger = Text(part, "trigger"), Constraint = Text(part, "constraint"), Tests = List(part, "tests"),
            }),
            Prerequisites = Parts(TaxonomyTable.Prerequisites, id, "requires", part => Need(part, "requires")),
        };
    }

    private Step Step(TaxonomyRow row) => new()
    {
        Id = Need(row, "id"),
        Order = Whole(row, "order"),
        Text = Need(row, "text"),
        Why = Text(row, "why"),
        Warning = Text(row, "warning"),
        OrderFreeWith = List(row, "orderFreeWith"),
        StrictOrder = Flag(row, "strictOrder"),
        Say = Text(row, "say"),
        Result = Text(row, "result"),
    };

    private Limit Limit(TaxonomyRow row) => new()
    {
        Id = Need(row, "id"),
        Quantity = Need(row, "quantity"),
        Operator = Operators.Contains(Need(row, "operator"), StringComparer.Ordinal) ? Need(row, "operator") : Fault<string>(row, "operator", "must be one of < <= = >= >")!,
        Value = Number(row, "value") ?? 0,
        Unit = Text(row, "unit"),
        Action = Text(row, "action"),
        Otherwise = Text(row, "otherwise"),
        Source = Text(row, "source"),
        Criterion = Text(row, "criterion"),
    };

    private RoleProfile Role(TaxonomyRow row)
    {
        var id = Need(row, "id");
        return new RoleProfile
        {
            Id = id,
            Title = Need(row, "title"),
            Duties = List(row, "duties"),
            Owner = Text(row, "owner"),
            ReviewEveryMonths = Whole(row, "reviewEveryMonths"),
            LastReviewed = Date(row, "lastReviewed"),
            Skills = [.. Unique(Of(TaxonomyTable.RoleSkills).Where(part => Text(part, "roleId") == id), "skillId").Select(part => Read(part, RequiredSkill)).OfType<RequiredSkill>()],
        };
    }

    private RequiredSkill RequiredSkill(TaxonomyRow row) => new()
    {
        SkillId = Need(row, "skillId"),
        Level = Whole(row, "level"),
        Criticality = Text(row, "criticality") is { } word ? Word<Criticality>(row, "criticality", word) : null,
    };

    private void CheckOwners(IReadOnlyList<TaxonomyRow> skills, IReadOnlyList<TaxonomyRow> roles)
    {
        var skillIds = skills.Select(row => Text(row, "id")).ToHashSet();
        var roleIds = roles.Select(row => Text(row, "id")).ToHashSet();
        foreach (var row in rows.Where(row => row.Table.Columns[0].Name == "skillId" && Text(row, "skillId") is { } owner && !skillIds.Contains(owner)))
        {
            Fault<string>(row, "skillId", $"names \"{Text(row, "skillId")}\", which is not in skills");
        }

        foreach (var row in Of(TaxonomyTable.RoleSkills).Where(row => Text(row, "roleId") is { } role && !roleIds.Contains(role)))
        {
            Fault<string>(row, "roleId", $"names \"{Text(row, "roleId")}\", which is not in roles");
        }
    }

    private void CheckReferences(TaxonomyRow row, Skill skill)
    {
        if (skill.PerformanceCriteria.Count == 0)
        {
            faults.Add(new FileFault(row.File, row.Line, $"The skill \"{skill.Id}\" has no performance criterion. Add at least one with id and text."));
        }

        var steps = skill.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var errors = skill.CommonErrors.Select(error => error.Id).ToHashSet(StringComparer.Ordinal);
        var criteria = skill.PerformanceCriteria.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        CheckNames(TaxonomyTable.PerformanceCriteria, skill.Id, "steps", steps, "step");
        CheckNames(TaxonomyTable.Steps, skill.Id, "orderFreeWith", steps, "step");
        CheckNames(TaxonomyTable.CommonErrors, skill.Id, "step", steps, "step");
        CheckNames(TaxonomyTable.Contexts, skill.Id, "tests", errors, "common error");
        CheckNames(TaxonomyTable.Misconceptions, skill.Id, "criterion", criteria, "performance criterion");
        CheckNames(TaxonomyTable.Limits, skill.Id, "criterion", criteria, "performance criterion");
    }

    private void CheckNames(TaxonomyTable table, string skillId, string column, HashSet<string> known, string kind)
    {
        foreach (var row in Of(table).Where(row => Text(row, "skillId") == skillId))
        {
            foreach (var name in List(row, column).Where(name => !known.Contains(name)))
            {
                Fault<string>(row, column, $"names \"{name}\", which is no {kind} of \"{skillId}\"");
            }
        }
    }

    private IEnumerable<TaxonomyRow> Of(TaxonomyTable table) => rows.Where(row => row.Table == table);

    private IReadOnlyList<T> Parts<T>(TaxonomyTable table, string skillId, string key, Func<TaxonomyRow, T> read) where T : class =>
        [.. Unique(Of(table).Where(row => Text(row, "skillId") == skillId), key).Select(row => Read(row, read)).OfType<T>()];

    private List<TaxonomyRow> Unique(IEnumerable<TaxonomyRow> candidates, string key)
    {
        var first = new Dictionary<string, TaxonomyRow>(StringComparer.Ordinal);
        foreach (var row in candidates)
        {
            if (Text(row, key) is not { } id)
            {
                Fault<string>(row, key, "is missing");
            }
            else if (!first.TryAdd(id, row))
            {
                Fault<string>(row, key, $"\"{id}\" stands on line {first[id].Line} already");
            }
        }

        return [.. first.Values];
    }

    /// <summary>Null when reading the row found a fault.</summary>
    private T? Read<T>(TaxonomyRow row, Func<TaxonomyRow, T> read) where T : class
    {
        var before = faults.Count;
        var value = read(row);
        return faults.Count == before ? value : null;
    }

    private string Need(TaxonomyRow row, string column) => Text(row, column) ?? Fault<string>(row, column, "is missing") ?? "";

    private static string? Text(TaxonomyRow row, string column) => row.Cells.TryGetValue(column, out var cell) ? cell[0] : null;

    private static IReadOnlyList<string> List(TaxonomyRow row, string column) => row.Cells.TryGetValue(column, out var cell) ? cell : [];

    private int? Whole(TaxonomyRow row, string column) => Text(row, column) is not { } text
        ? row.Table.Columns.First(known => known.Name == column).Required ? Fault<int?>(row, column, "is missing") : null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Fault<int?>(row, column, $"\"{text}\" is not a whole number");

    private decimal? Number(TaxonomyRow row, string column) => Text(row, column) is not { } text
        ? Fault<decimal?>(row, column, "is missing")
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Fault<decimal?>(row, column, $"\"{text}\" is not a number such as 2.5");

    private bool? Flag(TaxonomyRow row, string column) => Text(row, column) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => Fault<bool?>(row, column, $"\"{text}\" must be true, false or empty"),
    };

    private DateOnly? Date(TaxonomyRow row, string column) => Text(row, column) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Fault<DateOnly?>(row, column, $"\"{text}\" is not a date such as 2026-03-31");

    private T Word<T>(TaxonomyRow row, string column, string text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => string.Equals(Enum.GetName(value)!, text, StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterLower(text[0])).Cast<T?>().FirstOrDefault()
        ?? Fault<T>(row, column, $"\"{text}\" must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");

    private T? Fault<T>(TaxonomyRow row, string column, string reason)
    {
        faults.Add(new FileFault(row.File, row.Line, $"{column}: {reason}."));
        return default;
    }
}
