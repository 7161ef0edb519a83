using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>One skill with the version to send back when it is changed.</summary>
[PermitEveryAccount]
public sealed record SkillById(string Id) : IQuery<Versioned<Skill>>;

internal sealed class SkillByIdHandler(StudioDbContext db) : IHandle<SkillById, Versioned<Skill>>
{
    public async Task<Result<Versioned<Skill>>> Handle(SkillById request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<SkillEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return TaxonomyRules.NoSuchSkill(request.Id);
        }

        return new Versioned<Skill>(entry.Read(), entry.Version);
    }
}
