using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>
/// Reads an action (title, criterion, step, slip, correction, limit action) into one imperative sentence without end mark.
/// Third person, gerund, known past forms and "The operator walks …" are converted; noun phrases, passives and labels are refused.
/// </summary>
internal static class Imperative
{
    /// <summary>Longest instruction that items may use.</summary>
    public const int MostWords = 20;

    private const string Ask = "start with a verb, as an instruction";

    private static readonly HashSet<string> Leads = new(
        ["before", "after", "when", "if", "while", "as", "once", "until", "unless", "in", "at", "on", "during", "with", "without", "for", "by", "from", "within", "then", "first", "next", "finally", "now", "to", "whenever", "under", "upon"],
        StringComparer.Ordinal);

    /// <summary>The action as one imperative sentence without end mark, or why it cannot be one.</summary>
    public static FormReading Read(string raw, IReadOnlySet<string>? moreVerbs = null)
    {
        var text = Phrases.Clean(raw).TrimEnd('.', '!', ';', ' ');
        var words = Words.In(text);
        if (words.Count == 0)
        {
            return Refuse(text, "write an instruction");
        }

        if (Problem(text, words) is { } problem)
        {
            return Refuse(text, problem);
        }

        return Convert(text, words, moreVerbs) ?? Refuse(text, Ask);
    }

    /// <summary>Whether a sentence is an instruction as it stands: its head, or the word behind a leading adverbial, is a base verb.</summary>
    public static bool IsImperative(string sentence, IReadOnlySet<string>? moreVerbs = null)
    {
        var words = Words.In(sentence);
        return words.Count > 1 && HeadIndex(sentence, words, moreVerbs) is not null;
    }

    /// <summary>As <see cref="IsImperative"/>, for sentences of sources: a head that is a noun as often ("Rate type and date decide") needs an object behind it.</summary>
    public static bool IsPlainlyImperative(string sentence)
    {
        var words = Words.In(sentence);
        if (words.Count < 2 || HeadIndex(sentence, words, null) is not { } head)
        {
            return false;
        }

        return !WordLists.OftenNouns.Contains(Lower(words[head])) || (head + 1 < words.Count && HasObject(words, head));
    }

    /// <summary>Index of the verb that heads the instruction, or null.</summary>
    internal static int? HeadIndex(string text, IReadOnlyList<Word> words, IReadOnlySet<string>? moreVerbs)
    {
        var start = 0;
        if (Leads.Contains(Lower(words[0])) && !IsVerbAt(words, 0, moreVerbs, text))
        {
            start = BehindLead(text, words, moreVerbs) ?? -1;
            if (start < 0)
            {
                return null;
            }
        }

        return HeadFrom(text, words, start, moreVerbs);
    }

    private static int? HeadFrom(string text, IReadOnlyList<Word> words, int start, IReadOnlySet<string>? moreVerbs)
    {
        var at = start;
        while (at < words.Count - 1 && Lower(words[at]) is "always" or "never" or "then" or "please" or "not" or "don't" or "first" || (at < words.Count - 1 && IsAdverb(words[at])))
        {
            at++;
        }

        if (at < words.Count - 1 && Lower(words[at]) == "do" && Lower(words[at + 1]) == "not")
        {
            at += 2;
        }

        return at < words.Count && IsVerbAt(words, at, moreVerbs, text) ? at : null;
    }

    private static int? BehindLead(string text, IReadOnlyList<Word> words, IReadOnlySet<string>? moreVerbs)
    {
        for (var at = 1; at < words.Count; at++)
        {
            var gap = text[words[at - 1].End..words[at].Start];
            if (gap.Contains(',', StringComparison.Ordinal) && HeadFrom(text, words, at, moreVerbs) is not null)
            {
                return at;
            }
        }

        return null;
    }

    private static FormReading? Convert(string text, IReadOnlyList<Word> words, IReadOnlySet<string>? moreVerbs)
    {
        if (HeadIndex(text, words, moreVerbs) is not null)
        {
            return new FormReading(char.IsUpper(text[0]) ? FormStatus.Ok : FormStatus.Converted, Phrases.UpperFirst(text));
        }

        var head = Subject(words, moreVerbs);
        var word = Lower(words[head]);
        var next = head + 1 < words.Count ? Lower(words[head + 1]) : "";
        if (next is "is" or "are" or "was" or "were" or "must" or "may" or "can" or "should" or "by" || next.Length == 0 || VerbList.IsParticiple(next))
        {
            return null;
        }

        Func<string, string?> toBase = VerbList.FromThirdPerson(word, moreVerbs) is not null ? verb => VerbList.FromThirdPerson(verb, moreVerbs)
            : VerbList.FromGerund(word, moreVerbs) is not null ? verb => VerbList.FromGerund(verb, moreVerbs)
            : verb => VerbList.FromPast(verb, moreVerbs);
        return toBase(word) is null ? null : new FormReading(FormStatus.Converted, Phrases.UpperFirst(Rewrite(text, words, head, toBase)));
    }

