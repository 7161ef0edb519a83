using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>Collects the blocks of a draft and numbers them in order. A block without sentences is never added.</summary>
internal sealed class BlockList(BlockRole role)
{
    private readonly List<Block> _blocks = [];

    /// <summary>The blocks so far, without ids.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>A heading of the section (level 2) or inside it (level 3).</summary>
    public void Heading(string text, int level = 2) =>
        Add(new Block { Id = "", Role = role, Type = BlockType.Heading, Level = level, Sentences = [new Piece(text, Origins.Template("heading")).AsSentence()] });

    /// <summary>A block of one type.</summary>
    public void Add(BlockType type, IEnumerable<Sentence> sentences, IReadOnlyList<string>? objectiveIds = null, IReadOnlyList<string>? criterionIds = null) =>
        Add(new Block { Id = "", Role = role, Type = type, Sentences = [.. sentences], ObjectiveIds = objectiveIds ?? [], CriterionIds = criterionIds is { Count: > 0 } ? criterionIds : null });

    /// <summary>A block as given, with the section's role.</summary>
    public void Add(Block block)
    {
        if (block.Sentences.Count > 0)
        {
            _blocks.Add(block with { Role = role });
        }
    }

    /// <summary>A table with a header row; left out when it has no rows.</summary>
    public void Table(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<Piece>> rows, IReadOnlyList<string>? objectiveIds = null)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var cells = header.Select(cell => new Piece(cell, Origins.Template("table-header")).AsSentence(SentencePart.Header))
            .Concat(rows.SelectMany(row => row).Select(cell => cell.AsSentence()));
        Add(new Block { Id = "", Role = role, Type = BlockType.Table, Columns = header.Count, Sentences = [.. cells], ObjectiveIds = objectiveIds ?? [] });
    }

    /// <summary>All blocks with ids b1, b2, … in order.</summary>
    public static IReadOnlyList<Block> Number(IEnumerable<Block> blocks) =>
        [.. blocks.Select((block, at) => block with { Id = "b" + Phrases.Number(at + 1) })];
}
