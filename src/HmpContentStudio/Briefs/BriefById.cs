using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>One brief with its readiness as it is now.</summary>
[PermitEveryAccount]
public sealed record BriefById(Guid Id) : IQuery<Versioned<BriefView>>;

internal sealed class BriefByIdHandler(StudioDbContext db, BriefJudge judge) : IHandle<BriefById, Versioned<BriefView>>
{
    public async Task<Result<Versioned<BriefView>>> Handle(BriefById request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<BriefEntry>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return BriefRules.NoSuchBrief(request.Id);
        }

        return new Versioned<BriefView>(await judge.ViewAsync(entry, cancellationToken), entry.Version);
    }
}
