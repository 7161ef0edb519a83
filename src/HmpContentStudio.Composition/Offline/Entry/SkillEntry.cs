using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Offline.Entry;

/// <summary>A text of the entry after the form contract, with its origin.</summary>
internal sealed record Field(Origin Origin, FormReading Form)
{
    /// <summary>Without end mark for instructions and phrases, with end mark for full sentences.</summary>
    public string Text => Form.Text;

    /// <summary>Whether items may use it.</summary>
    public bool IsUsable => Form.IsUsable;

    /// <summary>With capital and end mark.</summary>
    public Piece Sentence => new(Phrases.Sentence(Form.Text), Origin);

    /// <summary>With capital, without end mark.</summary>
    public Piece Phrase => new(Phrases.UpperFirst(Phrases.NoEnd(Form.Text)), Origin);
}

/// <summary>One observable part of the skill.</summary>
internal sealed record EntryCriterion(string Id, Field Text, Piece? Standard, IReadOnlyList<string> StepIds, bool HasSuggestedLinks);

/// <summary>One step of the procedure.</summary>
internal sealed record EntryStep
{
    /// <summary>Its id in the entry, or <c>s1</c>, <c>s2</c>, … when suggested.</summary>
    public required string Id { get; init; }

    /// <summary>Its position, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The action.</summary>
    public required Field Action { get; init; }

    /// <summary>The reason.</summary>
    public Field? Why { get; init; }

    /// <summary>Sentences of the source that belong to a suggested step.</summary>
    public IReadOnlyList<Piece> Notes { get; init; } = [];

    /// <summary>What can hurt; all of it stands before the step.</summary>
    public IReadOnlyList<Piece> Warnings { get; init; } = [];

    /// <summary>What one could say.</summary>
    public Piece? Say { get; init; }

    /// <summary>What one sees when it is done.</summary>
    public Field? Result { get; init; }

    /// <summary>Steps that may be done before or after it.</summary>
    public IReadOnlyList<string> OrderFreeWith { get; init; } = [];

    /// <summary>No other step may come first.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Found in a source, not written in the entry.</summary>
    public bool IsSuggested { get; init; }

    /// <summary>It is done only in some cases.</summary>
    public bool IsConditional { get; init; }

    /// <summary>It goes on beside other steps.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>It names other steps by number.</summary>
    public bool RefersToSteps { get; init; }

    /// <summary>Whether items may use it as one of a sequence.</summary>
    public bool IsPlain => Action.IsUsable && !IsConditional && !IsConcurrent && !RefersToSteps;
}

/// <summary>A slip.</summary>
internal sealed record EntryError
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The step it happens at.</summary>
    public EntryStep? Step { get; init; }

    /// <summary>The wrong action by its name.</summary>
    public required Field Error { get; init; }

    /// <summary>The wrong action as it looks to the person who does it.</summary>
    public Field? LooksLike { get; init; }

    /// <summary>What follows.</summary>
    public Field? Consequence { get; init; }

    /// <summary>How one could notice it.</summary>
    public Field? Cue { get; init; }

    /// <summary>The right action.</summary>
    public Field? Correction { get; init; }

    /// <summary>What is said wrongly.</summary>
    public Piece? Say { get; init; }
}

/// <summary>A wrong belief.</summary>
internal sealed record EntryMisconception(string Id, Field Belief, Field? Correction, string? CriterionId);

/// <summary>A word the text needs.</summary>
internal sealed record EntryTerm(string Name, Piece Term, Piece Definition);

/// <summary>A situation.</summary>
internal sealed record EntryContext
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The situation as one or more sentences.</summary>
    public required IReadOnlyList<Piece> Sentences { get; init; }

    /// <summary>The errors that it tempts people into.</summary>
    public required IReadOnlyList<EntryError> Tests { get; init; }

    /// <summary>The situation as one text.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <summary>The origins of all its parts.</summary>
    public IReadOnlyList<Origin> Origins => [.. Sentences.Select(sentence => sentence.Origin)];
}

/// <summary>A figure that decides what to do.</summary>
internal sealed record EntryLimit(Limit Limit, Field? Action, Field? Otherwise, bool IsInSource)
{
    /// <summary>The comparison in words: "up to and including 50 dollars".</summary>
    public string Words => $"{Comparison} {Phrases.Number(Limit.Value)}{(Limit.Unit is { Length: > 0 } unit ? " " + unit : "")}";

    private string Comparison => Limit.Operator switch
    {
        "<" => IsCounted ? "fewer than" : "less than",
        "<=" => "up to and including",
        ">=" => "at least",
        ">" => "more than",
        _ => "exactly",
    };

    // Time and money are measured, not counted: "less than 10 minutes", but "fewer than 10 rooms".
    private bool IsCounted =>
        Limit.Unit is { Length: > 3 } unit && unit.EndsWith('s') && unit is not ("minutes" or "hours" or "seconds" or "dollars" or "euros" or "degrees" or "volts" or "liters" or "litres" or "meters" or "metres");

    /// <summary>Path of one of its columns.</summary>
    public Origin Column(string column) => Origins.Field($"limits/{Limit.Id}/{column}");
}

/// <summary>A skill's entry in the form the composer works with: every text read by the form contract, missing parts suggested from the sources.</summary>
internal sealed record SkillEntry
{
    // One rare word alone put "send the driver to the loading dock" under a criterion about sending a form.
    private const double LeastWeight = 1.9;
    private const int LeastStems = 2;

    /// <summary>The entry as written.</summary>
    public required Skill Skill { get; init; }

    /// <summary>The title as an instruction, where it can be one.</summary>
    public required Field Title { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryCriterion> Criteria { get; init; }

    /// <summary>In order of the procedure.</summary>
    public required IReadOnlyList<EntryStep> Steps { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryError> Errors { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryMisconception> Misconceptions { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryTerm> Terms { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryContext> Contexts { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<EntryLimit> Limits { get; init; }

    /// <summary>Words that may lose their capital.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Weights of stems within the entry.</summary>
    public required StemWeights Weights { get; init; }

    /// <summary>The steps a criterion covers, in order.</summary>
    public IReadOnlyList<EntryStep> StepsOf(EntryCriterion criterion) =>
        [.. Steps.Where(step => criterion.StepIds.Contains(step.Id, StringComparer.Ordinal))];

    /// <summary>The first criterion that covers a step, or null.</summary>
    public EntryCriterion? CriterionOf(EntryStep? step) =>
        step is null ? null : Criteria.FirstOrDefault(criterion => criterion.StepIds.Contains(step.Id, StringComparer.Ordinal));

    /// <summary>The criterion with this id, or null.</summary>
    public EntryCriterion? Criterion(string? id) => Criteria.FirstOrDefault(criterion => criterion.Id == id);

    /// <summary>The criterion a text belongs to by its words: at least two shared stems with a weight of at least 1.9, one of them with its own text, or none.</summary>
    public EntryCriterion? CriterionOf(string text)
    {
        var best = Criteria
            .Where(criterion => Weights.Shared(text, criterion.Text.Text + " " + criterion.Standard?.Text).Count > 0)
            .Select(criterion => (criterion, shared: Weights.Shared(text, AllWords(criterion))))
            .OrderByDescending(entry => entry.shared.Sum)
            .FirstOrDefault();
        return best.criterion is not null && best.shared is { Sum: >= LeastWeight, Count: >= LeastStems } ? best.criterion : null;
    }

    private string AllWords(EntryCriterion criterion) =>
        string.Join(' ', StepsOf(criterion).Select(step => step.Action.Text).Prepend(criterion.Standard?.Text ?? "").Prepend(criterion.Text.Text));
}
