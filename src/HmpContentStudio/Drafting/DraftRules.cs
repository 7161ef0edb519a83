using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Drafting;

/// <summary>Every refusal about drafts.</summary>
internal static class DraftRules
{
    public static Refusal NotOwner => Refusal.Forbidden("draft.not-owner", "Only the author of the brief revises its draft. Comment in the review instead.");

    public static Refusal NothingChanged => Refusal.Malformed("draft.nothing-changed", "The edit leaves everything as it was. Change a member and send it again.");

    public static Refusal Changed => Refusal.Stale("draft.changed-meanwhile", "This part was changed since you read it. Read it again and repeat your edit.");

    public static Refusal NoSuchDraft(Guid id) => Refusal.NotFound("draft.not-found", $"There is no draft {id}. Look it up under /api/v1/drafts.");

    public static Refusal NoSuchRevision(int number) => Refusal.NotFound("draft.revision-not-found", $"The draft has no revision {number}.");

    public static Refusal NoSuchPart(string id) => Refusal.NotFound("draft.part-not-found", $"The present revision has no block or item \"{id}\".");

    public static Refusal NotRequested(DraftState state) => Refusal.Rule(
        "draft.not-requested", $"The draft is {Word(state)}; its author revises it after a reviewer has requested changes.");

    public static Refusal Closed(DraftState state) => Refusal.Rule(
        "draft.closed", $"The draft is {Word(state)} and takes no such change any more. Submit a brief for a new one.");

    public static Refusal Malformed(string pointer, string message) =>
        Refusal.Malformed("draft.malformed-edit", "The edit does not fit the part. Correct the values named in errors.", new FieldError(pointer, message));

    private static string Word(DraftState state) => state switch
    {
        DraftState.InReview => "in review",
        DraftState.ChangesRequested => "waiting for its author's changes",
        DraftState.Approved => "approved",
        _ => "rejected",
    };
}
