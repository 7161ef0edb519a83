using FluentValidation;
using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>The holder hands the question on. That is no decision: the task waits again and says whom it waits for.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record EscalateReview(Guid ReviewId, string To, string Reason) : ICommand<EscalatedReview>;

/// <summary>Whom the task waits for.</summary>
public sealed record EscalatedReview(Guid Id, ReviewState State, string EscalatedTo);

internal sealed class EscalateReviewValidator : AbstractValidator<EscalateReview>
{
    public EscalateReviewValidator()
    {
        RuleFor(c => c.To).NotEmpty().WithMessage("Say who shall look at it: an address, an account or a role.").MaximumLength(254);
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Give the reason.").MaximumLength(ReviewRules.TextLimit);
    }
}

internal sealed class EscalateReviewHandler(StudioDbContext db, ReviewDesk desk, ICurrentUser user, TimeProvider clock, IAuditTrail audit)
    : IHandle<EscalateReview, EscalatedReview>
{
    public async Task<Result<EscalatedReview>> Handle(EscalateReview request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        var account = await AccountAsync(request.To, cancellationToken);
        var to = account?.DisplayName ?? request.To.Trim();
        if (item.Escalate(user.Actor.AccountId, to, request.Reason.Trim(), clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record("review.escalated", $"review:{item.Id}", new { to = account?.Id.ToString() ?? "outside the studio", reason = request.Reason });
        return new EscalatedReview(item.Id, item.State, to);
    }

    private async Task<Account?> AccountAsync(string to, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(to, out var id))
        {
            return await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        }

        var email = Account.Normalize(to);
        return await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Email == email, cancellationToken);
    }
}
