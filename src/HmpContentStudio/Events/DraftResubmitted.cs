using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>The author answered a request for changes; the review waits again, on the new revision.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Revision">The revision to be reviewed now.</param>
/// <param name="ContentHash">Its content.</param>
/// <param name="ChangedParts">Parts changed since the request; judgements of criteria that read them are open again.</param>
/// <param name="ChangedIds">Blocks and items changed since the request.</param>
/// <param name="Note">What the author says about it.</param>
public sealed record DraftResubmitted(
    Guid DraftId,
    int Revision,
    string ContentHash,
    IReadOnlyList<DraftPart> ChangedParts,
    IReadOnlyList<string> ChangedIds,
    string Note) : IEvent;
