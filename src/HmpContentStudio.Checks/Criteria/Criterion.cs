using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

#pragma warning disable CS1591 // The members are the words of the criteria files.
/// <summary>What a criterion weighs: a blocker must be met, no major may fail, minors count towards the share.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Severity>))]
public enum Severity { Blocker, Major, Minor }

/// <summary>Life of a criteria file; only released ones are asked and hashed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CriterionStatus>))]
public enum CriterionStatus { Draft, Released, Retired }

/// <summary>The part of a draft that a criterion reads; an edit there reopens its judgement.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DraftPart>))]
public enum DraftPart { Objectives, Blocks, Items, Metadata }
#pragma warning restore CS1591

/// <summary>One review criterion as its file says it. The id is what the review screen, the decision record and the reports all use.</summary>
public sealed record Criterion
{
    /// <summary>Stable id such as <c>GR-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts up with each change of the text or the rule.</summary>
    public required int Version { get; init; }

    /// <summary>Short title for the review workspace.</summary>
    public required string Title { get; init; }

    /// <summary>What it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Formats it is asked for.</summary>
    public required IReadOnlyList<ContentFormat> AppliesTo { get; init; }

    /// <summary>Parts of the draft it reads.</summary>
    public required IReadOnlyList<DraftPart> Reads { get; init; }

    /// <summary>Kinds of flags its pre-check can raise.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Who keeps the file.</summary>
    public required string Owner { get; init; }

    /// <summary>Life of the file.</summary>
    public required CriterionStatus Status { get; init; }

    /// <summary>What the reviewer records.</summary>
    public required string Evidence { get; init; }

    /// <summary>When it counts as met, in one sentence.</summary>
    public required string PassRule { get; init; }

    /// <summary>The rule as reviewers read it.</summary>
    public required string Statement { get; init; }

    /// <summary>Why it is asked, with its source.</summary>
    public required string Why { get; init; }

    /// <summary>How to judge, with a good and a bad example; Markdown.</summary>
    public required string Guidance { get; init; }

    /// <summary>What to write down; Markdown.</summary>
    public required string WhatToRecord { get; init; }

    /// <summary>Hash of the file's text with LF line ends.</summary>
    public required string Hash { get; init; }

    /// <summary>Points towards the share that must be met: blocker 3, major 2, minor 1.</summary>
    [JsonIgnore]
    public int Points => Severity switch
    {
        Severity.Blocker => 3,
        Severity.Major => 2,
        _ => 1,
    };
}
