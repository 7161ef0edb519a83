using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Events;

/// <summary>A first revision was composed and checked and waits for people. Published once for each draft, in the transaction that adds it.</summary>
public sealed record DraftReady(Guid DraftId, Guid BriefId, int Revision, string ContentHash, RiskClass Risk, DraftSubject Subject) : IEvent;

/// <summary>What a draft is about, for lists and queues that must not open its content.</summary>
/// <param name="Title">Title of the content.</param>
/// <param name="Format">What was ordered.</param>
/// <param name="Skill">Id of the skill.</param>
/// <param name="Role">Id of the role.</param>
/// <param name="Due">When the brief wants it.</param>
/// <param name="Owner">Account id of the brief's author, who never decides about the draft.</param>
public sealed record DraftSubject(string Title, ContentFormat Format, string Skill, string? Role, DateOnly? Due, string Owner);
