using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>The stem does not ask: no question mark, no instruction, too few words, or "which is true".</summary>
internal sealed partial class UnfocusedStem : IFlawRule
{
    private const int MinimumWords = 5;

    public string CriterionId => "IT-01";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question)
    {
        var whole = new Span(0, question.Stem.Length);
        if (question.Stem.Contains("__", StringComparison.Ordinal))
        {
            return [];
        }

        if (WhichIsTrue().Match(question.Stem) is { Success: true } empty)
        {
            return [FlawHit.InStem("unfocused_stem", new Span(empty.Index, empty.Index + empty.Length), "The stem asks only what is true. Ask one question that can be answered before the options are read.")];
        }

        if (!question.Asks)
        {
            return [FlawHit.InStem("unfocused_stem", whole, "The stem does not ask anything. Write it as one question or instruction.")];
        }

        return Words.In(question.Stem).Count < MinimumWords
            ? [FlawHit.InStem("unfocused_stem", whole, "The stem is too short to be answered with the options covered. Say what exactly is asked.")]
            : [];
    }

    [GeneratedRegex(
        """
        \bwhich\s+(?:one\s+)?
        (?:of\s+(?:the\s+following|these)\s+(?:(?:statement|sentence|answer|option|claim)s?\s+)?|(?:statement|sentence|answer|option|claim)s?\s+(?:(?:about|on|regarding)\s+(?:\w+\s+){1,5})?)?
        (?:is|are)\s+(?:true|correct|right|false|incorrect|wrong)\b(?=\s*(?:\?|$|about|of|on|regarding))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WhichIsTrue();
}
