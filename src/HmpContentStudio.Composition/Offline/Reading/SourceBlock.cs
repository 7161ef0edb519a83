using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>What a block of a source is.</summary>
internal enum SourceBlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One numbered entry.</summary>
    Ordered,

    /// <summary>One entry of a plain list.</summary>
    Bullet,

    /// <summary>One row of a table.</summary>
    TableRow,

    /// <summary>A danger, warning or caution.</summary>
    Warning,

    /// <summary>"Purpose: …" and its kind.</summary>
    Label,
}

/// <summary>One block of a source after repair.</summary>
internal sealed record SourceBlock
{
    /// <summary>Its kind.</summary>
    public required SourceBlockKind Kind { get; init; }

    /// <summary>Its text with offsets.</summary>
    public required MappedText Text { get; init; }

    /// <summary>The heading it stands under, in lower case, or empty.</summary>
    public string Section { get; init; } = "";

    /// <summary>Number of a numbered entry.</summary>
    public int Number { get; init; }

    /// <summary>Position among the blocks of its source.</summary>
    public int Index { get; init; }

    /// <summary>Sentences with their spans.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}

/// <summary>One sentence or cell of a source.</summary>
internal sealed record Passage
{
    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Position of the source in the brief.</summary>
    public required int SourceIndex { get; init; }

    /// <summary>As it can be printed.</summary>
    public required string Text { get; init; }

    /// <summary>UTF-16 offset of the first character.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 offset behind the last character.</summary>
    public required int End { get; init; }

    /// <summary>Equal to the source character by character; otherwise lines were joined or marks taken out.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Position of its block.</summary>
    public int BlockIndex { get; init; }

    /// <summary>Position among all sentences of its block, those that are not printed counted too.</summary>
    public int Position { get; init; }

    /// <summary>The heading it stands under, in lower case.</summary>
    public string Section { get; init; } = "";

    /// <summary>Word for word, or a repaired passage.</summary>
    public Origin Origin => IsExact ? Span : Origins.Template("source-passage", Span);

    /// <summary>The span alone.</summary>
    public ExtractOrigin Span => new(Source, Start, End);

    /// <summary>Text and origin.</summary>
    public Piece Piece => new(Text, Origin);
}

/// <summary>Text of a source that is not printed, and why.</summary>
internal sealed record SourceLoss(string Field, string Source, int Start, int End, string Text);
