namespace HmpContentStudio.Content.Text;

/// <summary>A stretch of a text, UTF-16 offsets.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Its characters in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}

/// <summary>
/// Cuts running text into sentences at <c>. ! ?</c> followed by white space and a capital, digit or opening quote, and at blank lines.
/// Abbreviations, initials, decimal points and list numbers do not end a sentence. Spans carry no surrounding white space. Stateless.
/// </summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(
        ["e.g", "i.e", "etc", "cf", "vs", "approx", "no", "nos", "fig", "sec", "ch", "p", "pp", "dr", "mr", "mrs", "ms", "prof", "st", "inc", "ltd", "co", "min", "max", "incl", "ca", "dept", "ext", "resp", "art"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of the whole text.</summary>
    public static IReadOnlyList<Span> Split(string text) => Split(text, 0, text.Length);

    /// <summary>The sentences between two offsets; the spans count from the start of <paramref name="text"/>.</summary>
    public static IReadOnlyList<Span> Split(string text, int start, int end)
    {
        var sentences = new List<Span>();
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (IsEnd(text, at, from, end) || IsBlankLine(text, at, end))
            {
                Add(sentences, text, from, at + 1);
                from = at + 1;
            }
        }

        Add(sentences, text, from, end);
        return sentences;
    }

    private static void Add(List<Span> sentences, string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        if (to > from)
        {
            sentences.Add(new Span(from, to));
        }
    }

    private static bool IsBlankLine(string text, int at, int end)
    {
        if (text[at] != '\n')
        {
            return false;
        }

        var next = at + 1;
        while (next < end && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next < end && text[next] == '\n';
    }

    private static bool IsEnd(string text, int at, int from, int end)
    {
        // A closing quote or bracket belongs to the sentence whose mark stands before it.
        if (text[at] is '"' or '”' or '’' or '\'' or ')' && at > from && text[at - 1] is '.' or '!' or '?')
        {
            return text[at] is not '.' && Opens(text, at + 1, end);
        }

        if (text[at] is not ('.' or '!' or '?') || !Opens(text, at + 1, end))
        {
            return false;
        }

        return text[at] != '.' || !IsAbbreviation(text[from..at]);
    }

    private static bool Opens(string text, int at, int end)
    {
        if (at >= end)
        {
            return false;
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < end && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '"' or '“' or '‘' or '\'' or '(' or '*' or '`');
    }

    private static bool IsAbbreviation(string before)
    {
        var last = before[(before.LastIndexOfAny([' ', '\n', '\t', '(']) + 1)..];
        var isInitial = last.Length == 1 && char.IsUpper(last[0]);
        var isListNumber = last.Length is > 0 and <= 3 && last.All(char.IsDigit) && before.TrimStart().Length == last.Length;
        return isInitial || isListNumber || Abbreviations.Contains(last);
    }
}
