using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Drafting;

/// <summary>Every refusal about runs.</summary>
internal static class RunRules
{
    public static Refusal NotOwner => Refusal.Forbidden("drafting.not-owner", "Only the author of the brief cancels or resumes its drafting.");

    public static Refusal Superseded => Refusal.Rule("drafting.superseded", "Another worker has taken this run over, or it was cancelled.");

    public static Refusal BriefMovedOn => Refusal.Rule(
        "drafting.brief-moved-on", "The brief was changed, closed or submitted again since this run ended. Submit it again for a new run.");

    public static Refusal NoSuchOperation(Guid id) => Refusal.NotFound("drafting.no-such-operation", $"There is no operation {id}. A submission answers its address.");

    public static Refusal NotOpen(RunState state) => Refusal.Rule(
        "drafting.finished", $"This operation has {Word(state)} already; there is nothing left to do in it.");

    public static Refusal NotStopped(RunState state) => Refusal.Rule(
        "drafting.not-stopped", $"This operation {(state == RunState.Succeeded ? "has succeeded" : "is still going on")}; only a stopped one is resumed.");

    public static Refusal OutOfOrder(string stage) => Refusal.Rule("drafting.out-of-order", $"Stage {stage} is not the next one.");

    public static Refusal UnknownStage(string stage) => Refusal.Malformed(
        "drafting.unknown-stage", $"There is no stage {stage}.", new FieldError("/fromStage", $"Must be one of {string.Join(", ", RunStages.InOrder)}."));

    public static Refusal UnknownProvider(string pointer) => Refusal.Malformed(
        "drafting.unknown-provider", "This version composes offline only.", new FieldError(pointer, "Must be offline."));

    public static Refusal GoneMeanwhile(string what) => Refusal.Rule(
        "drafting.ground-missing", $"{what} was removed after the brief was submitted. Correct the brief and submit it again.");

    private static string Word(RunState state) => state switch
    {
        RunState.Succeeded => "succeeded",
        RunState.Failed => "failed",
        RunState.Cancelled => "been cancelled",
        _ => "not ended",
    };
}
