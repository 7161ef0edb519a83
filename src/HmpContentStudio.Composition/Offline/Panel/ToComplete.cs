using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Panel;

/// <summary>
/// Gathers what is missing into the To complete panel: one line for each field, ids joined, sorted by kind.
/// Nothing in the text itself ever stands for a missing value.
/// </summary>
internal sealed class ToComplete
{
    private readonly List<Line> _lines = [];

    private sealed record Line(GapKind Kind, string Field, string Message, BlockRole? Section, List<string> Ids, SourceLoss? Place);

    /// <summary>Adds a line, or an id to the line that asks the same.</summary>
    /// <param name="kind">What the line asks for.</param>
    /// <param name="field">Array and column.</param>
    /// <param name="message">What to give and why; <c>{ids}</c> is replaced by the ids.</param>
    /// <param name="id">The entry concerned.</param>
    /// <param name="section">The section that would carry the value.</param>
    public void Ask(GapKind kind, string field, string message, string? id = null, BlockRole? section = null)
    {
        var line = _lines.Find(line => line.Kind == kind && line.Field == field && line.Message == message && line.Place is null);
        if (line is null)
        {
            line = new Line(kind, field, message, section, [], null);
            _lines.Add(line);
        }

        if (id is not null && !line.Ids.Contains(id, StringComparer.Ordinal))
        {
            line.Ids.Add(id);
        }
    }

    /// <summary>Adds the id of an entry to the line of a field when the field is empty there.</summary>
    public void AskFor(string? value, string field, string message, string id, BlockRole section)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Ask(GapKind.Field, field, message, id, section);
        }
    }

    /// <summary>Adds a line about a place in a source.</summary>
    public void Report(SourceLoss loss, string message) => _lines.Add(new Line(GapKind.Text, loss.Field, message, null, [], loss));

    /// <summary>The finished panel. A section's id is that of its first block.</summary>
    public IReadOnlyList<Gap> Build(IReadOnlyList<Block> blocks) =>
        [.. _lines
            .Select((line, at) => (line, at))
            .OrderBy(entry => entry.line.Kind)
            .ThenBy(entry => entry.at)
            .Select(entry => AsGap(entry.line, blocks))];

    private static Gap AsGap(Line line, IReadOnlyList<Block> blocks) => new()
    {
        Field = line.Field,
        Kind = line.Kind,
        Ids = line.Ids,
        BlockId = line.Section is { } section ? blocks.FirstOrDefault(block => block.Role == section)?.Id : null,
        Message = line.Message.Replace("{ids}", Phrases.Join(line.Ids), StringComparison.Ordinal),
        Source = line.Place?.Source,
        Start = line.Place?.Start,
        End = line.Place?.End,
    };
}
