using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>A designer deletes a role profile that nothing uses.</summary>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record DeleteRole(string Id, int ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteRoleHandler(StudioDbContext db, RoleWriter writer, IEnumerable<ITaxonomyUse> laterStages)
    : IHandle<DeleteRole, Done>
{
    public async Task<Result<Done>> Handle(DeleteRole request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<RoleEntry>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return TaxonomyRules.NoSuchRole(request.Id);
        }

        if (entry.Version != request.ExpectedVersion)
        {
            return TaxonomyRules.ChangedMeanwhile(request.Id);
        }

        var uses = new List<string>();
        foreach (var stage in laterStages)
        {
            uses.AddRange(await stage.UsesOfRoleAsync(request.Id, cancellationToken));
        }

        if (uses.Count > 0)
        {
            return TaxonomyRules.RoleInUse(request.Id, uses);
        }

        await writer.DeleteAsync(entry, cancellationToken);
        return new Done();
    }
}
