using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>Skills by title; with <paramref name="Query"/> those whose id, title or definition contain every word of it.</summary>
[PermitEveryAccount]
public sealed record Skills(string? Query, PageRequest Page) : IQuery<Page<SkillRow>>;

/// <summary>One line of the list of skills.</summary>
public sealed record SkillRow(
    string Id, string Title, SkillStatus Status, string LevelScale, int Level, bool Hazard, string Owner, DateOnly? ReviewBy,
    IReadOnlyList<string> Roles);

internal sealed class SkillsHandler(StudioDbContext db) : IHandle<Skills, Page<SkillRow>>
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
        return request.Page.Answer(rows, s => [s.Title, s.Id], s => Row(s, [.. roles[s.Id]]));
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

    private static SkillRow Row(SkillEntry s, string[] roles) =>
        new(s.Id, s.Title, s.Status, s.LevelScale, s.Level, s.Hazard, s.Owner, s.ReviewBy, roles);
}

/// <summary>What somebody typed into a search box, as lower-case words.</summary>
internal static class SearchWords
{
    public static IEnumerable<string> Of(string? query) =>
        (query ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8);
}
