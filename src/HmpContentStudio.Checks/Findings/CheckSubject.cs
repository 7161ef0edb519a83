using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks;

/// <summary>What a draft is checked against. What is absent is not compared: without a brief no format can be wrong.</summary>
public sealed record CheckSubject
{
    /// <summary>The draft as it stands, with its keys.</summary>
    public required LearningContent Content { get; init; }

    /// <summary>The order, as it was submitted.</summary>
    public Brief? Brief { get; init; }

    /// <summary>The skill's entry as it is now.</summary>
    public Skill? Skill { get; init; }

    /// <summary>The taxonomy as it is now, to resolve skill and role.</summary>
    public SkillTaxonomy? Taxonomy { get; init; }

    /// <summary>The attached sources.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; init; } = [];

    /// <summary>Host names, addresses and document numbers that text may name although no source does.</summary>
    public IReadOnlyList<string> KnownReferences { get; init; } = [];

    /// <summary>The skill's entry: the one given, else the one of the taxonomy.</summary>
    public Skill? Entry => Skill ?? Taxonomy?.Skill(Content.Skill);

    /// <summary>The role profile, when the draft names one and the taxonomy holds it.</summary>
    public RoleProfile? Role => Content.Role is { } role ? Taxonomy?.Role(role) : null;
}
