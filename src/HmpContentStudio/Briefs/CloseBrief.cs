using FluentValidation;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>The author ends a brief without content: withdrawn, or declined because something else answers the need.</summary>
/// <param name="Id">The brief.</param>
/// <param name="Outcome">What answers the need; null withdraws.</param>
/// <param name="Reason">Why.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record CloseBrief(Guid Id, DeclineOutcome? Outcome, string Reason) : ICommand<Versioned<BriefView>>;

internal sealed class CloseBriefValidator : AbstractValidator<CloseBrief>
{
    public CloseBriefValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000);
}

internal sealed class CloseBriefHandler(
    StudioDbContext db, BriefJudge judge, IMediator events, TimeProvider clock, ICurrentUser user, IAuditTrail audit)
    : IHandle<CloseBrief, Versioned<BriefView>>
{
    public async Task<Result<Versioned<BriefView>>> Handle(CloseBrief request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<BriefEntry>().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return BriefRules.NoSuchBrief(request.Id);
        }

        var (account, now, reason) = (user.Actor.AccountId, clock.GetUtcNow().UtcDateTime, request.Reason.Trim());
        var openRun = entry.State == BriefState.Submitted ? entry.RunId : null;
        var refusal = request.Outcome is { } outcome
            ? entry.Decline(account, outcome, reason, now)
            : entry.Withdraw(account, reason, now);
        if (refusal is not null)
        {
            return refusal;
        }

        var action = request.Outcome is null ? "brief.withdrawn" : "brief.declined";
        audit.Record(action, $"brief:{entry.Id}", new { request.Outcome, reason });
        await events.Publish(new BriefClosed(entry.Id, openRun, action), cancellationToken);
        return new Versioned<BriefView>(await judge.ViewAsync(entry, cancellationToken), entry.Version + 1);
    }
}
