using FluentValidation;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using MediatR;

namespace HmpContentStudio.Review;

/// <summary>The holder turns the draft down for good; its brief can be changed and ordered again.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record RejectDraft(Guid ReviewId, NewRejection Rejection) : ICommand<ReviewDecided>;

/// <summary>A rejection as it is sent.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ContentHash">The content they saw; checked when given.</param>
public sealed record NewRejection(string Reason, string? ContentHash = null);

internal sealed class RejectDraftValidator : AbstractValidator<RejectDraft>
{
    public RejectDraftValidator() =>
        RuleFor(c => c.Rejection.Reason).NotEmpty().WithMessage("Give the reason.").MaximumLength(ReviewRules.TextLimit).OverridePropertyName("reason");
}

internal sealed class RejectDraftHandler(
    ReviewDesk desk, DecisionBook book, IMediator events, ICurrentUser user, TimeProvider clock)
    : IHandle<RejectDraft, ReviewDecided>
{
    public async Task<Result<ReviewDecided>> Handle(RejectDraft request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var rejection = request.Rejection;
        var now = clock.GetUtcNow().UtcDateTime;
        if (item.TurnDown(Decision.Rejected, user.Actor, rejection.ContentHash, now) is { } refusal)
        {
            return refusal;
        }

        await desk.CloseOthersAsync(item, cancellationToken);
        var draft = await desk.DraftAsync(item, cancellationToken);
        var opinion = await desk.OpinionAsync(item, draft, user.Actor.AccountId, cancellationToken);
        book.Write(item, user.Actor, opinion, new { rejection.Reason });
        await events.Publish(new DraftRejected(item.DraftId, item.Id, user.Actor.AccountId, rejection.Reason), cancellationToken);
        return ReviewDecided.Of(item);
    }
}
