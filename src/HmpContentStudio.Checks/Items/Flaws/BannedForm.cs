using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>All or none of the above, combined answers, true-false in disguise, a blank inside a choice stem, an unmarked negative.</summary>
internal sealed partial class BannedForm : IFlawRule
{
    public string CriterionId => "IT-03";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question) =>
    [
        .. InOptions(question, AllOfAbove(), "all_of_above", "Replace \"all of the above\" by a real option, or ask for all that apply."),
        .. InOptions(question, NoneOfAbove(), "none_of_above", "Replace \"none of the above\" by a real option."),
        .. Combined(question),
        .. TrueFalse(question),
        .. Blank(question),
        .. Negative(question),
    ];

    /// <summary>Whether the options combine numbered statements of the stem.</summary>
    public static bool IsCombined(ChoiceQuestion question) =>
        question.Options.Count(option => Combination().IsMatch(option)) >= 2
        && (Enumeration().Count(question.Stem) >= 2 || question.Options.Any(option => Pairing().IsMatch(option)));

    /// <summary>The negative word of the question's main clause, when there is one.</summary>
    public static Match NegativeWord(ChoiceQuestion question)
    {
        var span = question.Question;
        var sentence = span.Of(question.Stem);
        var clause = Subordinate().Match(sentence) is { Success: true, Index: > 0 } subordinate ? sentence[..subordinate.Index] : sentence;
        return NegativeQuestion().Match(clause);
    }

    /// <summary>Whether the word stands in capitals.</summary>
    public static bool IsMarked(string word) => word.Length > 0 && !word.Any(char.IsLower);

    private static IEnumerable<FlawHit> InOptions(ChoiceQuestion question, Regex pattern, string kind, string message) =>
        question.Options
            .Select((option, at) => (Match: pattern.Match(option), at))
            .Where(hit => hit.Match.Success)
            .Select(hit => FlawHit.InOption(kind, hit.at, new Span(hit.Match.Index, hit.Match.Index + hit.Match.Length), message));

    private static IEnumerable<FlawHit> Combined(ChoiceQuestion question) =>
        IsCombined(question)
            ? [FlawHit.InStem("k_type", new Span(0, question.Stem.Length), "The options combine numbered statements. Ask for all that apply, or ask about each statement.")]
            : [];

    private static IEnumerable<FlawHit> TrueFalse(ChoiceQuestion question)
    {
        var answers = question.Options.Count(option => TrueOrFalse().IsMatch(option));
        return answers >= 2 && answers == question.Options.Count
            ? [new FlawHit("true_false", "item", 0, question.Stem.Length, "This is a true-false question in disguise. Ask what to do, and offer three to five answers.")]
            : [];
    }

    private static IEnumerable<FlawHit> Blank(ChoiceQuestion question) =>
        BlankLine().Match(question.Stem) is { Success: true } blank && question.Stem[(blank.Index + blank.Length)..].Any(char.IsLetter)
            ? [FlawHit.InStem("fill_blank", new Span(blank.Index, blank.Index + blank.Length), "The blank stands inside the stem, so it has to be read twice. Ask a question instead.")]
            : [];

    private static IEnumerable<FlawHit> Negative(ChoiceQuestion question)
    {
        var word = NegativeWord(question);
        var negative = word.Groups["word"].Value;
        if (!word.Success || IsMarked(negative))
        {
            return [];
        }

        var start = question.Question.Start + word.Groups["word"].Index;
        return [FlawHit.InStem("negative_stem", new Span(start, start + word.Groups["word"].Length), $"\"{negative}\" is easily overread. Ask positively, or write it in capitals and say why it has to be.")];
    }

    [GeneratedRegex(@"\ball\s+(?:of\s+)?(?:the\s+above|these|them|the\s+(?:listed|mentioned|other)\b.*|(?:the\s+)?(?:options|answers|statements))\b(?=\W*$)|\bboth\s+(?:of\s+)?(?:the\s+above|a\s+and\s+b|b\s+and\s+c|a\s+and\s+c)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllOfAbove();

    [GeneratedRegex(@"\b(?:none|neither)\s+(?:of\s+)?(?:the\s+above|these|them|the\s+others?|(?:the\s+)?(?:options|answers))\b(?=\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex NoneOfAbove();

    [GeneratedRegex(@"^\W*(?:options?\s+|statements?\s+|only\s+|both\s+|all\s+of\s+)?\(?(?:[ivx]{1,4}|[1-9]|[a-e])\)?(?:\s*(?:,|and|&|or|\+)\s*\(?(?:[ivx]{1,4}|[1-9]|[a-e])\)?)*(?:\s+only)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Combination();

    [GeneratedRegex(@"^\W*(?:only\s+|both\s+)?\(?(?:[ivx]{1,4}|[1-9]|[a-e])\)?\s*(?:,|and|&)\s*\(?(?:[ivx]{1,4}|[1-9]|[a-e])\)?", RegexOptions.IgnoreCase)]
    private static partial Regex Pairing();

    [GeneratedRegex(@"(?:^|\s)\(?(?:[ivx]{1,4}|[1-9]|[a-e])[.):]\s", RegexOptions.IgnoreCase)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^\W*(?:true|false|yes|no|correct|incorrect|right|wrong|agree|disagree)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex TrueOrFalse();

    [GeneratedRegex(@"_{2,}|\.{4,}|\[\s*\]")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\s(?:if|when|whenever|because|although|while|after|before|until|unless|so|since|that|who|whose)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subordinate();

    [GeneratedRegex(@"(?:\b(?:which|what|who|where|when|how|why|all)\b.*?|^\W*)\b(?<word>not|never|except|cannot|neither|nor|least\s+(?:likely|appropriate|suitable|important|effective)|nobody|no\s+one|(?:\w+n['’]t))\b", RegexOptions.IgnoreCase)]
    private static partial Regex NegativeQuestion();
}
