using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>A designer deletes a skill that nothing uses.</summary>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record DeleteSkill(string Id, int ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteSkillHandler(StudioDbContext db, SkillWriter writer, IEnumerable<ITaxonomyUse> laterStages)
    : IHandle<DeleteSkill, Done>
{
    public async Task<Result<Done>> Handle(DeleteSkill request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<SkillEntry>().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return TaxonomyRules.NoSuchSkill(request.Id);
        }

        if (entry.Version != request.ExpectedVersion)
        {
            return TaxonomyRules.ChangedMeanwhile(request.Id);
        }

        var usedBy = await UsesAsync(request.Id, cancellationToken);
        if (usedBy.Count > 0)
        {
            return TaxonomyRules.SkillInUse(request.Id, usedBy);
        }

        await writer.DeleteAsync(entry, cancellationToken);
        return new Done();
    }

    private async Task<IReadOnlyList<string>> UsesAsync(string id, CancellationToken cancellationToken)
    {
        var roles = await db.Set<RoleEntry>()
            .Where(r => r.Skills.Any(s => s.SkillId == id)).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        var uses = roles.ConvertAll(role => $"role {role}");
        foreach (var stage in laterStages)
        {
            uses.AddRange(await stage.UsesOfSkillAsync(id, cancellationToken));
        }

        return uses;
    }
}
