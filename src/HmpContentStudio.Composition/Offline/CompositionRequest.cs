using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Offline;

/// <summary>Everything a draft is composed from. Nothing else influences it.</summary>
public sealed record CompositionRequest
{
    /// <summary>The order. Paths and ids of its sources are ignored: <see cref="Sources"/> counts.</summary>
    public required Brief Brief { get; init; }

    /// <summary>The skill that the brief names.</summary>
    public required Skill Skill { get; init; }

    /// <summary>The role that the brief names, when there is one.</summary>
    public RoleProfile? Role { get; init; }

    /// <summary>The sources in the brief's order.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; init; } = [];

    /// <summary>Hash over the released review criteria, for the provenance.</summary>
    public required string CriteriaHash { get; init; }
}
