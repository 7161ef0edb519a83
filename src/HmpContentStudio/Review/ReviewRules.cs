using System.Globalization;
using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Review;

/// <summary>Every refusal of the review stage.</summary>
internal static class ReviewRules
{
    /// <summary>Characters that a reason, note, comment or evidence may have.</summary>
    public const int TextLimit = 4000;

    public static Refusal NotClaimed => Refusal.Rule(
        "review.not-claimed", "You do not hold this review. Claim it, then repeat what you wanted to do.");

    public static Refusal OwnDraft => Refusal.Rule(
        "review.own-draft", "You wrote the brief of this draft, so another person must decide. Release the review or escalate it.");

    public static Refusal OwnEdit => Refusal.Rule(
        "review.own-draft", "You edited this draft of high risk, so you cannot be its only approver. Release the review to another person.");

    public static Refusal DifferentApprover => Refusal.Rule(
        "review.different-approver", "You already hold or approved another review of this draft. A different person must take this one.");

    public static Refusal NotAnswered => Refusal.Rule(
        "review.not-answered", "Answer this question first; its key is hidden until then.");

    public static Refusal PartChanged => Refusal.Stale(
        "review.changed-since-opened", "This part was changed since you read it. Read the review again and repeat your edit.");

    public static Refusal QuoteNotFound => Refusal.Malformed(
        "review.quote-not-found", "The quote does not stand in this part. Quote it word for word.", new FieldError("/quote", "Not in the text."));

    public static Refusal ReasonMissing => Refusal.Malformed(
        "review.reason-missing", "Say why you change it.", new FieldError("/reason", $"1 to {TextLimit} characters."));

    public static Refusal AlreadyResolved => Refusal.Rule("review.comment-resolved", "This comment is resolved already.");

    public static Refusal NoSuchReview(Guid id) => Refusal.NotFound(
        "review.not-found", $"There is no review {id}. Look it up in the queue.");

    public static Refusal NoSuchCriterion(string id) => Refusal.NotFound(
        "review.criterion-not-found", $"\"{id}\" is no criterion of this review. The review lists those that are asked.");

    public static Refusal NoSuchFinding(string id) => Refusal.NotFound(
        "review.finding-not-found", $"This review has no finding \"{id}\". Read the review again; an edit may have removed it.");

    public static Refusal NoSuchItem(string id) => Refusal.NotFound(
        "review.item-not-found", $"The draft has no question \"{id}\".");

    public static Refusal NoSuchBlock(string id) => Refusal.NotFound(
        "review.block-not-found", $"The draft has no block \"{id}\".");

    public static Refusal NoSuchComment(Guid id) => Refusal.NotFound(
        "review.comment-not-found", $"This review has no comment {id}.");

    public static Refusal UnknownPlace(string pointer, string id) => Refusal.Malformed(
        "review.unknown-part", "A note names a part that the draft does not have.", new FieldError(pointer, $"There is no block, question or objective \"{id}\"."));

    public static Refusal MalformedAnswer(string message) => Refusal.Malformed(
        "review.malformed-answer", "The answer does not fit this kind of question.", new FieldError("/answer", message));

    public static Refusal ChangedSinceOpened(string contentHash) => Refusal.Stale(
        "review.changed-since-opened", "The draft was changed since you opened it. Read it again, then decide on what it says now.")
        .With("contentHash", contentHash);

    public static Refusal NotComplete(IReadOnlyList<string> missing) => Refusal.Rule(
        "review.not-complete", "Approval is not possible yet: " + string.Join(" ", missing))
        .With("missing", missing);

    public static Refusal Claimed(ReviewItem item) => Refusal.Rule(
        "review.claimed",
        string.Create(CultureInfo.InvariantCulture, $"{item.ClaimedByName} holds this review until {item.ClaimExpiresAt:HH:mm} UTC. Take another one, or wait until it is free."))
        .With("claimedBy", item.ClaimedByName)
        .With("claimedById", item.ClaimedBy)
        .With("claimExpiresAt", item.ClaimExpiresAt);

    public static Refusal AlreadyDecided(ReviewItem item) => Refusal.Rule(
        "review.already-decided",
        string.Create(CultureInfo.InvariantCulture, $"{item.DecidedByName} decided this review on {item.DecidedAt:yyyy-MM-dd HH:mm} UTC ({Word(item.Decision)}). Nothing is left to do here."))
        .With("decidedBy", item.DecidedByName)
        .With("decidedById", item.DecidedBy)
        .With("decidedAt", item.DecidedAt)
        .With("decision", item.Decision);

    /// <summary>The engine's refusals of judgements and dispositions: missing words are malformed, the rest breaks a rule.</summary>
    public static Refusal Of(DecisionRefusal refusal) => refusal.Code switch
    {
        "review.evidence-too-short" => Refusal.Malformed(refusal.Code, refusal.Message, new FieldError("/evidence", refusal.Message)),
        "review.reason-missing" => Refusal.Malformed(refusal.Code, refusal.Message, new FieldError("/reason", refusal.Message)),
        _ => Refusal.Rule(refusal.Code, refusal.Message),
    };

    private static string Word(Decision? decision) => decision switch
    {
        Decision.Approved => "approved",
        Decision.ChangesRequested => "changes requested",
        Decision.Rejected => "rejected",
        _ => "closed with the decision in another review of the same draft",
    };
}
