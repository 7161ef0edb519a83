using FluentValidation;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using MediatR;

namespace HmpContentStudio.Review;

/// <summary>The holder asks the author of the brief for changes; the other tasks of the draft are closed with this one.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record RequestChanges(Guid ReviewId, NewRequest Request) : ICommand<ReviewDecided>;

/// <summary>A request as it is sent.</summary>
/// <param name="Notes">One wish each, to a part or to the whole draft; at least one.</param>
/// <param name="ContentHash">The content they saw; checked when given.</param>
public sealed record NewRequest(IReadOnlyList<NewNote> Notes, string? ContentHash = null);

/// <summary>One wish as it is sent.</summary>
/// <param name="Text">What shall change.</param>
/// <param name="BlockId">Block, question or objective; null for the whole draft.</param>
public sealed record NewNote(string Text, string? BlockId = null);

/// <summary>How a task ended.</summary>
public sealed record ReviewDecided(Guid Id, Guid DraftId, ReviewState State, Decision Decision, string DecidedBy, DateTime DecidedAt)
{
    internal static ReviewDecided Of(ReviewItem item) =>
        new(item.Id, item.DraftId, item.State, item.Decision!.Value, item.DecidedByName!, item.DecidedAt!.Value);
}

internal sealed class RequestChangesValidator : AbstractValidator<RequestChanges>
{
    public RequestChangesValidator()
    {
        RuleFor(c => c.Request.Notes).NotEmpty().WithMessage("Say at least once what shall change.").OverridePropertyName("notes");
        RuleForEach(c => c.Request.Notes)
            .Must(note => !string.IsNullOrWhiteSpace(note?.Text) && note.Text.Length <= ReviewRules.TextLimit)
            .WithMessage($"A note has 1 to {ReviewRules.TextLimit} characters of text.").OverridePropertyName("notes");
    }
}

internal sealed class RequestChangesHandler(
    ReviewDesk desk, DecisionBook book, IMediator events, ICurrentUser user, TimeProvider clock)
    : IHandle<RequestChanges, ReviewDecided>
{
    public async Task<Result<ReviewDecided>> Handle(RequestChanges request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (item.TurnDown(Decision.ChangesRequested, user.Actor, request.Request.ContentHash, now) is { } refusal)
        {
            return refusal;
        }

        var draft = await desk.DraftAsync(item, cancellationToken);
        var notes = request.Request.Notes;
        for (var at = 0; at < notes.Count; at++)
        {
            if (notes[at].BlockId is { } part && !draft.HasPart(part))
            {
                return ReviewRules.UnknownPlace($"/notes/{at}/blockId", part);
            }
        }

        await desk.CloseOthersAsync(item, cancellationToken);
        book.Write(item, user.Actor, await desk.OpinionAsync(item, draft, user.Actor.AccountId, cancellationToken), new { notes });
        await events.Publish(new ChangesRequested(item.DraftId, item.Id, user.Actor.AccountId, [.. notes.Select(n => new ChangeNote(n.BlockId, n.Text.Trim()))]), cancellationToken);
        return ReviewDecided.Of(item);
    }
}
