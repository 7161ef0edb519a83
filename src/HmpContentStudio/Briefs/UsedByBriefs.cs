using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>Skills and roles that briefs hold on to; withdrawn and declined briefs hold nothing.</summary>
internal sealed class UsedByBriefs(StudioDbContext db) : ITaxonomyUse
{
    private const int Named = 20;

    public Task<IReadOnlyList<string>> UsesOfSkillAsync(string skillId, CancellationToken cancellationToken) =>
        NamesAsync(db.Set<BriefEntry>().Where(b => b.Skill == skillId), cancellationToken);

    public Task<IReadOnlyList<string>> UsesOfRoleAsync(string roleId, CancellationToken cancellationToken) =>
        NamesAsync(db.Set<BriefEntry>().Where(b => b.Role == roleId), cancellationToken);

    private static async Task<IReadOnlyList<string>> NamesAsync(IQueryable<BriefEntry> briefs, CancellationToken cancellationToken)
    {
        var rows = await briefs.AsNoTracking()
            .Where(b => b.State != BriefState.Withdrawn && b.State != BriefState.Declined)
            .OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Title })
            .Take(Named)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(b => $"brief \"{b.Title ?? b.Id.ToString()}\"");
    }
}
