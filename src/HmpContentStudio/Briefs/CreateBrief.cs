using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Briefs;

/// <summary>A designer starts a brief. What is missing is kept as missing and shown by its readiness.</summary>
/// <param name="Brief">As read by <see cref="BriefJson"/>.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record CreateBrief(Brief Brief) : ICommand<Versioned<BriefView>>;

internal sealed class CreateBriefHandler(
    StudioDbContext db, BriefJudge judge, IIds ids, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<CreateBrief, Versioned<BriefView>>
{
    public async Task<Result<Versioned<BriefView>>> Handle(CreateBrief request, CancellationToken cancellationToken)
    {
        if (await judge.RefuseUnknownSourcesAsync(request.Brief, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var entry = BriefEntry.Write(ids.Next(), user.Actor.AccountId, request.Brief, clock.GetUtcNow().UtcDateTime);
        db.Add(entry);
        audit.Record("brief.created", $"brief:{entry.Id}", new { entry.ContentHash });
        return new Versioned<BriefView>(await judge.JudgedViewAsync(entry, cancellationToken), entry.Version);
    }
}
