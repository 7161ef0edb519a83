using HmpContentStudio.Checks;

namespace HmpContentStudio.Drafting;

/// <summary>One state of a draft. It is only ever added; what a person decided or said refers to it for good.</summary>
public sealed class DraftRevision
{
    /// <summary>The draft.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>The content (<see cref="DraftTexts"/>).</summary>
    public required string ContentHash { get; init; }

    /// <summary>What the checks say about it.</summary>
    public required string FindingsHash { get; init; }

    /// <summary>Account id, or <c>system</c> for the first.</summary>
    public required string Author { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Note { get; init; }

    /// <summary>Parts that differ from the revision before.</summary>
    public required IReadOnlyList<DraftPart> ChangedParts { get; init; }

    /// <summary>Blocks and items that differ from the revision before.</summary>
    public required IReadOnlyList<string> ChangedIds { get; init; }

    /// <summary>When.</summary>
    public required DateTime CreatedAt { get; init; }
}
