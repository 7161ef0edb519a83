namespace HmpContentStudio.Content.Text;

/// <summary>One word or figure of a text with its UTF-16 offsets.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
public readonly record struct Word(string Text, int Start, int End)
{
    /// <summary>Its stem in lower case.</summary>
    public string Stem => Stemmer.Stem(Text);
}

/// <summary>
/// Cuts a text into words: runs of letters and digits, with apostrophes and hyphens between letters and points or commas between digits
/// kept inside (<c>don't</c>, <c>lock-out</c>, <c>2.5</c>, <c>1,000</c>). Stateless.
/// </summary>
public static class Words
{
    private static readonly HashSet<string> Function = new(
        """
        a an the this that these those some any each every no another other such
        i you he she it we they me him her us them my your his its our their mine yours ours theirs myself yourself itself themselves who whom whose which what
        and or but nor so yet if when while as than then because since although though unless until whether where how why
        of in on at by for to from with without into onto over under between among through during before after above below up down out off about against across behind beside near per via within
        am is are was were be been being do does did done have has had having will would can could shall should may might must ought
        not never also only just very too more most less least much many few all both either neither own same there here again once
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All words in order.</summary>
    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Belongs(text, at))
            {
                at++;
            }

            words.Add(new Word(text[start..at], start, at));
        }

        return words;
    }

    /// <summary>Whether a word carries grammar rather than content (articles, pronouns, prepositions, auxiliaries).</summary>
    public static bool IsFunctionWord(string word) => Function.Contains(word);

    /// <summary>Distinct stems of the content words, in order of first occurrence.</summary>
    public static IReadOnlyList<string> ContentStems(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. In(text).Where(word => !IsFunctionWord(word.Text)).Select(word => word.Stem).Where(seen.Add)];
    }

    /// <summary>Jaccard similarity of two stem sets, 0 to 1; 0 when both are empty.</summary>
    public static double Jaccard(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        var shared = one.Intersect(other, StringComparer.Ordinal).Count();
        var all = one.Union(other, StringComparer.Ordinal).Count();
        return all == 0 ? 0 : (double)shared / all;
    }

    private static bool Belongs(string text, int at)
    {
        if (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        if (at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or '-' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }
}
