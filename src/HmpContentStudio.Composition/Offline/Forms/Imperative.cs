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

    // Words that are a verb or a noun: only a determiner and the like behind them make them a verb ("Sign removed too early").
    private static readonly HashSet<string> NounVerbs = new(
        ["sign", "lock", "tag", "label", "name", "guard", "state", "record", "report", "order", "face", "light", "head", "time", "number", "value", "result", "step", "rate", "age", "average", "gas", "form", "type", "date"],
        StringComparer.Ordinal);

    // In a source nobody promised an instruction: words that are nouns as often as verbs need the same proof there.
    private static readonly HashSet<string> OftenNouns = new(
        """
        access address aid answer arm attempt audit balance bar batch block board book box brake brand break budget call cancel care cart case cause chain chance change charge chart check claim climb coach code comment
        complaint contact content contract control cook copy corner cost cover credit cross cut cycle damage deal debate decline delay delivery demand deposit design detail display dispute dock document dose doubt draft drain dress drill drink drive dust echo effect
        emergency end entry estimate exchange excuse exercise exhibit experience experiment export express extract feature feed feel fight figure file fill film filter finish fire fit fix flag flash float flood flow focus fold force forecast frame freeze
        function fund gain gate gauge grade grant grip group guess guide hand harm harvest heat help hire hold hook hope host house hurt impact import increase influence input insert insult interest interview invoice iron issue item jam join judge jump key kick
        laser launch lead leak lift limit line link list load loan lock log look machine mail manual map march mark mask master match matter measure meet mention message mind mistake mix model monitor motion mount move nail need note notice object offer operation
        outline output own pack package pad page paint pair panic part pass paste patch pattern pause pay permit person phone photo photograph pilot pin place plan plant plate play plug point poison poll post practice practise present press price print process produce product
        profile program progress project promise proof protest pull pump purchase purge push query question queue quote race rain raise range rank reading reason rebel receipt refund refuse regard relay release rent repair repeat reply request rescue research reserve rest return review reward
        ride ring rise risk roll root rule run rush sample scale scan schedule score scrap screen seal search seat sense service set shape share shift shine ship shock shoot shop show sketch skip slice slide slip smell smile smoke sound source space spark speed spot spray spread spring square stack staff stage
        stamp stand standard staple start station steam stem stick stock stop store strap stress stretch strike strip structure study subject suit supply support surprise survey suspect switch tape target task taste team tear test thought tick tie tip title tone tool touch tour tow trace track trade train training transfer transport
        trap travel treat trial trick trigger trip trouble trust try turn twist type upgrade upset use vent view visit voice vote wait walk warning wash waste watch water wave weight welcome wish witness wonder work worry wrap yield zone
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly HashSet<string> OpensAnObject = new(
        """
        the a an this that these those some any each every no another all both
        i you it we they me us him her them my your our its their whose who what which how why where when whether
        of in on at by for to from with without into onto over under between through during before after above below up down out off about against across behind beside near within
        and or not only again back together now here there first twice
        one two three four five six seven eight nine ten
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

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

        return !OftenNouns.Contains(Lower(words[head])) || (head + 1 < words.Count && HasObject(words, head));
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
            var joined = at == head || (Lower(words[at - 1]) is "and" or "or" or "then" && at + 1 < words.Count && OpensAnObject.Contains(Lower(words[at + 1])));
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
            return at > 0 || !NounVerbs.Contains(word);
        }

        var next = Lower(words[at + 1]);
        if (next is "is" or "are" or "was" or "were" or "must" or "may" or "has" or "have" or "can" or "should")
        {
            return false;
        }

        var behindComma = text[words[at].End..words[at + 1].Start].Contains(',', StringComparison.Ordinal);
        if (behindComma && NounVerbs.Contains(word))
        {
            return false;
        }

        if (NounVerbs.Contains(word))
        {
            return HasObject(words, at);
        }

        // "Valve removed too early" is no instruction, "Send agreed points" is one: behind the participle stands a noun.
        return !VerbList.IsParticiple(next) || OpensAnObject.Contains(next) || (at + 2 < words.Count && !IsBehindNoun(Lower(words[at + 2])));
    }

    /// <summary>A determiner, pronoun, preposition, particle, number or plural noun stands behind the word.</summary>
    private static bool HasObject(IReadOnlyList<Word> words, int at)
    {
        var next = Lower(words[at + 1]);
        if (OpensAnObject.Contains(next) || char.IsDigit(next[0]) || next is "aside" or "back")
        {
            return true;
        }

        var behind = at + 2 < words.Count ? Lower(words[at + 2]) : "";
        var isPlural = next.Length > 3 && next.EndsWith('s') && !next.EndsWith("ss", StringComparison.Ordinal);
        return isPlural && behind is not ("is" or "are" or "was" or "were" or "must" or "may" or "can" or "should" or "have" or "has") && !VerbList.IsParticiple(behind);
    }

    private static bool IsBehindNoun(string word) => OpensAnObject.Contains(word) || word is "too" or "so" or "early" or "late" or "twice";

    private static bool IsAdverb(Word word) => word.Text.Length > 4 && word.Text.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !VerbList.IsBase(Lower(word));

    private static string Lower(Word word) => word.Text.ToLowerInvariant();

    private static FormReading Refuse(string text, string problem) => new(FormStatus.Refused, Phrases.UpperFirst(text), problem);
}
