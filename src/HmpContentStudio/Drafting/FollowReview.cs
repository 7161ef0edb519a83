using System.Text.Json;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;

namespace HmpContentStudio.Drafting;

/// <summary>Moves the draft when the review has spoken. The review decided under the same write turn, so an illegal move here is a bug.</summary>
internal sealed class FollowReview(StudioDbContext db, TimeProvider clock) :
    INotificationHandler<ReviewOpened>,
    INotificationHandler<ChangesRequested>,
    INotificationHandler<DraftApproved>,
    INotificationHandler<DraftRejected>
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task Handle(ReviewOpened notification, CancellationToken cancellationToken) =>
        MoveAsync(notification.DraftId, draft => { draft.WaitIn(notification.ReviewId); return null; }, cancellationToken);

    public Task Handle(ChangesRequested notification, CancellationToken cancellationToken) => MoveAsync(
        notification.DraftId,
        draft => draft.RequestChanges(JsonSerializer.Serialize(notification.Notes, JsonSerializerOptions.Web), Now),
        cancellationToken);

    public Task Handle(DraftApproved notification, CancellationToken cancellationToken) =>
        MoveAsync(notification.DraftId, draft => draft.Approve(notification.ContentHash, Now), cancellationToken);

    public Task Handle(DraftRejected notification, CancellationToken cancellationToken) =>
        MoveAsync(notification.DraftId, draft => draft.Reject(Now), cancellationToken);

    private async Task MoveAsync(Guid draftId, Func<Draft, Refusal?> move, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().FindAsync([draftId], cancellationToken)
            ?? throw new InvalidOperationException($"The review speaks of draft {draftId}, which does not exist.");
        if (move(draft) is { } refusal)
        {
            throw new InvalidOperationException($"The review moved draft {draftId} against its rules: {refusal.Code}");
        }
    }
}
