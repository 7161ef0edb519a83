using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>A choice question as the flaw rules read it: from a draft or from a line.</summary>
internal sealed record ChoiceQuestion(string Stem, IReadOnlyList<string> Options, IReadOnlyList<int> Keys)
{
    private static readonly string[] Directives =
        ["match", "order", "sort", "put", "choose", "select", "mark", "complete", "name", "list", "rank", "arrange", "assign", "calculate", "decide", "find", "pick", "identify", "read", "place"];

    /// <summary>Options of the key, in order.</summary>
    public IReadOnlyList<string> KeyTexts => [.. Keys.Select(key => Options[key])];

    /// <summary>The other options, in order.</summary>
    public IReadOnlyList<string> Distractors => [.. Options.Where((_, at) => !Keys.Contains(at))];

    /// <summary>Where the sentence stands that asks: the last one with a question mark or an instruction, else the last one.</summary>
    public Span Question
    {
        get
        {
            var sentences = SentenceSplitter.Split(Stem);
            var asking = sentences.Where(sentence => IsQuestion(sentence.Of(Stem))).ToList();
            return asking.Count > 0 ? asking[^1] : sentences.Count > 0 ? sentences[^1] : new Span(0, Stem.Length);
        }
    }

    /// <summary>Whether the stem asks or instructs instead of waiting to be completed.</summary>
    public bool Asks => SentenceSplitter.Split(Stem).Any(sentence => IsQuestion(sentence.Of(Stem)) || IsInstruction(sentence.Of(Stem)));

    /// <summary>Whether the options end the stem's sentence.</summary>
    public bool IsCompletion => !Asks && Stem.TrimEnd() is [.., not '.' and not '!'];

    /// <summary>The question that an item asks, or null when its type has no options.</summary>
    public static ChoiceQuestion? Of(Item item) =>
        item.Options is not { Count: > 0 } options
            ? null
            : new ChoiceQuestion(
                item.Stem,
                [.. options.Select(option => option.Text)],
                [.. options.Select((option, at) => (option.Correct, at)).Where(entry => entry.Correct == true).Select(entry => entry.at)]);

    public static bool IsQuestion(string sentence) => sentence.TrimEnd(' ', '"', '”', ')').EndsWith('?');

    /// <summary>A verb at the start and something to do it with.</summary>
    public static bool IsInstruction(string sentence)
    {
        var words = Words.In(sentence);
        return words.Count > 1
            && Directives.Contains(words[0].Text.ToLowerInvariant())
            && sentence.TrimEnd() is [.., '.' or ':' or '!'];
    }
}

/// <summary>One place in a question that shows a flaw.</summary>
/// <param name="Kind">One of the named flaws.</param>
/// <param name="At"><c>stem</c>, <c>options/2</c> or <c>item</c>.</param>
/// <param name="Start">UTF-16 offset in that text.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Message">What to do.</param>
internal sealed record FlawHit(string Kind, string At, int Start, int End, string Message)
{
    public static FlawHit InStem(string kind, Span span, string message) => new(kind, "stem", span.Start, span.End, message);

    public static FlawHit InOption(string kind, int option, Span span, string message) => new(kind, $"options/{option}", span.Start, span.End, message);
}

/// <summary>Finds one family of item-writing flaws. Stateless; reads nothing but the question.</summary>
internal interface IFlawRule
{
    /// <summary>The criterion that the flaws count for.</summary>
    string CriterionId { get; }

    IEnumerable<FlawHit> Find(ChoiceQuestion question);
}
