using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Drafting;

/// <summary>The embedded composer.</summary>
internal sealed class OfflineDraftComposer : IDraftComposer
{
    // The composer is built at the same time as this stage; until it is merged every run ends with this reason.
    public ComposeOutcome Compose(GroundedBrief ground, IReadOnlyList<SourceDocument> sources) =>
        new(null, [new RunReason("composer", "The offline composer is not part of this build yet.", [])]);
}
