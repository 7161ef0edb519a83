using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>The author replaces the fields of a brief that is not submitted.</summary>
/// <param name="Id">The brief.</param>
/// <param name="ExpectedVersion">The version the author saw.</param>
/// <param name="Brief">All fields.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record ReviseBrief(Guid Id, int ExpectedVersion, Brief Brief) : ICommand<Versioned<BriefView>>;

internal sealed class ReviseBriefHandler(StudioDbContext db, BriefJudge judge, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<ReviseBrief, Versioned<BriefView>>
{
    public async Task<Result<Versioned<BriefView>>> Handle(ReviseBrief request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<BriefEntry>().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return BriefRules.NoSuchBrief(request.Id);
        }

        var account = user.Actor.AccountId;
        if (entry.RefuseChangeBy(account) is { } notNow)
        {
            return notNow;
        }

        if (entry.Version != request.ExpectedVersion)
        {
            return BriefRules.ChangedMeanwhile;
        }

        if (await judge.RefuseUnknownSourcesAsync(request.Brief, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        if (entry.Revise(account, request.Brief, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("brief.revised", $"brief:{entry.Id}", new { entry.ContentHash });
        return new Versioned<BriefView>(await judge.JudgedViewAsync(entry, cancellationToken), entry.Version + 1);
    }
}
