using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A run ended without a draft: the composer refused, something broke, or somebody cancelled. The brief can be ordered again.</summary>
public sealed record RunEnded(Guid RunId, Guid BriefId, string Reason) : IEvent;

/// <summary>A run that had ended without a draft was taken up again, so the brief is ordered again.</summary>
public sealed record RunResumed(Guid RunId, Guid BriefId) : IEvent;
