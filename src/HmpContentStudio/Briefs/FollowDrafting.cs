using HmpContentStudio.Events;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>Moves a brief when its run, draft or review has moved on.</summary>
internal sealed class FollowDrafting(StudioDbContext db) :
    INotificationHandler<RunEnded>,
    INotificationHandler<RunResumed>,
    INotificationHandler<DraftReady>,
    INotificationHandler<DraftApproved>,
    INotificationHandler<DraftRejected>
{
    public async Task Handle(RunEnded notification, CancellationToken cancellationToken)
    {
        var brief = await BriefAsync(notification.BriefId, cancellationToken);
        if (brief.RunId == notification.RunId)
        {
            brief.ReturnToAuthor();
        }
    }

    public async Task Handle(RunResumed notification, CancellationToken cancellationToken) =>
        (await BriefAsync(notification.BriefId, cancellationToken)).Reopen(notification.RunId);

    public async Task Handle(DraftReady notification, CancellationToken cancellationToken) =>
        (await BriefAsync(notification.BriefId, cancellationToken)).Attach(notification.DraftId);

    public async Task Handle(DraftApproved notification, CancellationToken cancellationToken) =>
        (await OfDraftAsync(notification.DraftId, cancellationToken))?.Fulfil();

    public async Task Handle(DraftRejected notification, CancellationToken cancellationToken) =>
        (await OfDraftAsync(notification.DraftId, cancellationToken))?.ReturnToAuthor();

    private async Task<BriefEntry> BriefAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<BriefEntry>().FindAsync([id], cancellationToken)
        ?? throw new InvalidOperationException($"Drafting speaks of brief {id}, which does not exist.");

    // Null for a draft of an earlier run of the brief, which no longer counts.
    private Task<BriefEntry?> OfDraftAsync(Guid draftId, CancellationToken cancellationToken) =>
        db.Set<BriefEntry>().SingleOrDefaultAsync(b => b.DraftId == draftId, cancellationToken);
}
