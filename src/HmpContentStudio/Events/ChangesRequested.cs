using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A reviewer wants changes; the author revises and resubmits.</summary>
public sealed record ChangesRequested(Guid DraftId, Guid ReviewId, string By, IReadOnlyList<ChangeNote> Notes) : IEvent;

/// <summary>One wish of a reviewer, to a block or item or to the whole draft.</summary>
public sealed record ChangeNote(string? BlockId, string Text);