    /// <summary>Replaces the head and the verbs joined to it by "and", "or" and "then"; a noun behind "and" stays ("Checks labels and tags").</summary>
    private static string Rewrite(string text, IReadOnlyList<Word> words, int head, Func<string, string?> toBase)
    {
        var result = new System.Text.StringBuilder();
        var from = words[head].Start;
        for (var at = head; at < words.Count; at++)
        {
            var joined = at == head || (Lower(words[at - 1]) is "and" or "or" or "then" && at + 1 < words.Count && WordLists.OpensAnObject.Contains(Lower(words[at + 1])));
            var verb = joined ? toBase(Lower(words[at])) : null;
            if (verb is not null)
            {
                result.Append(text, from, words[at].Start - from).Append(verb);
                from = words[at].End;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Index behind a subject such as "The operator" or "A team lead".</summary>
    private static int Subject(IReadOnlyList<Word> words, IReadOnlySet<string>? moreVerbs)
    {
        if (Lower(words[0]) is not ("the" or "a" or "an"))
        {
            return 0;
        }

        for (var at = 2; at < Math.Min(4, words.Count); at++)
        {
            if (VerbList.FromThirdPerson(Lower(words[at]), moreVerbs) is not null)
            {
                return at;
            }
        }

        return 0;
    }

    private static string? Problem(string text, IReadOnlyList<Word> words)
    {
        if (words.Count > MostWords)
        {
            return $"use {MostWords} words or fewer";
        }

        if (words.Any(word => Lower(word) is "he" or "she" or "his" or "her" or "him"))
        {
            return "leave out he, she, his and her";
        }

        if (SentenceSplitter.Split(text).Count > 1)
        {
            return "write one sentence";
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isLabel = colon > 0 && Words.In(text[..colon]).Count <= 3 && !VerbList.IsBase(Lower(words[0]));
        return isLabel || (colon > 0 && text[..colon].Contains(',', StringComparison.Ordinal) && Words.In(text[..colon]).Count <= 3) ? Ask : null;
    }

    private static bool IsVerbAt(IReadOnlyList<Word> words, int at, IReadOnlySet<string>? moreVerbs, string text)
    {
        var word = Lower(words[at]);
        if (!VerbList.IsBase(word, moreVerbs))
        {
            return false;
        }

        if (at + 1 >= words.Count)
        {
            return at > 0 || !WordLists.NounVerbs.Contains(word);
        }

        var next = Lower(words[at + 1]);
        if (next is "is" or "are" or "was" or "were" or "must" or "may" or "has" or "have" or "can" or "should")
        {
            return false;
        }

        var behindComma = text[words[at].End..words[at + 1].Start].Contains(',', StringComparison.Ordinal);
        if (behindComma && WordLists.NounVerbs.Contains(word))
        {
            return false;
        }

        if (WordLists.NounVerbs.Contains(word))
        {
            return HasObject(words, at);
        }

        // "Valve removed too early" is no instruction, "Send agreed points" is one: behind the participle stands a noun.
        return !VerbList.IsParticiple(next) || WordLists.OpensAnObject.Contains(next) || (at + 2 < words.Count && !IsBehindNoun(Lower(words[at + 2])));
    }

    /// <summary>A determiner, pronoun, preposition, particle, number or plural noun stands behind the word.</summary>
    private static bool HasObject(IReadOnlyList<Word> words, int at)
    {
        var next = Lower(words[at + 1]);
        if (WordLists.OpensAnObject.Contains(next) || char.IsDigit(next[0]) || next is "aside" or "back")
        {
            return true;
        }

        var behind = at + 2 < words.Count ? Lower(words[at + 2]) : "";
        var isPlural = next.Length > 3 && next.EndsWith('s') && !next.EndsWith("ss", StringComparison.Ordinal);
        return isPlural && behind is not ("is" or "are" or "was" or "were" or "must" or "may" or "can" or "should" or "have" or "has") && !VerbList.IsParticiple(behind);
    }

    private static bool IsBehindNoun(string word) => WordLists.OpensAnObject.Contains(word) || word is "too" or "so" or "early" or "late" or "twice";

    private static bool IsAdverb(Word word) => word.Text.Length > 4 && word.Text.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !VerbList.IsBase(Lower(word));

    private static string Lower(Word word) => word.Text.ToLowerInvariant();

    private static FormReading Refuse(string text, string problem) => new(FormStatus.Refused, Phrases.UpperFirst(text), problem);
}
