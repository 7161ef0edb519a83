namespace HmpContentStudio.Content.Briefs;

/// <summary>The order for one module or assessment, as its author wrote it. What is missing is kept as missing and shown as such.</summary>
public sealed record Brief
{
    /// <summary>What the author calls it.</summary>
    public string? Title { get; init; }

    /// <summary>Id of one skill in the taxonomy.</summary>
    public string? Skill { get; init; }

    /// <summary>Id of a role profile.</summary>
    public string? Role { get; init; }

    /// <summary>Condition, observable verb, standard; empty with <see cref="DeriveObjectives"/>.</summary>
    public IReadOnlyList<string> Objectives { get; init => field = value ?? []; } = [];

    /// <summary>One objective per performance criterion, in file order.</summary>
    public bool DeriveObjectives { get; init; }

    /// <summary>What is ordered.</summary>
    public ContentFormat? Format { get; init; }

    /// <summary>For whom.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Time box in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>What hangs on the result.</summary>
    public Stakes? Stakes { get; init; }

    /// <summary>How many items and what passes.</summary>
    public Blueprint? Blueprint { get; init; }

    /// <summary>Statements to be found in the sources or the entry; a gap where they are not.</summary>
    public IReadOnlyList<string> MustInclude { get; init => field = value ?? []; } = [];

    /// <summary>Topics that the text must not mention.</summary>
    public IReadOnlyList<string> MustAvoid { get; init => field = value ?? []; } = [];

    /// <summary>Sources: paths beside the brief file for <c>hmp</c>, ids over REST.</summary>
    public IReadOnlyList<BriefSource> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The problem behind the order and the figure that shall move.</summary>
    public BusinessGoal? BusinessGoal { get; init; }

    /// <summary>For the backlog.</summary>
    public BriefValue? Value { get; init; }

    /// <summary>End of that day in the organisation's time zone.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Only in files: folder with the CSV files or a <c>taxonomy.json</c>, relative to the brief.</summary>
    public string? Taxonomy { get; init; }
}

/// <summary>For whom the content is written.</summary>
public sealed record Audience
{
    /// <summary>What they know already.</summary>
    public string? PriorKnowledge { get; init; }

    /// <summary>Flesch-Kincaid grade that the text should not exceed.</summary>
    public double? ReadingGrade { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }
}

/// <summary>How many items and what passes.</summary>
public sealed record Blueprint
{
    /// <summary>Items wanted for each objective.</summary>
    public int? ItemsPerObjective { get; init; }

    /// <summary>Share of scored items that must be right, 0 to 1.</summary>
    public double? CutScore { get; init; }

    /// <summary>How the cut score was found, such as <c>angoff</c>.</summary>
    public string? CutScoreMethod { get; init; }
}

/// <summary>One source of a brief: <see cref="Path"/> in a file, <see cref="Id"/> over REST.</summary>
public sealed record BriefSource
{
    /// <summary>Path relative to the brief file; never over REST.</summary>
    public string? Path { get; init; }

    /// <summary>Id that <c>POST /sources</c> gave.</summary>
    public string? Id { get; init; }

    /// <summary>As it is cited.</summary>
    public string? Title { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Such as <c>internal</c> or <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Date of the document.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>The problem behind the order and the figure that shall move.</summary>
public sealed record BusinessGoal
{
    /// <summary>A full sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>Id of the figure, one of the skill's.</summary>
    public string? Kpi { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Before.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Wanted.</summary>
    public decimal? Target { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }
}

/// <summary>What the backlog is ranked by.</summary>
public sealed record BriefValue
{
    /// <summary>1 to 10.</summary>
    public decimal? BusinessValue { get; init; }

    /// <summary>People reached.</summary>
    public decimal? Reach { get; init; }

    /// <summary>1 to 10.</summary>
    public decimal? Urgency { get; init; }

    /// <summary>1 to 10.</summary>
    public decimal? Effort { get; init; }
}
