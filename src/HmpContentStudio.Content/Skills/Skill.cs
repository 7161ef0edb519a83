using System.Text.Json.Serialization;

namespace HmpContentStudio.Content.Skills;

#pragma warning disable CS1591 // The members are the words of the file format.
/// <summary>Life of an entry in the taxonomy.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SkillStatus>))]
public enum SkillStatus { Active, Draft, Retired }

/// <summary>How much a role depends on a skill.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Criticality>))]
public enum Criticality { High, Medium, Low }
#pragma warning restore CS1591

/// <summary>
/// What a person shall be able to do, as the organisation wrote it down. Text members are exactly what was given; an absent one is a gap.
/// The form each text must have so that it can be used in sentences and items is the composer's business (Composition).
/// </summary>
public sealed record Skill
{
    /// <summary>Unique in the taxonomy, such as <c>SAF-LOTO</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the entry as its owner counts it.</summary>
    public required string Version { get; init; }

    /// <summary>Life of the entry.</summary>
    public SkillStatus Status { get; init; }

    /// <summary>Imperative, such as "Lock out a conveyor".</summary>
    public required string Title { get; init; }

    /// <summary>One sentence that says what the skill is.</summary>
    public required string Definition { get; init; }

    /// <summary>Such as <c>1-5</c>.</summary>
    public required string LevelScale { get; init; }

    /// <summary>A number on the scale.</summary>
    public required int Level { get; init; }

    /// <summary>What must be at hand.</summary>
    public IReadOnlyList<string> Tools { get; init => field = value ?? []; } = [];

    /// <summary>When to use the job aid.</summary>
    public string? UseWhen { get; init; }

    /// <summary>When to stop and call somebody.</summary>
    public string? StopWhen { get; init; }

    /// <summary>Somebody can be hurt when it is done wrong; null when nobody has said.</summary>
    public bool? Hazard { get; init; }

    /// <summary>Ids of the figures that move when the skill is there.</summary>
    public IReadOnlyList<string> Kpis { get; init => field = value ?? []; } = [];

    /// <summary>What shows that a person can do it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who keeps the entry.</summary>
    public required string Owner { get; init; }

    /// <summary>When the entry must be looked at again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Ids in ESCO, O*NET or CASE, such as <c>esco:…</c>.</summary>
    public IReadOnlyList<string> ExternalIds { get; init => field = value ?? []; } = [];

    /// <summary>Observable parts of the skill.</summary>
    public IReadOnlyList<PerformanceCriterion> PerformanceCriteria { get; init => field = value ?? []; } = [];

    /// <summary>The procedure, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init => field = value ?? []; } = [];

    /// <summary>What people really do wrong.</summary>
    public IReadOnlyList<CommonError> CommonErrors { get; init => field = value ?? []; } = [];

    /// <summary>What people wrongly believe.</summary>
    public IReadOnlyList<Misconception> Misconceptions { get; init => field = value ?? []; } = [];

    /// <summary>Words the text needs.</summary>
    public IReadOnlyList<Term> Terms { get; init => field = value ?? []; } = [];

    /// <summary>Figures that decide what to do.</summary>
    public IReadOnlyList<Limit> Limits { get; init => field = value ?? []; } = [];

    /// <summary>Situations in which the skill is needed.</summary>
    public IReadOnlyList<ContextVariant> Contexts { get; init => field = value ?? []; } = [];

    /// <summary>Skill ids or plain words for what comes first.</summary>
    public IReadOnlyList<string> Prerequisites { get; init => field = value ?? []; } = [];
}

/// <summary>One observable part of a skill.</summary>
public sealed record PerformanceCriterion
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>Imperative.</summary>
    public required string Text { get; init; }

    /// <summary>How well, how fast, how exactly; always printed behind a colon.</summary>
    public string? Standard { get; init; }

    /// <summary>Ids of the steps it covers.</summary>
    public IReadOnlyList<string> Steps { get; init => field = value ?? []; } = [];
}

/// <summary>One step of the procedure.</summary>
public sealed record Step
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>Position, from 1.</summary>
    public int? Order { get; init; }

    /// <summary>Imperative.</summary>
    public required string Text { get; init; }

    /// <summary>The reason, a full sentence.</summary>
    public string? Why { get; init; }

    /// <summary>What can hurt; printed before the step.</summary>
    public string? Warning { get; init; }

    /// <summary>Steps that may be done before or after it.</summary>
    public IReadOnlyList<string> OrderFreeWith { get; init => field = value ?? []; } = [];

    /// <summary>No other step may come first or in between; null when nobody has said.</summary>
    public bool? StrictOrder { get; init; }

    /// <summary>What to say, for conversations.</summary>
    public string? Say { get; init; }

    /// <summary>What one sees when it is done.</summary>
    public string? Result { get; init; }
}

/// <summary>What people really do wrong.</summary>
public sealed record CommonError
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>The step it happens at.</summary>
    public string? Step { get; init; }

    /// <summary>Imperative.</summary>
    public required string Error { get; init; }

    /// <summary>The wrong action as it looks to the person who does it; imperative, does not name its own wrongness.</summary>
    public string? LooksLike { get; init; }

    /// <summary>What follows, a full sentence.</summary>
    public string? Consequence { get; init; }

    /// <summary>How one could notice it, a full sentence.</summary>
    public string? Cue { get; init; }

    /// <summary>The right action, imperative.</summary>
    public string? Correction { get; init; }

    /// <summary>What is said wrongly, for conversations.</summary>
    public string? Say { get; init; }
}

/// <summary>A wrong belief.</summary>
public sealed record Misconception
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>A full sentence as people say it.</summary>
    public required string Belief { get; init; }

    /// <summary>What is right, a full sentence.</summary>
    public string? Correction { get; init; }

    /// <summary>The criterion it touches.</summary>
    public string? Criterion { get; init; }
}

/// <summary>A word the text needs.</summary>
public sealed record Term
{
    /// <summary>The word; unique inside the skill.</summary>
    [JsonPropertyName("term")]
    public required string Name { get; init; }

    /// <summary>Noun phrase without a full stop, with its article.</summary>
    public string? Definition { get; init; }

    /// <summary>A name that stays as it is in every language.</summary>
    public bool? DoNotTranslate { get; init; }
}

/// <summary>A figure that decides what to do.</summary>
public sealed record Limit
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured.</summary>
    public required string Quantity { get; init; }

    /// <summary>One of <c>&lt; &lt;= = &gt;= &gt;</c>.</summary>
    public required string Operator { get; init; }

    /// <summary>The figure.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>What to do when the comparison holds; imperative.</summary>
    public string? Action { get; init; }

    /// <summary>What to do when it does not; imperative.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Source that says so, its file name without extension.</summary>
    public string? Source { get; init; }

    /// <summary>The criterion it touches.</summary>
    public string? Criterion { get; init; }
}

/// <summary>A situation in which the skill is needed.</summary>
public sealed record ContextVariant
{
    /// <summary>Unique inside the skill.</summary>
    public required string Id { get; init; }

    /// <summary>Where, a phrase such as "at the service desk".</summary>
    public string? Setting { get; init; }

    /// <summary>What happens, a clause that can follow the setting.</summary>
    public string? Trigger { get; init; }

    /// <summary>What makes it hard, a full sentence.</summary>
    public string? Constraint { get; init; }

    /// <summary>Ids of the errors that this situation tempts people into.</summary>
    public IReadOnlyList<string> Tests { get; init => field = value ?? []; } = [];
}
