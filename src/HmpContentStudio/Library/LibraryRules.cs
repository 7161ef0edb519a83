using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Library;

/// <summary>Every refusal of the library.</summary>
internal static class LibraryRules
{
    public static Refusal NoSuchVersion(Guid id) => Refusal.NotFound(
        "library.version-not-found", $"There is no approved version {id}. A draft becomes one when its review approves it.");

    public static Refusal UnknownOther(string to) => Refusal.Malformed(
        "library.malformed-comparison",
        "Say what to compare with: the id of a version, or draft:ID@NUMBER for a revision of a draft.",
        new FieldError("/to", $"\"{to}\" is neither."));

    public static Refusal NoSuchRevision(string to) => Refusal.NotFound(
        "library.revision-not-found", $"There is no revision {to}.");

    public static Refusal NotPublishable(VersionState state) => Refusal.Rule(
        "publishing.not-publishable",
        state == VersionState.Superseded
            ? "A later version of this content is live. Publish that one, or a new one."
            : "This version is retired and cannot be published.");
}
