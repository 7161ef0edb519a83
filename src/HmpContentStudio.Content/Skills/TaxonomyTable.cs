namespace HmpContentStudio.Content.Skills;

/// <summary>What a cell may hold.</summary>
internal enum CellKind { Text, List, Whole, Number, Flag, Date, Status, Operator, Criticality }

/// <summary>One column: its name in files, what it holds, and whether a row without it is refused.</summary>
internal sealed record Column(string Name, CellKind Kind = CellKind.Text, bool Required = false);

/// <summary>One of the tables of the taxonomy files: a CSV file, or an array of the same rows in <c>taxonomy.json</c>.</summary>
internal sealed record TaxonomyTable(string Array, string File, IReadOnlyList<Column> Columns)
{
    private static Column Owner { get; } = new("skillId", Required: true);

    private static Column Id { get; } = new("id", Required: true);

    public static TaxonomyTable Skills { get; } = new("skills", "skills.csv",
    [
        Id, new("version", Required: true), new("status", CellKind.Status), new("title", Required: true), new("definition", Required: true),
        new("levelScale", Required: true), new("level", CellKind.Whole, Required: true), new("tools", CellKind.List), new("useWhen"), new("stopWhen"),
        new("hazard", CellKind.Flag), new("kpis", CellKind.List), new("evidence"), new("owner", Required: true), new("reviewBy", CellKind.Date),
        new("externalIds", CellKind.List),
    ]);

    public static TaxonomyTable PerformanceCriteria { get; } = new("performanceCriteria", "performance-criteria.csv",
        [Owner, Id, new("text", Required: true), new("standard"), new("steps", CellKind.List)]);

    public static TaxonomyTable Steps { get; } = new("steps", "steps.csv",
    [
        Owner, Id, new("order", CellKind.Whole), new("text", Required: true), new("why"), new("warning"), new("orderFreeWith", CellKind.List),
        new("strictOrder", CellKind.Flag), new("say"), new("result"),
    ]);

    public static TaxonomyTable CommonErrors { get; } = new("commonErrors", "common-errors.csv",
        [Owner, Id, new("step"), new("error", Required: true), new("looksLike"), new("consequence"), new("cue"), new("correction"), new("say")]);

    public static TaxonomyTable Misconceptions { get; } = new("misconceptions", "misconceptions.csv",
        [Owner, Id, new("belief", Required: true), new("correction"), new("criterion")]);

    public static TaxonomyTable Terms { get; } = new("terms", "terms.csv",
        [Owner, new("term", Required: true), new("definition"), new("doNotTranslate", CellKind.Flag)]);

    public static TaxonomyTable Limits { get; } = new("limits", "limits.csv",
    [
        Owner, Id, new("quantity", Required: true), new("operator", CellKind.Operator, Required: true), new("value", CellKind.Number, Required: true),
        new("unit"), new("action"), new("otherwise"), new("source"), new("criterion"),
    ]);

    public static TaxonomyTable Contexts { get; } = new("contexts", "contexts.csv",
        [Owner, Id, new("setting"), new("trigger"), new("constraint"), new("tests", CellKind.List)]);

    public static TaxonomyTable Prerequisites { get; } = new("prerequisites", "prerequisites.csv", [Owner, new("requires", Required: true)]);

    public static TaxonomyTable Roles { get; } = new("roles", "roles.csv",
        [Id, new("title", Required: true), new("duties", CellKind.List), new("owner"), new("reviewEveryMonths", CellKind.Whole), new("lastReviewed", CellKind.Date)]);

    public static TaxonomyTable RoleSkills { get; } = new("roleSkills", "role-skills.csv",
        [new("roleId", Required: true), new("skillId", Required: true), new("level", CellKind.Whole), new("criticality", CellKind.Criticality)]);

    /// <summary>All tables in the order they are read and written.</summary>
    public static IReadOnlyList<TaxonomyTable> All { get; } =
        [Skills, PerformanceCriteria, Steps, CommonErrors, Misconceptions, Terms, Limits, Contexts, Prerequisites, Roles, RoleSkills];
}

/// <summary>One row as it was read: column name to text, lists already cut. Absent and empty cells are not in it.</summary>
internal sealed record TaxonomyRow(TaxonomyTable Table, string File, int Line, IReadOnlyDictionary<string, IReadOnlyList<string>> Cells);
