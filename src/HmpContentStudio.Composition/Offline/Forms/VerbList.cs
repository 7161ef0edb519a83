namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>
/// Base verbs and their inflections: what tells an instruction from a noun phrase. More than a thousand base verbs come with the composer;
/// an entry adds the verbs that head its own steps. Stateless.
/// </summary>
internal static class VerbList
{
    private static readonly HashSet<string> Bases = new(Read("offline.verbs.txt"), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Irregular = ReadIrregular();

    // Verbs of more than one syllable that double their last letter all the same; one-syllable verbs follow from their shape.
    private static readonly HashSet<string> Doubling = new(
        ["admit", "commit", "permit", "submit", "transmit", "omit", "refer", "prefer", "defer", "infer", "transfer", "compel", "control", "expel", "patrol", "regret", "begin", "forget", "format", "program", "unplug", "unclip", "unwrap", "uncap", "swap", "quit"],
        StringComparer.Ordinal);

    /// <summary>Number of base verbs.</summary>
    public static int Count => Bases.Count;

    /// <summary>Whether the word, in lower case, is the base form of a verb.</summary>
    public static bool IsBase(string word, IReadOnlySet<string>? more = null) => Bases.Contains(word) || more?.Contains(word) == true;

    /// <summary>The base form of a third person ("checks"), or null.</summary>
    public static string? FromThirdPerson(string word, IReadOnlySet<string>? more = null)
    {
        if (word is "does" or "has" or "goes" || word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
        {
            return word switch { "does" => "do", "has" => "have", "goes" => "go", _ => null };
        }

        string[] candidates = word.EndsWith("ies", StringComparison.Ordinal) ? [word[..^3] + "y", word[..^1]]
            : word.EndsWith("es", StringComparison.Ordinal) ? [word[..^1], word[..^2]]
            : [word[..^1]];
        return candidates.FirstOrDefault(candidate => IsBase(candidate, more));
    }

    /// <summary>The base form of a gerund ("skipping"), or null.</summary>
    public static string? FromGerund(string word, IReadOnlySet<string>? more = null)
    {
        if (word.Length < 5 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        return Candidates(word[..^3]).Append(word.EndsWith("ying", StringComparison.Ordinal) ? word[..^4] + "ie" : "")
            .FirstOrDefault(candidate => IsBase(candidate, more));
    }

    /// <summary>The base form of a past form ("left", "skipped"), or null.</summary>
    public static string? FromPast(string word, IReadOnlySet<string>? more = null)
    {
        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        if (word.Length < 4 || !word.EndsWith("ed", StringComparison.Ordinal))
        {
            return null;
        }

        var stem = word[..^2];
        return (word.EndsWith("ied", StringComparison.Ordinal) ? Candidates(stem).Prepend(word[..^3] + "y") : Candidates(stem))
            .FirstOrDefault(candidate => IsBase(candidate, more));
    }

    /// <summary>Whether the word looks like a past participle ("removed", "left").</summary>
    public static bool IsParticiple(string word) => Irregular.ContainsKey(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && FromPast(word) is not null);

    /// <summary>The gerund of a base verb: e dropped, last letter doubled where English does.</summary>
    public static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
        {
            return verb[..^2] + "ying";
        }

        if (verb.EndsWith('e') && verb is not ("be" or "see") && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("ye", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal))
        {
            return verb[..^1] + "ing";
        }

        return Doubling.Contains(verb) || IsShortSyllable(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    private static IEnumerable<string> Candidates(string stem)
    {
        yield return stem;
        yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2])
        {
            yield return stem[..^1];
        }
    }

    private static bool IsShortSyllable(string verb)
    {
        const string vowels = "aeiou";
        if (verb.Length < 3 || verb[^1] is 'w' or 'x' or 'y' || vowels.Contains(verb[^1]) || !vowels.Contains(verb[^2]))
        {
            return false;
        }

        // "quit" counts its u as a consonant; "read" and "load" end in two vowels and a consonant and do not double.
        var before = verb[^3];
        var single = !vowels.Contains(before) || (before == 'u' && verb.Length > 3 && verb[^4] == 'q');
        return single && verb[..^2].Count(letter => vowels.Contains(letter) || letter == 'y') - (before == 'u' ? 1 : 0) == 0;
    }

    private static string[] Read(string resource)
    {
        using var stream = typeof(VerbList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly carries no resource {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static Dictionary<string, string> ReadIrregular()
    {
        using var stream = typeof(VerbList).Assembly.GetManifestResourceStream("offline.irregular-verbs.txt")
            ?? throw new InvalidOperationException("The assembly carries no resource offline.irregular-verbs.txt.");
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.Skip(1))
            {
                forms.TryAdd(form, words[0]);
            }
        }

        return forms;
    }
}
