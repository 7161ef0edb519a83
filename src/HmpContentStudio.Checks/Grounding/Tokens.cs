using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Words as grounding compares them: stems, with British and American spelling and number words made equal.</summary>
internal static class Tokens
{
    /// <summary>Distinct tokens of the content words, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. Words.In(text).Where(word => !Words.IsFunctionWord(word.Text)).SelectMany(Parts).Where(seen.Add)];
    }

    /// <summary>A compound counts by its parts.</summary>
    private static IEnumerable<string> Parts(Word word) =>
        Numbers.Pieces(word)
            .Where(piece => !Words.IsFunctionWord(piece.Text))
            .Select(piece => Numbers.ValueOf(piece.Text) is { } value ? "#" + Numbers.Plain(value) : Stem(Numbers.UnitOf(piece.Text) ?? piece.Text));

    private static string Stem(string word)
    {
        var american = word.ToLowerInvariant().Replace("our", "or", StringComparison.Ordinal);
        foreach (var ending in (string[])["ise", "ised", "ises", "ising", "isation"])
        {
            if (american.Length > ending.Length + 2 && american.EndsWith(ending, StringComparison.Ordinal))
            {
                american = american[..^ending.Length] + ending.Replace("is", "iz", StringComparison.Ordinal);
            }
        }

        return Stemmer.Stem(american);
    }
}
