using FluentValidation;
using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>The holder says what they think of one criterion, on the content as they saw it. A later judgement replaces their earlier one.</summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record JudgeCriterion(Guid ReviewId, string CriterionId, NewJudgement Judgement) : ICommand<JudgementView>;

/// <summary>A judgement as it is sent.</summary>
/// <param name="Verdict">What they think.</param>
/// <param name="ContentHash">The content they saw.</param>
/// <param name="Evidence">What it rests on; at least 15 characters unless met.</param>
public sealed record NewJudgement(JudgementVerdict Verdict, string ContentHash, string? Evidence = null);

/// <summary>A judgement as it is shown.</summary>
public sealed record JudgementView(string CriterionId, JudgementVerdict Verdict, string? Evidence, string ContentHash, string By, DateTime At)
{
    internal static JudgementView Of(Judgement judgement) => new(
        judgement.CriterionId, judgement.Verdict, judgement.Evidence, judgement.ContentHash, judgement.ReviewerName, judgement.At);
}

internal sealed class JudgeCriterionValidator : AbstractValidator<JudgeCriterion>
{
    public JudgeCriterionValidator()
    {
        RuleFor(c => c.Judgement.Evidence).MaximumLength(ReviewRules.TextLimit).OverridePropertyName("evidence");
        RuleFor(c => c.Judgement.ContentHash).NotEmpty().OverridePropertyName("contentHash");
    }
}

internal sealed class JudgeCriterionHandler(
    StudioDbContext db, ReviewDesk desk, CriteriaCatalogue criteria, ICurrentUser user, TimeProvider clock, IAuditTrail audit)
    : IHandle<JudgeCriterion, JudgementView>
{
    public async Task<Result<JudgementView>> Handle(JudgeCriterion request, CancellationToken cancellationToken)
    {
        var held = await desk.FindHeldAsync(request.ReviewId, cancellationToken);
        if (!held.Succeeded(out var review, out var refusal))
        {
            return refusal;
        }

        var draft = await desk.DraftAsync(review, cancellationToken);
        if (criteria.AppliesTo(draft.Content).FirstOrDefault(c => c.Id == request.CriterionId) is not { } criterion)
        {
            return ReviewRules.NoSuchCriterion(request.CriterionId);
        }

        if (request.Judgement.ContentHash != review.ContentHash)
        {
            return ReviewRules.ChangedSinceOpened(review.ContentHash);
        }

        if (DecisionRules.MayJudge(new GivenJudgement(request.Judgement.Verdict, request.Judgement.Evidence)) is { } notEnough)
        {
            return ReviewRules.Of(notEnough);
        }

        var judgement = await KeepAsync(review, criterion, draft.Parts.Hash(criterion), request.Judgement, cancellationToken);
        audit.Record("review.judged", $"review:{review.Id}", new
        {
            criterionId = criterion.Id, criterionVersion = criterion.Version, judgement.Verdict, judgement.ContentHash,
        });
        return JudgementView.Of(judgement);
    }

    private async Task<Judgement> KeepAsync(
        ReviewItem review, Criterion criterion, string readHash, NewJudgement said, CancellationToken cancellationToken)
    {
        var (reviewer, now) = (user.Actor, clock.GetUtcNow().UtcDateTime);
        var evidence = string.IsNullOrWhiteSpace(said.Evidence) ? null : said.Evidence.Trim();
        var judgement = await db.Set<Judgement>().FindAsync([review.Id, reviewer.AccountId, criterion.Id], cancellationToken);
        if (judgement is null)
        {
            judgement = new Judgement
            {
                ReviewId = review.Id,
                Reviewer = reviewer.AccountId,
                CriterionId = criterion.Id,
                ReviewerName = reviewer.DisplayName,
                Verdict = said.Verdict,
                ContentHash = said.ContentHash,
                ReadHash = readHash,
                At = now,
            };
            db.Add(judgement);
        }

        (judgement.Verdict, judgement.Evidence, judgement.ContentHash, judgement.ReadHash, judgement.At) =
            (said.Verdict, evidence, said.ContentHash, readHash, now);
        return judgement;
    }
}
