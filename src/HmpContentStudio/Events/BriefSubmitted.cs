using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A brief was ordered; drafting starts the run under the id that the author was already told.</summary>
public sealed record BriefSubmitted(Guid BriefId, Guid RunId, string Owner, string ContentHash) : IEvent;

/// <summary>A submitted brief was taken back or answered otherwise; its run, if one is open, has nothing to work for any more.</summary>
public sealed record BriefClosed(Guid BriefId, Guid? RunId, string Reason) : IEvent;
