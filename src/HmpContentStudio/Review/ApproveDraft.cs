using FluentValidation;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using MediatR;

namespace HmpContentStudio.Review;

/// <summary>The holder accepts the draft exactly as they saw it. The last approval that the draft needs makes the version.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record ApproveDraft(Guid ReviewId, string ContentHash) : ICommand<DraftVerdict>;

/// <summary>What an approval led to.</summary>
/// <param name="VersionId">The version in the library; null while other approvals are missing.</param>
/// <param name="StillNeeded">What is missing, one line each.</param>
public sealed record DraftVerdict(Guid? VersionId, IReadOnlyList<string> StillNeeded);

internal sealed class ApproveDraftValidator : AbstractValidator<ApproveDraft>
{
    public ApproveDraftValidator() => RuleFor(c => c.ContentHash).NotEmpty().OverridePropertyName("contentHash");
}

internal sealed class ApproveDraftHandler(
    ReviewDesk desk, DecisionBook book, IMediator events, ICurrentUser user, IIds ids, TimeProvider clock)
    : IHandle<ApproveDraft, DraftVerdict>
{
    public async Task<Result<DraftVerdict>> Handle(ApproveDraft request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var reviewer = user.Actor;
        var draft = await desk.DraftAsync(item, cancellationToken);
        var opinion = await desk.OpinionAsync(item, draft, reviewer.AccountId, cancellationToken);
        var others = await desk.OthersAsync(item, cancellationToken);
        var approved = others.Where(o => o.Decision == Decision.Approved && o.ContentHash == item.ContentHash).OrderBy(o => o.DecidedAt).ToArray();
        var approval = new Approval
        {
            ContentHash = request.ContentHash,
            Missing = opinion.Approval().Missing,
            OtherApprovers = [.. approved.Select(o => o.DecidedBy!)],
            EditedBy = [.. EditedBy(draft, item)],
            IsLast = approved.Length == others.Count,
        };
        if (item.Approve(reviewer, approval, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        book.Write(item, reviewer, opinion, words: null);
        if (!approval.IsLast)
        {
            return new DraftVerdict(null, [.. others.Except(approved).Select(StillNeeded)]);
        }

        var versionId = ids.Next();
        IReadOnlyList<string> approvers = [.. approval.OtherApprovers, reviewer.AccountId];
        await events.Publish(
            new DraftApproved(item.DraftId, item.Id, item.Revision, item.ContentHash, approvers, versionId), cancellationToken);
        return new DraftVerdict(versionId, []);
    }

    private static IEnumerable<string> EditedBy(ReviewedDraft draft, ReviewItem item) =>
        draft.Revisions.Where(r => r.Number > 1 && r.Author != item.ComposedFor).Select(r => r.Author).Distinct();

    private static string StillNeeded(ReviewItem other) =>
        $"An approval by a different person, in review {other.Id}.";
}
