using HmpContentStudio.Content.Skills;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>How later stages read skills and roles.</summary>
public sealed class TaxonomyLookup(StudioDbContext db)
{
    /// <summary>The skill as it is now, or null.</summary>
    public async Task<Skill?> SkillAsync(string id, CancellationToken cancellationToken) =>
        (await db.Set<SkillEntry>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken))?.Read();

    /// <summary>The role profile as it is now, or null.</summary>
    public async Task<RoleProfile?> RoleAsync(string id, CancellationToken cancellationToken) =>
        (await db.Set<RoleEntry>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken))?.Read();
}
