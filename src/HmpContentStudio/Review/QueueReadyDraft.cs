using HmpContentStudio.Checks;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>Opens one task for each approver that a ready draft needs, and lets the tasks wait again when its author resubmits.</summary>
internal sealed class QueueReadyDraft(
    StudioDbContext db, DraftTexts texts, IPolicyGate policy, IMediator events, IIds ids, TimeProvider clock, IAuditTrail audit)
    : INotificationHandler<DraftReady>, INotificationHandler<DraftResubmitted>
{
    public async Task Handle(DraftReady notification, CancellationToken cancellationToken)
    {
        var revision = await RevisionAsync(notification.DraftId, notification.Revision, notification.ContentHash, cancellationToken);
        var approvers = notification.Risk == RiskClass.High ? policy.Review.ApproversAtHighRisk : policy.Review.Approvers;
        var opened = new List<ReviewItem>();
        for (var seat = 1; seat <= approvers; seat++)
        {
            opened.Add(ReviewItem.Open(ids.Next(), seat, notification, revision.Flags, clock.GetUtcNow().UtcDateTime));
        }

        db.AddRange(opened);
        foreach (var item in opened)
        {
            audit.Record("review.opened", $"review:{item.Id}", new { draftId = item.DraftId, item.Revision, item.ContentHash, item.Risk });
        }

        await events.Publish(new ReviewOpened(opened[0].Id, notification.DraftId), cancellationToken);
    }

    public async Task Handle(DraftResubmitted notification, CancellationToken cancellationToken)
    {
        var revision = await RevisionAsync(notification.DraftId, notification.Revision, notification.ContentHash, cancellationToken);
        var items = await db.Set<ReviewItem>().Where(r => r.DraftId == notification.DraftId).OrderBy(r => r.Seat).ToListAsync(cancellationToken);
        foreach (var item in items)
        {
            item.WaitAgain(revision, notification.Note);
            audit.Record("review.reopened", $"review:{item.Id}", new { draftId = item.DraftId, item.Revision, item.ContentHash });
        }
    }

    // The event comes in the transaction that adds the revision, so it may not be in the database yet.
    private async Task<ReviewedRevision> RevisionAsync(Guid draftId, int number, string contentHash, CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var revision = await db.Set<DraftRevision>().FindAsync([draftId, number], cancellationToken)
            ?? throw new InvalidOperationException($"Draft {draftId} is said to have revision {number} and has not.");
        var findings = await texts.FindingsAsync(revision.FindingsHash, cancellationToken);
        return new ReviewedRevision(number, contentHash, findings.Count(finding => finding.Verdict == Verdict.Flag));
    }
}
