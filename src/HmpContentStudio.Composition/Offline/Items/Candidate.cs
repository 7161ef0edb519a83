using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>The kinds of items, by what they ask for.</summary>
internal enum ItemKind
{
    /// <summary>What to do in a case.</summary>
    Decision,

    /// <summary>What to say at a step.</summary>
    Wording,

    /// <summary>What to do when a condition of the source holds.</summary>
    SpecialCase,

    /// <summary>Which action belongs to which value of a limit.</summary>
    CaseSorting,

    /// <summary>Which line of the notes breaks the procedure.</summary>
    ErrorSpotting,

    /// <summary>The order of the steps.</summary>
    Ordering,

    /// <summary>Which slip a sign points to.</summary>
    Diagnosis,

    /// <summary>Which statements need to be corrected.</summary>
    Statements,

    /// <summary>Situations and responses.</summary>
    MatchCases,

    /// <summary>Actions and reasons.</summary>
    MatchReasons,

    /// <summary>Terms and meanings.</summary>
    MatchTerms,

    /// <summary>The figure in a rule.</summary>
    Cloze,

    /// <summary>In the learner's own words.</summary>
    ShortAnswer,
}

/// <summary>How a wrong answer is introduced.</summary>
internal enum Verdict
{
    /// <summary>The rationale stands alone.</summary>
    Plain,

    /// <summary>One of the openings that say "not yet" stands before it.</summary>
    Wrong,
}

/// <summary>One option before it has a letter.</summary>
internal sealed class CandidateOption
{
    private IReadOnlyList<string>? _stems;
    private HashSet<string>? _longStems;
    private string? _headForm;

    /// <summary>As learners read it.</summary>
    public required Piece Text { get; init; }

    /// <summary>Whether it is right.</summary>
    public required bool IsKey { get; init; }

    /// <summary>Why, with its origin.</summary>
    public required Piece Rationale { get; init; }

    /// <summary>How the rationale opens.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The very slip that the item is about; it belongs into the set when it can stand there.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Taken from another part of the procedure; nearer ones are better.</summary>
    public bool IsFar { get; init; }

    /// <summary>A later step: right in itself, wrong at this point.</summary>
    public bool IsLaterStep { get; init; }

    /// <summary>The stems of its content words, counted once for all sets that it is tried in.</summary>
    public IReadOnlyList<string> Stems => _stems ??= Content.Text.Words.ContentStems(Text.Text);

    /// <summary>The stems of its longer content words.</summary>
    public IReadOnlySet<string> LongStems => _longStems ??= Offline.Text.Overlap.LongStems(Text.Text);

    /// <summary>Imperative, gerund or neither.</summary>
    public string HeadForm => _headForm ??= ItemFilter.HeadFormOf(Text.Text);
}

/// <summary>One left side of a matching candidate.</summary>
/// <param name="Left">As learners read it.</param>
/// <param name="Choice">Index of the choice that belongs to it.</param>
/// <param name="Rationale">Why they belong together.</param>
internal sealed record CandidatePair(Piece Left, int Choice, Piece Rationale);

/// <summary>One blank of a cloze candidate.</summary>
internal sealed record CandidateBlank(IReadOnlyList<string> Accept, Origin Origin);

/// <summary>An item before it is chosen, numbered and shuffled.</summary>
internal sealed record Candidate
{
    /// <summary>Its kind.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Kind and ids of the fields it was made from: its seed and its tie-break.</summary>
    public required string Id { get; init; }

    /// <summary>How learners answer it.</summary>
    public required ItemType Type { get; init; }

    /// <summary>The level it asks for.</summary>
    public required CognitiveLevel Level { get; init; }

    /// <summary>How much it is worth in the choosing.</summary>
    public required double Weight { get; init; }

    /// <summary>The criterion it tests, or none: then it is spare.</summary>
    public string? CriterionId { get; init; }

    /// <summary>The situation it uses.</summary>
    public string? ContextId { get; init; }

    /// <summary>Slips that the item is about; each is asked for once.</summary>
    public IReadOnlyList<string> ErrorIds { get; init; } = [];

    /// <summary>The question.</summary>
    public required string Stem { get; init; }

    /// <summary>The template and what filled it.</summary>
    public required TemplateOrigin Origin { get; init; }

    /// <summary>Numbered lines the question refers to.</summary>
    public IReadOnlyList<Sentence>? Exhibit { get; init; }

    /// <summary>Options, the key first unless they have an order of their own.</summary>
    public IReadOnlyList<CandidateOption> Options { get; init; } = [];

    /// <summary>The options stand in an order of their own (lines 1 to 4).</summary>
    public bool HasFixedOptions { get; init; }

    /// <summary>Entries in the right order.</summary>
    public IReadOnlyList<Piece> Order { get; init; } = [];

    /// <summary>Right-hand sides, left-overs included.</summary>
    public IReadOnlyList<Piece> Choices { get; init; } = [];

    /// <summary>Left-hand sides.</summary>
    public IReadOnlyList<CandidatePair> Pairs { get; init; } = [];

    /// <summary>Blanks in the order of the stem.</summary>
    public IReadOnlyList<CandidateBlank> Blanks { get; init; } = [];

    /// <summary>What a good answer names.</summary>
    public IReadOnlyList<Piece> Points { get; init; } = [];

    /// <summary>Feedback for the whole item.</summary>
    public Piece? Rationale { get; init; }

    /// <summary>Numbers of the steps that the item shows in order.</summary>
    public IReadOnlyList<int> ShownSteps { get; init; } = [];

    /// <summary>Number of the step whose right form the item asks for.</summary>
    public int? AskedStep { get; init; }

    /// <summary>All texts a learner sees before answering.</summary>
    public IEnumerable<string> VisibleTexts =>
        [Stem, .. (Exhibit ?? []).Select(line => line.Text), .. Options.Select(option => option.Text.Text), .. Order.Select(entry => entry.Text), .. Choices.Select(choice => choice.Text), .. Pairs.Select(pair => pair.Left.Text)];

    /// <summary>Texts that hold the answer.</summary>
    public IEnumerable<string> KeyTexts =>
        [.. Options.Where(option => option.IsKey && !HasFixedOptions).Select(option => option.Text.Text), .. Blanks.Select(blank => blank.Accept[0])];
}
