using System.Collections.Immutable;

namespace HmpContentStudio.Drafting;

/// <summary>The stages of a run, in order. A model pipeline adds its own between grounding and checking.</summary>
public static class RunStages
{
    /// <summary>Pins brief, entries and sources.</summary>
    public const string Ground = "ground";

    /// <summary>Writes the content.</summary>
    public const string Compose = "compose";

    /// <summary>Runs the pre-checks.</summary>
    public const string Check = "check";

    /// <summary>Puts the draft before the reviewers.</summary>
    public const string Queue = "queue";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> InOrder { get; } = [Ground, Compose, Check, Queue];
}

/// <summary>A finished stage: a checkpoint that is never done twice.</summary>
public sealed class RunStage
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The stage.</summary>
    public required string Name { get; init; }

    /// <summary>The start in which it was finished.</summary>
    public required int Epoch { get; init; }

    /// <summary>Hash of what it read.</summary>
    public required string InputHash { get; init; }

    /// <summary>Hash of what it wrote, under which that is stored; null when it wrote nothing of its own.</summary>
    public required string? OutputHash { get; init; }

    /// <summary>When its work began.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When its work ended.</summary>
    public required DateTime FinishedAt { get; init; }
}
