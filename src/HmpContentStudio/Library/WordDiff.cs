using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using DiffPlex;
using HmpContentStudio.Content;

namespace HmpContentStudio.Library;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>What happened to a run of words.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WordChange>))]
public enum WordChange { Same, Removed, Added }
#pragma warning restore CS1591

/// <summary>A run of words and what happened to it. All runs but the removed ones, joined, are the later text.</summary>
public sealed record WordRun(WordChange Op, string Text);

/// <summary>Compares two texts word by word; blanks and punctuation are words of their own.</summary>
internal static partial class WordDiff
{
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var result = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Pieces);
        var runs = new List<WordRun>();
        var old = 0;
        foreach (var change in result.DiffBlocks)
        {
            Add(runs, WordChange.Same, result.PiecesOld[old..change.DeleteStartA]);
            Add(runs, WordChange.Removed, result.PiecesOld[change.DeleteStartA..(change.DeleteStartA + change.DeleteCountA)]);
            Add(runs, WordChange.Added, result.PiecesNew[change.InsertStartB..(change.InsertStartB + change.InsertCountB)]);
            old = change.DeleteStartA + change.DeleteCountA;
        }

        Add(runs, WordChange.Same, result.PiecesOld[old..]);
        return runs;
    }

    private static void Add(List<WordRun> runs, WordChange op, string[] pieces)
    {
        if (pieces.Length > 0)
        {
            runs.Add(new WordRun(op, string.Concat(pieces)));
        }
    }

    private static string[] Pieces(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|\w+|[^\w\s]")]
    private static partial Regex Piece();
}
