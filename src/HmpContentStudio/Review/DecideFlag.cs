using FluentValidation;
using HmpContentStudio.Checks;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>The holder decides about one flag of the checks: it is wrong, the text was changed, or the risk is taken.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record DecideFlag(Guid ReviewId, string FindingId, NewDisposition Disposition) : ICommand<DispositionView>;

/// <summary>A disposition as it is sent.</summary>
/// <param name="Decision">What is done about the flag; <c>accepted</c> never on a blocker, <c>fixed</c> only when the flag is gone.</param>
/// <param name="Reason">Why.</param>
public sealed record NewDisposition(DispositionDecision Decision, string? Reason = null);

/// <summary>A disposition as it is shown.</summary>
public sealed record DispositionView(string FindingId, DispositionDecision Decision, string Reason, string By, DateTime At)
{
    internal static DispositionView Of(Disposition disposition) => new(
        disposition.FindingId, disposition.Decision, disposition.Reason, disposition.ReviewerName, disposition.At);
}

internal sealed class DecideFlagValidator : AbstractValidator<DecideFlag>
{
    public DecideFlagValidator() =>
        RuleFor(c => c.Disposition.Reason).MaximumLength(ReviewRules.TextLimit).OverridePropertyName("reason");
}

internal sealed class DecideFlagHandler(
    StudioDbContext db, ReviewDesk desk, DraftTexts texts, CriteriaCatalogue criteria, ICurrentUser user, TimeProvider clock, IAuditTrail audit)
    : IHandle<DecideFlag, DispositionView>
{
    public async Task<Result<DispositionView>> Handle(DecideFlag request, CancellationToken cancellationToken)
    {
        var held = await desk.FindHeldAsync(request.ReviewId, cancellationToken);
        if (!held.Succeeded(out var review, out var refusal))
        {
            return refusal;
        }

        var draft = await desk.DraftAsync(review, cancellationToken);
        var opinion = await desk.OpinionAsync(review, draft, user.Actor.AccountId, cancellationToken);
        var finding = await FindAsync(draft, request.FindingId, cancellationToken);
        if (finding is null || !opinion.MayShow(finding))
        {
            return ReviewRules.NoSuchFinding(request.FindingId);
        }

        var said = new GivenDisposition(request.Disposition.Decision, request.Disposition.Reason ?? "");
        var severity = criteria.Find(finding.CriterionId)?.Severity ?? Checks.Severity.Blocker;
        if (DecisionRules.MayDispose(finding, severity, said, draft.Findings) is { } notTaken)
        {
            return ReviewRules.Of(notTaken);
        }

        var disposition = Keep(review, finding, said, opinion.Dispositions.GetValueOrDefault(finding.Id));
        audit.Record("review.flag-decided", $"review:{review.Id}", new
        {
            findingId = finding.Id, criterionId = finding.CriterionId, said.Decision, reason = said.Reason,
        });
        return DispositionView.Of(disposition);
    }

    // A flag that an edit removed is looked up in the revisions before, newest first.
    private async Task<Finding?> FindAsync(ReviewedDraft draft, string findingId, CancellationToken cancellationToken)
    {
        if (draft.Findings.FirstOrDefault(f => f.Id == findingId) is { } present)
        {
            return present;
        }

        foreach (var revision in draft.Revisions.OrderByDescending(r => r.Number).Skip(1))
        {
            var earlier = await texts.FindingsAsync(revision.FindingsHash, cancellationToken);
            if (earlier.FirstOrDefault(f => f.Id == findingId) is { } gone)
            {
                return gone;
            }
        }

        return null;
    }

    private Disposition Keep(ReviewItem review, Finding finding, GivenDisposition said, Disposition? earlier)
    {
        var (reviewer, now) = (user.Actor, clock.GetUtcNow().UtcDateTime);
        var disposition = earlier ?? new Disposition
        {
            ReviewId = review.Id,
            Reviewer = reviewer.AccountId,
            FindingId = finding.Id,
            ReviewerName = reviewer.DisplayName,
            Decision = said.Decision,
            Reason = said.Reason,
            Finding = FindingsJson.Write([finding]),
            At = now,
        };
        if (earlier is null)
        {
            db.Add(disposition);
        }

        (disposition.Decision, disposition.Reason, disposition.At) = (said.Decision, said.Reason.Trim(), now);
        return disposition;
    }
}
