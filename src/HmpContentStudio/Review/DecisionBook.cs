using System.Text.Json;
using System.Text.Json.Serialization;
using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>Writes down a decision with what it rested on and the criteria in force, for good.</summary>
internal sealed class DecisionBook(StudioDbContext db, CriteriaCatalogue criteria, IIds ids, TimeProvider clock, IAuditTrail audit)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="review">The task, already decided.</param>
    /// <param name="reviewer">Who decided.</param>
    /// <param name="opinion">What they had said.</param>
    /// <param name="words">Reason or notes; null for an approval.</param>
    public void Write(ReviewItem review, Actor reviewer, Opinion opinion, object? words)
    {
        var decision = review.Decision!.Value;
        var at = clock.GetUtcNow().UtcDateTime;
        db.Add(new ReviewDecision
        {
            Id = ids.Next(),
            ReviewId = review.Id,
            DraftId = review.DraftId,
            Revision = review.Revision,
            ContentHash = review.ContentHash,
            CriteriaHash = criteria.CriteriaHash,
            Decision = decision,
            Reviewer = reviewer.AccountId,
            ReviewerName = reviewer.DisplayName,
            At = at,
            Words = words is null ? null : JsonSerializer.Serialize(words, Json),
            Grounds = JsonSerializer.Serialize(Grounds(opinion), Json),
        });
        audit.Record(Action(decision), $"review:{review.Id}", new
        {
            draftId = review.DraftId, review.Revision, review.ContentHash, criteriaHash = criteria.CriteriaHash, review.Seat,
        });
    }

    private static object Grounds(Opinion opinion) => new
    {
        judgements = opinion.Asked.Where(criterion => opinion.Standing.ContainsKey(criterion.Id)).Select(criterion => new
        {
            criterionId = criterion.Id,
            criterionVersion = criterion.Version,
            opinion.Standing[criterion.Id].Verdict,
            opinion.Standing[criterion.Id].Evidence,
            opinion.Standing[criterion.Id].At,
        }),
        dispositions = opinion.Dispositions.Values.OrderBy(d => d.FindingId, StringComparer.Ordinal)
            .Select(d => new { d.FindingId, d.Decision, d.Reason, d.At }),
    };

    private static string Action(Decision decision) => decision switch
    {
        Decision.Approved => "review.approved",
        Decision.ChangesRequested => "review.changes-requested",
        _ => "review.rejected",
    };
}
