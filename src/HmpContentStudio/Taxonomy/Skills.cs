using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>Skills by title; with <paramref name="Query"/> those whose id, title or definition contain every word of it.</summary>
[PermitEveryAccount]
public sealed record Skills(string? Query, PageRequest Page) : IQuery<Page<SkillRow>>;

/// <summary>One line of the list of skills.</summary>
public sealed record SkillRow
{
    /// <summary>The id in the taxonomy.</summary>
    public required string Id { get; init; }

    /// <summary>The version as its owner counts it.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Draft, active or retired.</summary>
    public required SkillStatus Status { get; init; }

    /// <summary>Such as <c>1-5</c>.</summary>
    public required string LevelScale { get; init; }

    /// <summary>A number on the scale.</summary>
    public required int Level { get; init; }

    /// <summary>True when somebody can be hurt.</summary>
    public required bool Hazard { get; init; }

    /// <summary>Who keeps it.</summary>
    public required string Owner { get; init; }

    /// <summary>When it must be looked at again.</summary>
    public required DateOnly? ReviewBy { get; init; }

    /// <summary>True after that date.</summary>
    public required bool Stale { get; init; }

    /// <summary>How many performance criteria it has.</summary>
    public required int Criteria { get; init; }

    /// <summary>The roles that require it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

internal sealed class SkillsHandler(StudioDbContext db, TimeProvider clock) : IHandle<Skills, Page<SkillRow>>
{
    public async Task<Result<Page<SkillRow>>> Handle(Skills request, CancellationToken cancellationToken)
    {
        var skills = db.Set<SkillEntry>().AsNoTracking();
        foreach (var word in SearchWords.Of(request.Query))
        {
            skills = skills.Where(s => s.SearchText.Contains(word));
        }

        if (request.Page.After is [var title, var id])
        {
            skills = skills.Where(s => s.Title.CompareTo(title) > 0 || (s.Title == title && s.Id.CompareTo(id) > 0));
        }

        var rows = await skills.OrderBy(s => s.Title).ThenBy(s => s.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        var roles = await RolesOfAsync(rows.ConvertAll(s => s.Id), cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return request.Page.Answer(rows, s => [s.Title, s.Id], s => Row(s.Read(), [.. roles[s.Id]], today));
    }

    private async Task<ILookup<string, string>> RolesOfAsync(List<string> skillIds, CancellationToken cancellationToken)
    {
        var pairs = await db.Set<RoleEntry>().AsNoTracking()
            .SelectMany(role => role.Skills, (role, skill) => new { role.Id, skill.SkillId })
            .Where(pair => skillIds.Contains(pair.SkillId))
            .OrderBy(pair => pair.Id)
            .ToListAsync(cancellationToken);
        return pairs.ToLookup(pair => pair.SkillId, pair => pair.Id);
    }

    private static SkillRow Row(Skill skill, string[] roles, DateOnly today) => new()
    {
        Id = skill.Id,
        Version = skill.Version,
        Title = skill.Title,
        Definition = skill.Definition,
        Status = skill.Status,
        LevelScale = skill.LevelScale,
        Level = skill.Level,
        Hazard = skill.Hazard == true,
        Owner = skill.Owner,
        ReviewBy = skill.ReviewBy,
        Stale = skill.ReviewBy < today,
        Criteria = skill.PerformanceCriteria.Count,
        Roles = roles,
    };
}

/// <summary>What somebody typed into a search box, as lower-case words.</summary>
internal static class SearchWords
{
    public static IEnumerable<string> Of(string? query) =>
        (query ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8);
}
