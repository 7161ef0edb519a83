using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>The author orders the content. The rules are asked again; a reason stands in for those that allow one.</summary>
/// <param name="Id">The brief.</param>
/// <param name="Acknowledgements">Reasons by rule.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record SubmitBrief(Guid Id, IReadOnlyDictionary<string, string> Acknowledgements) : ICommand<SubmittedBrief>;

/// <summary>Where to watch what comes of it.</summary>
public sealed record SubmittedBrief(Guid BriefId, Guid OperationId);

internal sealed class SubmitBriefHandler(
    StudioDbContext db, BriefJudge judge, IMediator events, IIds ids, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<SubmitBrief, SubmittedBrief>
{
    private const int MaxReasonLength = 1000;

    public async Task<Result<SubmittedBrief>> Handle(SubmitBrief request, CancellationToken cancellationToken)
    {
        if (Unreadable(request.Acknowledgements) is { Count: > 0 } errors)
        {
            return BriefRules.Malformed(errors);
        }

        var entry = await db.Set<BriefEntry>().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return BriefRules.NoSuchBrief(request.Id);
        }

        var (account, runId) = (user.Actor.AccountId, ids.Next());
        if (entry.RefuseChangeBy(account) is { } notNow)
        {
            return notNow;
        }

        var reasons = Merge(entry.Reasons(), request.Acknowledgements);
        var readiness = await judge.JudgeAsync(entry, reasons, cancellationToken);
        if (readiness.Where(r => !r.IsSettled).ToList() is { Count: > 0 } failing)
        {
            return BriefRules.NotReady(failing);
        }

        if (entry.Submit(account, runId, reasons, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("brief.submitted", $"brief:{entry.Id}", new { entry.ContentHash, operationId = runId, acknowledged = reasons.Keys });
        await events.Publish(new BriefSubmitted(entry.Id, runId, account, entry.ContentHash), cancellationToken);
        return new SubmittedBrief(entry.Id, runId);
    }

    private static List<FieldError> Unreadable(IReadOnlyDictionary<string, string> reasons) =>
    [
        .. reasons.Keys.Where(rule => !Readiness.Acknowledgeable.Contains(rule))
            .Select(rule => new FieldError($"/acknowledgements/{rule}", $"Only {string.Join(", ", Readiness.Acknowledgeable)} can be acknowledged.")),
        .. reasons.Where(r => string.IsNullOrWhiteSpace(r.Value) || r.Value.Length > MaxReasonLength)
            .Select(r => new FieldError($"/acknowledgements/{r.Key}", $"Give a reason of 1 to {MaxReasonLength} characters.")),
    ];

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> earlier, IReadOnlyDictionary<string, string> now)
    {
        var merged = new Dictionary<string, string>(earlier);
        foreach (var (rule, reason) in now)
        {
            merged[rule] = reason.Trim();
        }

        return merged;
    }
}
