using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A review task waits for a draft; where a draft has several, the first one is told.</summary>
public sealed record ReviewOpened(Guid ReviewId, Guid DraftId) : IEvent;
