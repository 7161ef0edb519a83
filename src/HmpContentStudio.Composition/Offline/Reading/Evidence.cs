using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Entry;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>"If …, do …" of a source.</summary>
internal sealed record SpecialCase(Piece When, Piece Do, Passage Passage);

/// <summary>A table of a source, header row first; all rows have the same number of cells.</summary>
internal sealed record SourceTable(IReadOnlyList<IReadOnlyList<Passage>> Rows);

/// <summary>What all sources of a brief say, sorted by kind, always in source order.</summary>
internal sealed class Evidence
{
    /// <summary>The sources as read.</summary>
    public IReadOnlyList<ReadSource> Sources { get; init; } = [];

    /// <summary>All sentences that may be printed, headings excluded.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Sentences that say what must, may or must not be.</summary>
    public IReadOnlyList<Passage> Rules { get; init; } = [];

    /// <summary>Danger, warning and caution lines, and prohibitions.</summary>
    public IReadOnlyList<Passage> Warnings { get; init; } = [];

    /// <summary>Instructions outside the step list.</summary>
    public IReadOnlyList<Passage> Guidance { get; init; } = [];

    /// <summary>Conditions with their answers.</summary>
    public IReadOnlyList<SpecialCase> SpecialCases { get; init; } = [];

    /// <summary>Tables whose layout survived.</summary>
    public IReadOnlyList<SourceTable> Tables { get; init; } = [];

    /// <summary>The first paragraph of the first example section that may be printed.</summary>
    public IReadOnlyList<Passage> Example { get; init; } = [];

    /// <summary>Quoted sentences of one block, at least two.</summary>
    public IReadOnlyList<Piece> Phrases { get; init; } = [];

    /// <summary>What stands behind labels such as "Materials:"; the label is the section.</summary>
    public IReadOnlyList<Passage> Labels { get; init; } = [];

    /// <summary>The first sentence about the purpose.</summary>
    public Passage? Purpose { get; init; }

    /// <summary>Text that is not printed, and why.</summary>
    public IReadOnlyList<SourceLoss> Losses { get; init; } = [];

    /// <summary>Words in all sources.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether a number with its unit, or a number alone when there is no unit, stands in a source. True without sources: then the entry is all there is.</summary>
    public bool Names(decimal value, string? unit)
    {
        if (Sources.Count == 0)
        {
            return true;
        }

        var number = Regex.Escape(Text.Phrases.Number(value));
        var word = unit is { Length: > 0 } ? Regex.Escape(unit.TrimEnd('s').Split(' ')[0]) : null;
        var pattern = word is null ? $@"(?<![\d.,]){number}(?![\d]|[.,]\d)" : $@"(?<![\d.,]){number}(?![\d]|[.,]\d)\W{{0,2}}(?:[\w-]+\s)?{word}";
        return Sources.SelectMany(source => source.Blocks).Any(block => Regex.IsMatch(block.Text.Text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            || (word is not null && Sources.SelectMany(source => source.Blocks).Where(block => block.Kind == SourceBlockKind.TableRow).Any(block =>
                Regex.IsMatch(block.Text.Text, $@"(?<![\d.,]){number}(?![\d]|[.,]\d)", RegexOptions.CultureInvariant) && block.Text.Text.Contains(unit!.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)));
    }
}
