using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Briefs;

/// <summary>Every refusal about briefs.</summary>
internal static class BriefRules
{
    public static Refusal NotOwner => Refusal.Forbidden("brief.not-owner", "Only its author changes or submits a brief. Copy it to make one of your own.");

    public static Refusal InReview => Refusal.Rule(
        "brief.in-review", "A draft of this brief is in review. Ask the reviewer to reject it, then close the brief.");

    public static Refusal ChangedMeanwhile => Refusal.Stale(
        "brief.changed-meanwhile", "This brief was changed since you read it. Read it again and repeat your change.");

    public static Refusal NoSuchBrief(Guid id) => Refusal.NotFound("brief.not-found", $"There is no brief {id}. Look it up under /api/v1/briefs.");

    public static Refusal AlreadySubmitted(Guid? runId) => Refusal.Rule(
            "brief.already-submitted", "This brief is submitted already and has one open draft. Watch its operation, or cancel that to change the brief.")
        .With("operationId", runId);

    public static Refusal Closed(BriefState state) => Refusal.Rule(
        "brief.closed", $"This brief is {state.ToString().ToLowerInvariant()} and is not changed any more. Copy it to start again.");

    public static Refusal Malformed(params IReadOnlyList<FieldError> errors) =>
        Refusal.Malformed("brief.malformed", "Correct the values named in errors and send the brief again. Nothing was saved.", errors);

    public static Refusal NotReady(IReadOnlyList<ReadinessRule> failing) => Refusal.Rule(
            "brief.not-ready",
            $"The brief is not ready: {string.Join(" ", failing.Select(r => r.Message))}")
        .With("readiness", failing)
        .With("errors", failing.Select(r => new FieldError(r.Pointer ?? "", r.Message)).ToArray());
}
