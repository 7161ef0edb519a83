using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>What a pre-check says: nothing to see, something a person must decide, or nothing there that it reads.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Read and nothing found; says nothing about what only a person can judge.</summary>
    Pass,

    /// <summary>A person must decide about it.</summary>
    Flag,

    /// <summary>Nothing of what the criterion reads is there.</summary>
    Na,
}

/// <summary>
/// One sentence of the automatic half of a review. A run gives one finding per flag, and for a criterion without flags exactly one that says
/// <see cref="Verdict.Pass"/> or <see cref="Verdict.Na"/>. A finding is never a judgement.
/// </summary>
public sealed record Finding
{
    /// <summary>
    /// <c>f-</c> and a short hash of criterion, kind, block, span and the text it is about: the same as long as that text stands, wherever in
    /// the block it moves, and another one after the text was changed.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The criterion.</summary>
    public required string CriterionId { get; init; }

    /// <summary>Its version when the check ran.</summary>
    public required int CriterionVersion { get; init; }

    /// <summary>What was found, one of the criterion's kinds; <c>pass</c> or <c>na</c> otherwise.</summary>
    public required string Kind { get; init; }

    /// <summary>What the pre-check says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Block, item or objective; absent when it is about the whole draft.</summary>
    public string? BlockId { get; init; }

    /// <summary>Inside it: <c>sentences/2</c>, <c>stem</c>, <c>options/1</c>, <c>options/1/rationale</c>, <c>rationale</c>, <c>text</c>.</summary>
    public string? Part { get; init; }

    /// <summary>UTF-16 offset of the first character concerned in that part.</summary>
    public int? Start { get; init; }

    /// <summary>UTF-16 offset behind the last one.</summary>
    public int? End { get; init; }

    /// <summary>Plain words that say what to do.</summary>
    public required string Message { get; init; }

    /// <summary>What it was compared with, best first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The text it is about, as it stood.</summary>
    public string? Text { get; init; }
}

/// <summary>A passage that a finding was compared with.</summary>
/// <param name="At"><c>source</c>, <c>taxonomy</c>, or a place in the draft such as <c>q2/options/1</c>.</param>
/// <param name="Source">Name of the source, or <c>taxonomy:</c> and the skill's id.</param>
/// <param name="Start">UTF-16 offset in the source's text; absent for a field of the entry.</param>
/// <param name="End">UTF-16 offset behind the passage.</param>
/// <param name="Quote">The passage.</param>
/// <param name="Field">Field path, for the entry.</param>
public sealed record Evidence(string At, string? Source, int? Start, int? End, string Quote, string? Field = null);
