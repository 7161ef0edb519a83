using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Review;

namespace HmpContentStudio.Library;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>What happened to a part.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PartChange>))]
public enum PartChange { Changed, Added, Removed }
#pragma warning restore CS1591

/// <summary>Two states of content, compared part by part; parts that are equal are left out.</summary>
/// <param name="TextChanges">Parts whose words differ.</param>
/// <param name="StructuralChanges">Parts added or removed.</param>
/// <param name="Fields">Title and objectives.</param>
/// <param name="Blocks">Blocks in the order of the later state.</param>
/// <param name="Items">Questions in the order of the later state.</param>
public sealed record ContentDiff(
    int TextChanges, int StructuralChanges, IReadOnlyList<FieldDiff> Fields, IReadOnlyList<BlockDiff> Blocks, IReadOnlyList<ItemDiff> Items)
{
    internal static ContentDiff Of(LearningContent before, LearningContent after)
    {
        var fields = Compare(FieldTexts(before), FieldTexts(after));
        var blocks = Pairs(before.Blocks, after.Blocks, block => block.Id).Select(p => Block(p.Before, p.After)).OfType<BlockDiff>().ToArray();
        var items = Pairs(before.Items, after.Items, item => item.Id).Select(p => Item(p.Before, p.After)).OfType<ItemDiff>().ToArray();
        IReadOnlyList<PartChange> kinds = [.. blocks.Select(b => b.Change), .. items.Select(i => i.Change)];
        var structural = kinds.Count(kind => kind != PartChange.Changed);
        return new ContentDiff(kinds.Count - structural + fields.Count, structural, fields, blocks, items);
    }

    private static BlockDiff? Block(Block? before, Block? after)
    {
        var shown = after ?? before!;
        var words = WordDiff.Of(Text(before), Text(after));
        var isSame = before is not null && after is not null && words.All(run => run.Op == WordChange.Same);
        return isSame ? null : new BlockDiff(shown.Id, Change(before, after), shown.Role, shown.Type, words);
    }

    private static ItemDiff? Item(Item? before, Item? after)
    {
        var shown = after ?? before!;
        var parts = Compare(before is null ? [] : ItemTexts.Of(before), after is null ? [] : ItemTexts.Of(after));
        var keyChanged = before is not null && after is not null && Key(before) != Key(after);
        return parts.Count == 0 && !keyChanged ? null : new ItemDiff(shown.Id, Change(before, after), shown.Type, keyChanged, parts);
    }

    private static PartChange Change(object? before, object? after) =>
        before is null ? PartChange.Added : after is null ? PartChange.Removed : PartChange.Changed;

    private static string Text(Block? block) => block is null ? "" : string.Join("\n", block.Sentences.Select(sentence => sentence.Text));

    private static string Key(Item item) => $"{item.Type} {RevealedKey.Of(item).GetRawText()} {item.Tolerance}";

    private static IReadOnlyList<(string, string)> FieldTexts(LearningContent content) =>
        [("title", content.Title), .. content.Objectives.Select(objective => ($"objectives/{objective.Id}", objective.Text))];

    private static IReadOnlyList<FieldDiff> Compare(IReadOnlyList<(string At, string Text)> before, IReadOnlyList<(string At, string Text)> after) =>
    [
        .. Pairs<(string At, string Text)?>([.. before.Cast<(string, string)?>()], [.. after.Cast<(string, string)?>()], part => part!.Value.At)
            .Where(p => p.Before?.Text != p.After?.Text)
            .Select(p => new FieldDiff((p.After ?? p.Before)!.Value.At, WordDiff.Of(p.Before?.Text ?? "", p.After?.Text ?? ""))),
    ];

    // The order of the later state; what it does not have any more stands where it stood before.
    private static List<(T? Before, T? After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id)
    {
        var pairs = after.Select(part => (Before: before.FirstOrDefault(old => id(old) == id(part)), After: (T?)part)).ToList();
        var kept = after.Select(id).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < before.Count; at++)
        {
            if (!kept.Contains(id(before[at])))
            {
                pairs.Insert(Math.Min(at, pairs.Count), (before[at], default));
            }
        }

        return pairs;
    }
}

/// <summary>A field of the content.</summary>
/// <param name="At"><c>title</c>, <c>objectives/o1</c>; in a question <c>stem</c>, <c>options/q1a</c>, <c>options/q1a/rationale</c> …</param>
/// <param name="Words">What happened to its words.</param>
public sealed record FieldDiff(string At, IReadOnlyList<WordRun> Words);

/// <summary>A block.</summary>
public sealed record BlockDiff(string Id, PartChange Change, BlockRole Role, BlockType Type, IReadOnlyList<WordRun> Words);

/// <summary>A question.</summary>
public sealed record ItemDiff(string Id, PartChange Change, ItemType Type, bool KeyChanged, IReadOnlyList<FieldDiff> Parts);

/// <summary>Everything people read in a question, by place.</summary>
internal static class ItemTexts
{
    public static IReadOnlyList<(string At, string Text)> Of(Item item) =>
    [
        .. All(item).Where(part => !string.IsNullOrEmpty(part.Text)).Select(part => (part.At, part.Text!)),
    ];

    private static IEnumerable<(string At, string? Text)> All(Item item) =>
    [
        ("stem", item.Stem),
        .. (item.Exhibit ?? []).Select((line, at) => ($"exhibit/{at}", (string?)line.Text)),
        .. (item.Options ?? []).SelectMany(option => new[] { ($"options/{option.Id}", option.Text), ($"options/{option.Id}/rationale", option.Rationale) }),
        .. (item.Order ?? []).Select(entry => ($"order/{entry.Id}", (string?)entry.Text)),
        .. (item.Choices ?? []).Select(choice => ($"choices/{choice.Id}", (string?)choice.Text)),
        .. (item.Pairs ?? []).SelectMany(pair => new[] { ($"pairs/{pair.Id}", pair.Left), ($"pairs/{pair.Id}/rationale", pair.Rationale) }),
        .. (item.Blanks ?? []).Select(blank => ($"blanks/{blank.Id}", blank.Accept is null ? null : string.Join(" / ", blank.Accept))),
        .. (item.Points ?? []).Select((point, at) => ($"rubric/{at}", (string?)point.Text)),
        ("rationale", item.Rationale),
    ];
}
