using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>The last approval that the draft needed was given. Published once for each draft; the library makes the version.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="ReviewId">The task in which the last approval was given.</param>
/// <param name="Revision">The revision that was approved.</param>
/// <param name="ContentHash">Its content, exactly as it was seen.</param>
/// <param name="Approvers">Account ids in the order of approval, all different.</param>
/// <param name="VersionId">Id of the version that the library makes, so that the approver is told it.</param>
public sealed record DraftApproved(
    Guid DraftId, Guid ReviewId, int Revision, string ContentHash, IReadOnlyList<string> Approvers, Guid VersionId) : IEvent;
