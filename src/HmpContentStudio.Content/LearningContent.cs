using System.Text.Json.Serialization;

namespace HmpContentStudio.Content;

/// <summary>
/// A module or assessment: what <c>draft.json</c> and <c>version.json</c> hold. Immutable; a change is a new value.
/// Ids are derived from content and position, never from a database or a clock.
/// </summary>
public sealed record LearningContent
{
    /// <summary>Value of <c>$schema</c> in every file of this shape.</summary>
    public const string SchemaId = "urn:hmpcontentstudio:schema:content:1";

    /// <summary>Always <see cref="SchemaId"/>.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-1)]
    public string Schema { get; init => field = value ?? SchemaId; } = SchemaId;

    /// <summary><c>c-</c> and a short hash of what the content was made from.</summary>
    public required string Id { get; init; }

    /// <summary>What the brief ordered.</summary>
    public required ContentFormat Format { get; init; }

    /// <summary>BCP 47 tag of the text, such as <c>en-US</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Title shown to learners.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the skill in the taxonomy.</summary>
    public required string Skill { get; init; }

    /// <summary>Id of the role profile, when the brief names one.</summary>
    public string? Role { get; init; }

    /// <summary>Time box of the brief in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>What hangs on the result.</summary>
    public Stakes Stakes { get; init; }

    /// <summary>Share of scored items that must be right to pass, 0 to 1.</summary>
    public required double CutScore { get; init; }

    /// <summary>How the cut score was found, such as <c>angoff</c>.</summary>
    public string? CutScoreMethod { get; init; }

    /// <summary>What the learner will be able to do.</summary>
    public IReadOnlyList<Objective> Objectives { get; init => field = value ?? []; } = [];

    /// <summary>The text in reading order; empty for an assessment without teaching text.</summary>
    public IReadOnlyList<Block> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>The questions in presentation order, practice and check alike.</summary>
    public IReadOnlyList<Item> Items { get; init => field = value ?? []; } = [];

    /// <summary>The To complete panel: for the review, never in a package.</summary>
    public IReadOnlyList<Gap> Gaps { get; init => field = value ?? []; } = [];

    /// <summary>Share of wanted fields and items that are there, 0 to 1, two decimals.</summary>
    public double Completeness { get; init; }

    /// <summary>What the content was made from and by.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The approval, only in a version that a server signed.</summary>
    public VersionStamp? Version { get; init; }
}

/// <summary>One objective: condition, observable verb, standard.</summary>
public sealed record Objective
{
    /// <summary><c>o1</c>, <c>o2</c>, … in order.</summary>
    public required string Id { get; init; }

    /// <summary>The objective as learners read it.</summary>
    public required string Text { get; init; }

    /// <summary>Level of its verb.</summary>
    public CognitiveLevel Level { get; init; }

    /// <summary>Performance criteria of the skill that it covers.</summary>
    public IReadOnlyList<string>? CriterionIds { get; init; }

    /// <summary>Where the text comes from.</summary>
    public required Origin Origin { get; init; }
}

/// <summary>
/// An addressable piece of text. Layout by <see cref="Type"/>: in <c>steps</c> one sentence is one step, its reason the next sentence with
/// part <c>why</c>; in a <c>table</c> the sentences are the cells row by row, the first <see cref="Columns"/> of them the header (part <c>header</c>);
/// in a <c>checklist</c> one sentence is one row, sentences with part <c>header</c> are the scale.
/// </summary>
public sealed record Block
{
    /// <summary><c>b1</c>, <c>b2</c>, … in order.</summary>
    public required string Id { get; init; }

    /// <summary>The section it belongs to.</summary>
    public required BlockRole Role { get; init; }

    /// <summary>Its layout.</summary>
    public required BlockType Type { get; init; }

    /// <summary>Objectives it teaches or practises.</summary>
    public IReadOnlyList<string> ObjectiveIds { get; init => field = value ?? []; } = [];

    /// <summary>Performance criteria it covers.</summary>
    public IReadOnlyList<string>? CriterionIds { get; init; }

    /// <summary>All its text.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Heading level 2 to 4, for headings.</summary>
    public int? Level { get; init; }

    /// <summary>Number of the first step, when a list goes on after a warning.</summary>
    public int? Start { get; init; }

    /// <summary>Cells in a row, for tables.</summary>
    public int? Columns { get; init; }

    /// <summary>Practice items that stand behind this block.</summary>
    public IReadOnlyList<string>? ItemIds { get; init; }
}

/// <summary>One sentence or cell with its origin.</summary>
public sealed record Sentence
{
    /// <summary>Plain text, no markup.</summary>
    public required string Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>What part of its entry it is; absent for the main text.</summary>
    public SentencePart? Part { get; init; }
}

/// <summary>One line of the To complete panel.</summary>
public sealed record Gap
{
    /// <summary>Array and column in camelCase (<c>commonErrors.looksLike</c>, <c>blueprint.cutScoreMethod</c>, <c>sources.injection</c>).</summary>
    public required string Field { get; init; }

    /// <summary>What the line asks for.</summary>
    public required GapKind Kind { get; init; }

    /// <summary>Entries concerned.</summary>
    public IReadOnlyList<string> Ids { get; init => field = value ?? []; } = [];

    /// <summary>The block that would carry it.</summary>
    public string? BlockId { get; init; }

    /// <summary>What to give, why it matters and an example.</summary>
    public required string Message { get; init; }

    /// <summary>For a gap in a source: its name and span.</summary>
    public string? Source { get; init; }

    /// <summary>UTF-16 offset of the span's first character.</summary>
    public int? Start { get; init; }

    /// <summary>UTF-16 offset behind the span.</summary>
    public int? End { get; init; }
}

/// <summary>What a draft was made from and by, and, after approval, by whom it was reviewed.</summary>
public sealed record Provenance
{
    /// <summary><c>offline-composer</c> or the name of a model pipeline.</summary>
    public required string Generator { get; init; }

    /// <summary>Version of the generator's rules.</summary>
    public required string Version { get; init; }

    /// <summary>Hash over the skill and the role that the brief names.</summary>
    public required string TaxonomyHash { get; init; }

    /// <summary>Version of the skill's entry.</summary>
    public string? TaxonomyVersion { get; init; }

    /// <summary>Source name (file name without extension) to the hash of its bytes.</summary>
    public IReadOnlyDictionary<string, string> SourceHashes { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The sources as learners may see them.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init => field = value ?? []; } = [];

    /// <summary>Hash over the released criteria files.</summary>
    public required string CriteriaHash { get; init; }

    /// <summary>What learners are told about how the content was made.</summary>
    public required string Disclosure { get; init; }

    /// <summary>Display names of the approvers; filled in at approval.</summary>
    public IReadOnlyList<string>? Reviewers { get; init; }

    /// <summary>Share of sentences and items changed by people, 0 to 1; filled in at approval.</summary>
    public double? ShareEdited { get; init; }
}

/// <summary>A source as it is cited.</summary>
public sealed record SourceReference(string Name, string Title, string? Owner, string? Licence, DateOnly? Date);

/// <summary>The approval of a version, signed by the installation that gave it.</summary>
public sealed record VersionStamp
{
    /// <summary>1, 2, 3, … per content.</summary>
    public required int Number { get; init; }

    /// <summary>Hash of the content without this stamp.</summary>
    public required string ContentHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ApprovedAt { get; init; }

    /// <summary>Display names, in order of approval.</summary>
    public required IReadOnlyList<string> Approvers { get; init; }

    /// <summary>ECDSA P-256 over <see cref="ContentHash"/>, base64.</summary>
    public required string Signature { get; init; }
}
