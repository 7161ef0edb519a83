using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Drafting;

/// <summary>
/// What a person changes in an item. Absent members stay; entries of lists are found by id and only those sent are changed, so that an
/// item can be edited by somebody who does not see its key. What is changed becomes the person's.
/// </summary>
public sealed record ItemChange
{
    /// <summary>The question.</summary>
    public string? Stem { get; init; }

    /// <summary>Options by id.</summary>
    public IReadOnlyList<OptionChange>? Options { get; init; }

    /// <summary>Entries of an ordering item, by id.</summary>
    public IReadOnlyList<EntryChange>? Order { get; init; }

    /// <summary>Right-hand entries of a matching item, by id.</summary>
    public IReadOnlyList<EntryChange>? Choices { get; init; }

    /// <summary>Left-hand entries of a matching item, by id.</summary>
    public IReadOnlyList<PairChange>? Pairs { get; init; }

    /// <summary>Blanks, by id.</summary>
    public IReadOnlyList<BlankChange>? Blanks { get; init; }

    /// <summary>What a good answer names; all points, in order.</summary>
    public IReadOnlyList<SentenceChange>? Rubric { get; init; }

    /// <summary>The right number.</summary>
    public decimal? Answer { get; init; }

    /// <summary>The distance that still counts as right.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Feedback for the whole item.</summary>
    public string? Rationale { get; init; }

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; init; }

    internal Result<Item> ApplyTo(Item item, string account) => new ItemEdit(item, new HumanOrigin(account)).Apply(this, account);
}

/// <summary>An option as it shall stand; absent members stay.</summary>
public sealed record OptionChange
{
    /// <summary>The option.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it belongs to the key.</summary>
    public bool? Correct { get; init; }

    /// <summary>Why it is right or wrong.</summary>
    public string? Rationale { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? Origin { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? RationaleOrigin { get; init; }
}

/// <summary>An entry of an ordering or matching item as it shall stand.</summary>
public sealed record EntryChange
{
    /// <summary>The entry.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public string? Text { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? Origin { get; init; }
}

/// <summary>A left-hand entry of a matching item as it shall stand.</summary>
public sealed record PairChange
{
    /// <summary>The entry.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public string? Left { get; init; }

    /// <summary>The choice that belongs to it.</summary>
    public string? ChoiceId { get; init; }

    /// <summary>Why they belong together.</summary>
    public string? Rationale { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? LeftOrigin { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? RationaleOrigin { get; init; }
}

/// <summary>A blank as it shall stand.</summary>
public sealed record BlankChange
{
    /// <summary>The blank.</summary>
    public required string Id { get; init; }

    /// <summary>Answers that count, the printed one first.</summary>
    public IReadOnlyList<string>? Accept { get; init; }

    /// <summary>Accepted and not used; the server decides about origins.</summary>
    public JsonNode? Origin { get; init; }
}
