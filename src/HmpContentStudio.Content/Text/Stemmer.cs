namespace HmpContentStudio.Content.Text;

/// <summary>
/// The suffix-stripping algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, for English.
/// Two words with the same stem are treated as the same word when texts are compared. Stateless.
/// </summary>
public static class Stemmer
{
    private static readonly (string Suffix, string Replacement)[] SecondStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] ThirdStep =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] FourthStep =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of one word, in lower case. Words of one or two letters and words with digits stay as they are.</summary>
    public static string Stem(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length <= 2 || !lower.All(char.IsAsciiLetterLower))
        {
            return lower;
        }

        var plural = Plural(lower);
        var tense = YToI(Tense(plural));
        var derived = Replace(Replace(tense, SecondStep), ThirdStep);
        return DoubleL(FinalE(Strip(derived)));
    }

    private static string Plural(string word) => word switch
    {
        _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith("ss", StringComparison.Ordinal) => word,
        _ when word.EndsWith('s') => word[..^1],
        _ => word,
    };

    private static string Tense(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        foreach (var suffix in (string[])["ed", "ing"])
        {
            var rest = word.Length > suffix.Length ? word[..^suffix.Length] : "";
            if (word.EndsWith(suffix, StringComparison.Ordinal) && HasVowel(rest))
            {
                return Repair(rest);
            }
        }

        return word;
    }

    private static string Repair(string rest) => rest switch
    {
        _ when rest.EndsWith("at", StringComparison.Ordinal) || rest.EndsWith("bl", StringComparison.Ordinal) || rest.EndsWith("iz", StringComparison.Ordinal) => rest + "e",
        _ when EndsInDouble(rest) && rest[^1] is not ('l' or 's' or 'z') => rest[..^1],
        _ when Measure(rest) == 1 && EndsInShortSyllable(rest) => rest + "e",
        _ => rest,
    };

    private static string YToI(string word) => word.EndsWith('y') && HasVowel(word[..^1]) ? word[..^1] + "i" : word;

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules.Where(rule => word.EndsWith(rule.Suffix, StringComparison.Ordinal)))
        {
            var rest = word[..^suffix.Length];
            return Measure(rest) > 0 ? rest + replacement : word;
        }

        return word;
    }

    private static string Strip(string word)
    {
        foreach (var suffix in FourthStep.Where(suffix => word.EndsWith(suffix, StringComparison.Ordinal)))
        {
            var rest = word[..^suffix.Length];
            var allowed = suffix != "ion" || rest.EndsWith('s') || rest.EndsWith('t');
            return allowed && Measure(rest) > 1 ? rest : word;
        }

        return word;
    }

    private static string FinalE(string word)
    {
        if (!word.EndsWith('e'))
        {
            return word;
        }

        var rest = word[..^1];
        return Measure(rest) > 1 || (Measure(rest) == 1 && !EndsInShortSyllable(rest)) ? rest : word;
    }

    private static string DoubleL(string word) => word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => !IsConsonant(word, at));

    private static bool EndsInDouble(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool EndsInShortSyllable(string word) =>
        word.Length > 2
        && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1)
        && word[^1] is not ('w' or 'x' or 'y');

    /// <summary>Porter's m: how often a vowel run is followed by a consonant run.</summary>
    private static int Measure(string word)
    {
        var count = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsConsonant(word, at) && !IsConsonant(word, at - 1))
            {
                count++;
            }
        }

        return count;
    }
}
