using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Taxonomy;

/// <summary>Every refusal of the taxonomy stage.</summary>
public static class TaxonomyRules
{
    /// <summary>There is no such skill.</summary>
    public static Refusal NoSuchSkill(string id) =>
        Refusal.NotFound("taxonomy.no-such-skill", $"There is no skill {id}. Look it up with GET /api/v1/skills?q=, or add it.");

    /// <summary>There is no such role.</summary>
    public static Refusal NoSuchRole(string id) =>
        Refusal.NotFound("taxonomy.no-such-role", $"There is no role {id}. Look it up with GET /api/v1/roles?q=, or add it.");

    internal static Refusal SkillInUse(string id, IReadOnlyList<string> usedBy) => Refusal
        .Rule("taxonomy.skill-in-use", $"Skill {id} is used by {Few(usedBy)}. Remove it there first, or set its status to retired.")
        .With("usedBy", usedBy);

    internal static Refusal RoleInUse(string id, IReadOnlyList<string> usedBy) => Refusal
        .Rule("taxonomy.role-in-use", $"Role {id} is used by {Few(usedBy)}. Choose another role there first.")
        .With("usedBy", usedBy);

    internal static Refusal ChangedMeanwhile(string id) => Refusal.Stale(
        "taxonomy.changed-meanwhile", $"Somebody changed {id} since you read it. Read it again and repeat your change.");

    internal static Refusal ExistsAlready(string id) => Refusal.Stale(
        "taxonomy.exists-already", $"{id} exists already. Choose another id, or read it and send your change with If-Match.");

    internal static Refusal OtherId(string route, string body) => Refusal.Malformed(
        "request.malformed", $"The address says {route}, the body says {body}. Ids are not changed; send the same one.",
        new FieldError("/id", $"Must be {route}."));

    private static string Few(IReadOnlyList<string> usedBy) => usedBy.Count <= 3
        ? string.Join(", ", usedBy)
        : $"{string.Join(", ", usedBy.Take(3))} and {usedBy.Count - 3} more";
}
