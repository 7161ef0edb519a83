using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>Reads a reason, consequence, cue, belief, problem or constraint: one full sentence with its own subject, capital and full stop.</summary>
internal static partial class FullSentence
{
    private static readonly HashSet<string> Auxiliaries = new(
        ["is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "can", "cannot", "could", "may", "might", "must", "shall", "should", "will", "would", "isn't", "aren't", "can't", "doesn't", "don't", "won't"],
        StringComparer.Ordinal);

    /// <summary>The sentence with capital and end mark, or why it cannot be used.</summary>
    public static FormReading Read(string raw, IReadOnlySet<string>? moreVerbs = null)
    {
        var reading = ReadBehindAnother(raw, moreVerbs);
        var isPointing = PronounPattern().IsMatch(reading.Text) && !WeatherPattern().IsMatch(reading.Text);
        return reading.IsUsable && isPointing ? Refuse(reading.Text, "start with a noun instead of a pronoun") : reading;
    }

    /// <summary>As <see cref="Read"/>, for a sentence that always stands behind another one, to which its pronoun may point.</summary>
    public static FormReading ReadBehindAnother(string raw, IReadOnlySet<string>? moreVerbs = null)
    {
        var text = Phrases.Clean(raw);
        var words = Words.In(text);
        if (words.Count < 3)
        {
            return Refuse(text, "write a full sentence with a subject and a verb");
        }

        if (!HasFiniteVerb(text, words, moreVerbs))
        {
            return Refuse(text, "write a full sentence with a subject and a verb");
        }

        var finished = Phrases.Sentence(text);
        return new FormReading(finished == raw.Trim() ? FormStatus.Ok : FormStatus.Converted, finished);
    }

    /// <summary>An auxiliary, a third person or a past form behind a subject, a plural subject with a base verb, or an instruction.</summary>
    private static bool HasFiniteVerb(string text, IReadOnlyList<Word> words, IReadOnlySet<string>? moreVerbs)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Text.ToLowerInvariant();
            var isFinite = Auxiliaries.Contains(word)
                || (at > 0 && !IsCounted(words, at) && (VerbList.FromThirdPerson(word, moreVerbs) is not null || VerbList.FromPast(word, moreVerbs) is not null))
                || (at > 0 && VerbList.IsBase(word, moreVerbs) && words.Take(at).Any(before => IsPlural(before.Text.ToLowerInvariant())) && !Words.IsFunctionWord(words[at - 1].Text))
                || (at > 0 && words[at - 1].Text.ToLowerInvariant() is "you" or "we" or "they" or "i");
            if (isFinite)
            {
                return true;
            }
        }

        return Imperative.IsImperative(text, moreVerbs);
    }

    /// <summary>"three cuts", "two near misses": behind a number stands a noun.</summary>
    private static bool IsCounted(IReadOnlyList<Word> words, int at)
    {
        var isCounted = IsNumber(words[at - 1].Text) || (at > 1 && IsNumber(words[at - 2].Text) && words[at - 1].Text.ToLowerInvariant() is not ("the" or "a" or "an" or "of" or "in" or "on" or "at" or "this") && !IsPlural(words[at - 1].Text));
        return isCounted && words[at].Text.EndsWith('s');
    }

    private static bool IsNumber(string word) =>
        char.IsDigit(word[0]) || word.ToLowerInvariant() is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "several" or "many";

    private static bool IsPlural(string word) =>
        word is "people" or "men" or "women" or "children" or "data" or "you" or "we" or "they" or "i" or "who" or "that" or "which" or "both" or "and"
        || (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal));

    private static FormReading Refuse(string text, string problem) => new(FormStatus.Refused, Phrases.UpperFirst(text), problem);

    [GeneratedRegex("^(it|they|he|she|them)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PronounPattern();

    /// <summary>"It is raining", "It is late", "It is better to wait": this pronoun points to nothing.</summary>
    [GeneratedRegex("^it (is|was) (raining|snowing|late|early|dark|cold|hot|windy|\\w+ (to|that|when|if)) ?\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeatherPattern();
}
