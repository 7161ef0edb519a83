using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A reviewer turned the draft down for good; its brief can be changed and ordered again.</summary>
public sealed record DraftRejected(Guid DraftId, Guid ReviewId, string By, string Reason) : IEvent;
