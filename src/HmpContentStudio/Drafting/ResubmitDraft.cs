using FluentValidation;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The author answers the request for changes; the review task waits again.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Note">What was done about the request, or why not.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record ResubmitDraft(Guid DraftId, string Note) : ICommand<ResubmittedDraft>;

/// <summary>What is reviewed now, and where.</summary>
public sealed record ResubmittedDraft(int Revision, Guid? ReviewId);

internal sealed class ResubmitDraftValidator : AbstractValidator<ResubmitDraft>
{
    public ResubmitDraftValidator() => RuleFor(c => c.Note).MaximumLength(4000);
}

internal sealed class ResubmitDraftHandler(StudioDbContext db, IMediator events, ICurrentUser user, IAuditTrail audit, TimeProvider clock)
    : IHandle<ResubmitDraft, ResubmittedDraft>
{
    public async Task<Result<ResubmittedDraft>> Handle(ResubmitDraft request, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().Include(d => d.Revisions).SingleOrDefaultAsync(d => d.Id == request.DraftId, cancellationToken);
        if (draft is null)
        {
            return DraftRules.NoSuchDraft(request.DraftId);
        }

        var answered = draft.Revisions.Where(r => r.Number > draft.RequestedOn).ToList();
        if (draft.Resubmit(user.Actor.AccountId, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("draft.resubmitted", $"draft:{draft.Id}", new { draft.Revision, draft.ContentHash });
        await events.Publish(
            new DraftResubmitted(
                draft.Id,
                draft.Revision,
                draft.ContentHash,
                [.. answered.SelectMany(r => r.ChangedParts).Distinct().Order()],
                [.. answered.SelectMany(r => r.ChangedIds).Distinct()],
                request.Note.Trim()),
            cancellationToken);
        return new ResubmittedDraft(draft.Revision, draft.ReviewId);
    }
}
