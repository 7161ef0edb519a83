using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Two negatives in the question, so that nobody can be sure what is asked: the one case of ambiguity that a rule can see.</summary>
internal sealed partial class DoubleNegative : IFlawRule
{
    public string CriterionId => "IT-07";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question)
    {
        var span = question.Question;
        var negatives = Negative().Matches(span.Of(question.Stem));
        return negatives.Count < 2
            ? []
            : [FlawHit.InStem("ambiguous", new Span(span.Start + negatives[0].Index, span.Start + negatives[^1].Index + negatives[^1].Length), "The question has two negatives. Ask it positively.")];
    }

    [GeneratedRegex(@"\b(?:not|never|cannot|neither|without|except|\w+n['’]t|unsafe|unnecessary|unlikely|incorrect|impossible|unacceptable|inappropriate|unable|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negative();
}
