using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Briefs;

/// <summary>A brief as it is answered: its fields, flat, and beside them what the server owns.</summary>
public sealed record BriefView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands; between draft and ready as the rules say now.</summary>
    public required BriefState State { get; init; }

    /// <summary>Every rule and what it says now.</summary>
    public required IReadOnlyList<ReadinessRule> Readiness { get; init; }

    /// <summary>Account id of its author.</summary>
    public required string Owner { get; init; }

    /// <summary>When it was written first.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its author last changed it.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it was last submitted.</summary>
    public required DateTime? SubmittedAt { get; init; }

    /// <summary>Hash of the fields.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The draft made from it.</summary>
    public required Guid? DraftId { get; init; }

    /// <summary>The open operation, or the last one.</summary>
    public required Guid? OperationId { get; init; }

    /// <summary>What answered the need, for a declined brief.</summary>
    public required DeclineOutcome? Outcome { get; init; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public required string? ClosedReason { get; init; }

    /// <inheritdoc cref="Brief.Title"/>
    public required string? Title { get; init; }

    /// <inheritdoc cref="Brief.Skill"/>
    public required string? Skill { get; init; }

    /// <inheritdoc cref="Brief.Role"/>
    public required string? Role { get; init; }

    /// <inheritdoc cref="Brief.Objectives"/>
    public required IReadOnlyList<string> Objectives { get; init; }

    /// <inheritdoc cref="Brief.DeriveObjectives"/>
    public required bool DeriveObjectives { get; init; }

    /// <inheritdoc cref="Brief.Format"/>
    public required ContentFormat? Format { get; init; }

    /// <inheritdoc cref="Brief.Audience"/>
    public required Audience? Audience { get; init; }

    /// <inheritdoc cref="Brief.Minutes"/>
    public required int? Minutes { get; init; }

    /// <inheritdoc cref="Brief.Stakes"/>
    public required Stakes? Stakes { get; init; }

    /// <inheritdoc cref="Brief.Blueprint"/>
    public required Blueprint? Blueprint { get; init; }

    /// <inheritdoc cref="Brief.MustInclude"/>
    public required IReadOnlyList<string> MustInclude { get; init; }

    /// <inheritdoc cref="Brief.MustAvoid"/>
    public required IReadOnlyList<string> MustAvoid { get; init; }

    /// <summary>Ids of its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <inheritdoc cref="Brief.BusinessGoal"/>
    public required BusinessGoal? BusinessGoal { get; init; }

    /// <inheritdoc cref="Brief.Value"/>
    public required BriefValue? Value { get; init; }

    /// <inheritdoc cref="Brief.Due"/>
    public required DateOnly? Due { get; init; }

    internal static BriefView Of(BriefEntry entry, IReadOnlyList<ReadinessRule> readiness)
    {
        var brief = entry.Read();
        return new BriefView
        {
            Id = entry.Id,
            State = entry.IsEditable ? StateBy(readiness) : entry.State,
            Readiness = readiness,
            Owner = entry.Owner,
            CreatedAt = entry.CreatedAt,
            UpdatedAt = entry.UpdatedAt,
            SubmittedAt = entry.SubmittedAt,
            ContentHash = entry.ContentHash,
            DraftId = entry.DraftId,
            OperationId = entry.RunId,
            Outcome = entry.Outcome,
            ClosedReason = entry.ClosedReason,
            Title = brief.Title,
            Skill = brief.Skill,
            Role = brief.Role,
            Objectives = brief.Objectives,
            DeriveObjectives = brief.DeriveObjectives,
            Format = brief.Format,
            Audience = brief.Audience,
            Minutes = brief.Minutes,
            Stakes = brief.Stakes,
            Blueprint = brief.Blueprint,
            MustInclude = brief.MustInclude,
            MustAvoid = brief.MustAvoid,
            Sources = [.. brief.Sources.Select(s => s.Id!)],
            BusinessGoal = brief.BusinessGoal,
            Value = brief.Value,
            Due = brief.Due,
        };
    }

    private static BriefState StateBy(IReadOnlyList<ReadinessRule> readiness) =>
        readiness.All(r => r.IsSettled) ? BriefState.Ready : BriefState.Draft;
}
