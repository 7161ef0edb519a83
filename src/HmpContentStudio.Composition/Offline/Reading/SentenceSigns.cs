using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>Marks by which sentences of a source are told apart.</summary>
internal static partial class SentenceSigns
{
    /// <summary>It says what must, may or must not be.</summary>
    public static bool IsRule(string sentence) => RulePattern().IsMatch(sentence) && !sentence.EndsWith('?');

    /// <summary>It opens with a pronoun that points to the sentence before.</summary>
    public static bool OpensWithPronoun(string sentence) => PronounPattern().IsMatch(sentence);

    /// <summary>It forbids something.</summary>
    public static bool IsProhibition(string sentence) => ProhibitionPattern().IsMatch(sentence);

    /// <summary>It sends the reader to numbered steps.</summary>
    public static bool RefersToSteps(string sentence) => StepReferencePattern().IsMatch(sentence);

    /// <summary>The action depends on something that may not be the case.</summary>
    public static bool IsConditional(string sentence) => ConditionalPattern().IsMatch(sentence);

    /// <summary>The action goes on beside others.</summary>
    public static bool IsConcurrent(string sentence) => ConcurrentPattern().IsMatch(sentence);

    /// <summary>Opens with First, Then, Next and their kind; the match is what to cut off.</summary>
    public static Match SequenceWord(string sentence) => SequencePattern().Match(sentence);

    /// <summary>The numbers with their unit ("15 minutes", "10 percent LEL", "30 dollars").</summary>
    public static IReadOnlyList<string> Measures(string sentence) => [.. MeasurePattern().Matches(sentence).Select(match => match.Value)];

    /// <summary>Term and definition, when the sentence defines something in at least five words.</summary>
    public static (string Term, int DefinitionStart)? Definition(string sentence)
    {
        var match = DefinitionPattern().Match(sentence);
        if (!match.Success || Words.In(sentence).Count < 5 || RulePattern().IsMatch(sentence[..(match.Index + match.Length)]))
        {
            return null;
        }

        var term = match.Groups["term"].Value;
        return Words.IsFunctionWord(Words.In(term)[0].Text) ? null : (term, match.Groups["def"].Index);
    }

    /// <summary>
    /// Condition and main clause of "If …, do …": cut at the first comma whose rest opens with a verb, "do not" or subject and modal,
    /// and not with or, and, but, which.
    /// </summary>
    public static (string Condition, int MainStart)? Condition(string sentence)
    {
        var head = IfPattern().Match(sentence);
        if (!head.Success)
        {
            return null;
        }

        for (var comma = sentence.IndexOf(',', head.Length); comma > 0; comma = sentence.IndexOf(',', comma + 1))
        {
            var rest = sentence[(comma + 1)..].TrimStart();
            if (rest.Length > 0 && !JoinPattern().IsMatch(rest) && (Imperative.IsPlainlyImperative(rest) || ModalPattern().IsMatch(rest)))
            {
                return (sentence[head.Length..comma].Trim(), sentence.Length - rest.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(must|shall|never|may|cannot|only (when|if|after)|not allowed|forbidden|required to|at least|at most|no longer than|no later than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RulePattern();

    [GeneratedRegex(@"^(it|this|these|they|he|she|those|such|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PronounPattern();

    [GeneratedRegex(@"^(do not|don't|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProhibitionPattern();

    [GeneratedRegex(@"\b(step|steps|point|points)\s+\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StepReferencePattern();

    [GeneratedRegex(@"\b(if|unless|in case|when necessary|where necessary|as needed|whenever)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConditionalPattern();

    [GeneratedRegex(@"^(as you|while|throughout|during|meanwhile)\b|\b(while you|throughout|meanwhile|at the same time|all the time)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConcurrentPattern();

    [GeneratedRegex(@"^(first(ly)?|second(ly)?|third(ly)?|then|next|after that|afterwards?|now|finally|lastly)\b,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SequencePattern();

    [GeneratedRegex(@"(?<![\w.,])\d+(?:[.,]\d+)?\s?(?:%|percent(?:\s+LEL)?|ppm|bar|psi|°\s?[CF]|EUR|USD|dollars?|euros?|cents?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|working days|kg|g|km|cm|mm|m|liters?|litres?|volts?|V|degrees|rooms?|people|persons?)\b(?!\w)|(?<![\w.,])\d+(?:[.,]\d+)?\s?%", RegexOptions.CultureInvariant)]
    private static partial Regex MeasurePattern();

    [GeneratedRegex(@"^(?:An?\s+|The\s+)?(?<term>[\w-]+(?:\s[\w/-]+){0,2}?)\s+(?:is|means)\s+(?<def>(?:an?|the|what|one|when)\s.+|[a-z]+ing\s.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionPattern();

    [GeneratedRegex(@"^(if|when|in case)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IfPattern();

    [GeneratedRegex(@"^(or|and|but|which)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinPattern();

    [GeneratedRegex(@"^(the |a |an |you |we |nobody |everybody |each )?[\w-]*\s?[\w-]*\s?(must|shall|may|can|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModalPattern();
}
