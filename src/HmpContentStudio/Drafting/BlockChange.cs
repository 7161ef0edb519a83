using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Drafting;

/// <summary>What a person changes in a block. Absent members stay.</summary>
public sealed record BlockChange
{
    /// <summary>All sentences of the block, in order. A sentence that stands there word for word keeps its origin; any other is the person's.</summary>
    public IReadOnlyList<SentenceChange>? Sentences { get; init; }

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; init; }

    internal Result<Block> ApplyTo(Block block, string account)
    {
        if (Sentences is null)
        {
            return block;
        }

        if (Sentences.Count == 0)
        {
            return DraftRules.Malformed("/sentences", "A block has at least one sentence.");
        }

        if (block.Columns is { } columns && Sentences.Count % columns != 0)
        {
            return DraftRules.Malformed("/sentences", $"A row of this table has {columns} cells; send whole rows.");
        }

        var sentences = SentenceEdit.Apply(block.Sentences, Sentences, account);
        return sentences.Succeeded(out var edited, out var refusal) ? block with { Sentences = edited } : refusal;
    }
}

/// <summary>One sentence as it shall stand.</summary>
public sealed record SentenceChange
{
    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What part of its entry it is; absent: as the sentence that stood there.</summary>
    public SentencePart? Part { get; init; }

    /// <summary>Accepted so that a sentence can be sent back as it was read; the server decides about origins.</summary>
    public JsonNode? Origin { get; init; }
}

/// <summary>Edits lists of sentences; unchanged ones keep their origin.</summary>
internal static class SentenceEdit
{
    private const int MaxLength = 4000;

    public static Result<IReadOnlyList<Sentence>> Apply(IReadOnlyList<Sentence> present, IReadOnlyList<SentenceChange> wanted, string account)
    {
        var left = present.ToList();
        var edited = new List<Sentence>();
        for (var at = 0; at < wanted.Count; at++)
        {
            var text = wanted[at].Text.Trim();
            if (text.Length is 0 or > MaxLength)
            {
                return DraftRules.Malformed($"/sentences/{at}/text", $"A sentence has 1 to {MaxLength} characters.");
            }

            edited.Add(Next(present, left, wanted[at] with { Text = text }, at, account));
        }

        return edited;
    }

    private static Sentence Next(IReadOnlyList<Sentence> present, List<Sentence> left, SentenceChange wanted, int at, string account)
    {
        var same = left.FindIndex(s => s.Text == wanted.Text && (wanted.Part is null || wanted.Part == s.Part));
        if (same >= 0)
        {
            var kept = left[same];
            left.RemoveAt(same);
            return kept;
        }

        var part = wanted.Part ?? (at < present.Count ? present[at].Part : null);
        return new Sentence { Text = wanted.Text, Part = part, Origin = new HumanOrigin(account) };
    }
}
