using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A version went live in some format; earlier versions of the same content are superseded by it.</summary>
public sealed record VersionPublished(Guid VersionId, Guid PublicationId) : IEvent;
