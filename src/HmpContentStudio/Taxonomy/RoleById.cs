using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>One role with the version to send back when it is changed.</summary>
[PermitEveryAccount]
public sealed record RoleById(string Id) : IQuery<Versioned<RoleProfile>>;

internal sealed class RoleByIdHandler(StudioDbContext db) : IHandle<RoleById, Versioned<RoleProfile>>
{
    public async Task<Result<Versioned<RoleProfile>>> Handle(RoleById request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<RoleEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return TaxonomyRules.NoSuchRole(request.Id);
        }

        return new Versioned<RoleProfile>(entry.Read(), entry.Version);
    }
}
