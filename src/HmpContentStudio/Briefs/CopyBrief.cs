using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>A designer starts a brief of their own from another one, such as "also make an assessment".</summary>
/// <param name="Id">The brief to copy.</param>
/// <param name="Format">What the copy orders; null: the same.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record CopyBrief(Guid Id, ContentFormat? Format) : ICommand<Versioned<BriefView>>;

internal sealed class CopyBriefHandler(
    StudioDbContext db, BriefJudge judge, IIds ids, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<CopyBrief, Versioned<BriefView>>
{
    public async Task<Result<Versioned<BriefView>>> Handle(CopyBrief request, CancellationToken cancellationToken)
    {
        var original = await db.Set<BriefEntry>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (original is null)
        {
            return BriefRules.NoSuchBrief(request.Id);
        }

        var brief = original.Read() with { Format = request.Format ?? original.Format };
        var copy = BriefEntry.Write(ids.Next(), user.Actor.AccountId, brief, clock.GetUtcNow().UtcDateTime);
        db.Add(copy);
        audit.Record("brief.created", $"brief:{copy.Id}", new { copy.ContentHash, copyOf = original.Id });
        return new Versioned<BriefView>(await judge.JudgedViewAsync(copy, cancellationToken), copy.Version);
    }
}
