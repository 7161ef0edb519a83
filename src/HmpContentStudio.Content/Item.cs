using System.Text.Json.Serialization;

namespace HmpContentStudio.Content;

/// <summary>
/// One question. Which members carry the answer depends on <see cref="Type"/>: <see cref="Options"/> for choices, <see cref="Order"/> for ordering,
/// <see cref="Choices"/> with <see cref="Pairs"/> for matching, <see cref="Blanks"/> for cloze, <see cref="Points"/> for short answer and essay,
/// <see cref="Answer"/> with <see cref="Tolerance"/> for numeric.
/// </summary>
public sealed record Item
{
    /// <summary><c>q1</c>, <c>q2</c>, … in order.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public required ItemType Type { get; init; }

    /// <summary>Practice or check.</summary>
    public ItemUse Use { get; init; }

    /// <summary>The objective it practises or tests.</summary>
    public required string ObjectiveId { get; init; }

    /// <summary>Performance criteria it covers.</summary>
    public IReadOnlyList<string>? CriterionIds { get; init; }

    /// <summary>Level it asks for.</summary>
    public required CognitiveLevel Level { get; init; }

    /// <summary>The question; <c>______</c> marks a blank.</summary>
    public required string Stem { get; init; }

    /// <summary>Numbered lines the question refers to (error spotting).</summary>
    public IReadOnlyList<Sentence>? Exhibit { get; init; }

    /// <summary>For choices, in presentation order.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>For ordering: the entries in the right order. Sorted by id they are in presentation order.</summary>
    public IReadOnlyList<OrderEntry>? Order { get; init; }

    /// <summary>For matching: the right-hand side in presentation order, left-overs included.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>For matching: the left-hand side, each with the choice that belongs to it.</summary>
    public IReadOnlyList<Pair>? Pairs { get; init; }

    /// <summary>For cloze, in the order of the blanks in the stem.</summary>
    public IReadOnlyList<Blank>? Blanks { get; init; }

    /// <summary>For short answer and essay: what a good answer names. Called <c>rubric</c> in JSON.</summary>
    [JsonPropertyName("rubric")]
    public IReadOnlyList<Sentence>? Points { get; init; }

    /// <summary>For numeric: the right number.</summary>
    public decimal? Answer { get; init; }

    /// <summary>For numeric: the distance that still counts as right.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Feedback for the whole item, where options carry none.</summary>
    public string? Rationale { get; init; }

    /// <summary>Where <see cref="Rationale"/> comes from.</summary>
    public Origin? RationaleOrigin { get; init; }

    /// <summary>The template that made the item (<c>decision</c>, <c>wording</c>, …), a model or a person.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Whether a right answer can be found by rule and counts.</summary>
    [JsonIgnore]
    public bool IsScored => Use == ItemUse.Check && Type is not (ItemType.ShortAnswer or ItemType.Essay or ItemType.Branching);
}

/// <summary>One option of a choice item. Key, rationale and origins are absent while the key is hidden.</summary>
public sealed record Option
{
    /// <summary>Item id and a letter.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it belongs to the key.</summary>
    public bool? Correct { get; init; }

    /// <summary>Why it is right or wrong.</summary>
    public string? Rationale { get; init; }

    /// <summary>Where <see cref="Rationale"/> comes from.</summary>
    public Origin? RationaleOrigin { get; init; }

    /// <summary>Where <see cref="Text"/> comes from.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>One entry of an ordering item.</summary>
public sealed record OrderEntry
{
    /// <summary>Item id and a letter by presented position.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>One right-hand entry of a matching item.</summary>
public sealed record Choice
{
    /// <summary>Item id and a letter by presented position.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>One left-hand entry of a matching item.</summary>
public sealed record Pair
{
    /// <summary>Item id, <c>-</c> and a number.</summary>
    public required string Id { get; init; }

    /// <summary>As learners read it.</summary>
    public required string Left { get; init; }

    /// <summary>Where it comes from.</summary>
    public Origin? LeftOrigin { get; init; }

    /// <summary>The choice that belongs to it; absent while the key is hidden. Several pairs may share one (case sorting).</summary>
    public string? ChoiceId { get; init; }

    /// <summary>Why they belong together.</summary>
    public string? Rationale { get; init; }

    /// <summary>Where <see cref="Rationale"/> comes from.</summary>
    public Origin? RationaleOrigin { get; init; }
}

/// <summary>One blank of a cloze item.</summary>
public sealed record Blank
{
    /// <summary>Item id, <c>-</c> and a number.</summary>
    public required string Id { get; init; }

    /// <summary>Answers that count, the printed one first; absent while the key is hidden.</summary>
    public IReadOnlyList<string>? Accept { get; init; }

    /// <summary>Where the answer comes from.</summary>
    public Origin? Origin { get; init; }
}
