using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A skill was added, changed or deleted.</summary>
/// <param name="SkillId">The skill.</param>
/// <param name="ContentHash">Hash of the new entry; null when it was deleted.</param>
public sealed record SkillChanged(string SkillId, string? ContentHash) : IEvent;

/// <summary>A role profile was added, changed or deleted.</summary>
/// <param name="RoleId">The role.</param>
/// <param name="ContentHash">Hash of the new profile; null when it was deleted.</param>
public sealed record RoleChanged(string RoleId, string? ContentHash) : IEvent;
