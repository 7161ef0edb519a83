namespace HmpContentStudio.Content.Skills;

/// <summary>The skills a job role needs.</summary>
public sealed record RoleProfile
{
    /// <summary>Unique in the taxonomy, such as <c>maintenance-technician</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The role's name.</summary>
    public required string Title { get; init; }

    /// <summary>What people in the role do.</summary>
    public IReadOnlyList<string> Duties { get; init => field = value ?? []; } = [];

    /// <summary>Who keeps the profile.</summary>
    public string? Owner { get; init; }

    /// <summary>Months between two reviews; 12 at most counts.</summary>
    public int? ReviewEveryMonths { get; init; }

    /// <summary>Date of the last review.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>What the role must be able to do, how well and how urgently.</summary>
    public IReadOnlyList<RequiredSkill> Skills { get; init => field = value ?? []; } = [];

    /// <summary>Stale after its cadence, 12 months at most, or when it was never reviewed.</summary>
    public bool IsStale(DateOnly today) =>
        LastReviewed is not { } reviewed || reviewed.AddMonths(Math.Clamp(ReviewEveryMonths ?? 12, 1, 12)) < today;
}

/// <summary>One skill a role needs.</summary>
public sealed record RequiredSkill
{
    /// <summary>The skill.</summary>
    public required string SkillId { get; init; }

    /// <summary>Level on the skill's scale.</summary>
    public int? Level { get; init; }

    /// <summary>How much depends on it.</summary>
    public Criticality? Criticality { get; init; }
}

/// <summary>Skills and roles together, in file order.</summary>
public sealed record SkillTaxonomy(IReadOnlyList<Skill> Skills, IReadOnlyList<RoleProfile> Roles)
{
    /// <summary>Nothing in it.</summary>
    public static SkillTaxonomy Empty { get; } = new([], []);

    /// <summary>The skill with this id, or null.</summary>
    public Skill? Skill(string id) => Skills.FirstOrDefault(skill => skill.Id == id);

    /// <summary>The role with this id, or null.</summary>
    public RoleProfile? Role(string id) => Roles.FirstOrDefault(role => role.Id == id);
}
