using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>The stem tells things about a person that no answer needs: at least two of age, leisure, family, origin, career, looks.</summary>
internal sealed partial class GratuitousDetail : IFlawRule
{
    private const int Enough = 2;

    public string CriterionId => "IT-01";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question)
    {
        var details = PersonalDetail().Matches(question.Stem).Where(match => !question.Options.Any(option => Shares(option, match.Value))).ToList();
        return details.Count < Enough
            ? []
            : [FlawHit.InStem("gratuitous_info", new Span(details[0].Index, details[^1].Index + details[^1].Length), "The question can be answered without these personal details. Leave them out.")];
    }

    private static bool Shares(string option, string detail) => Words.ContentStems(option).Intersect(Words.ContentStems(detail), StringComparer.Ordinal).Any();

    [GeneratedRegex(
        @"\b(?:who\s+is\s+\d{2}|(?:aged|age)\s+\d{2}|\d{2}[- ]years?[- ]old|(?:likes|loves|enjoys|prefers)\s+\w+|hobb(?:y|ies)\b|favou?rite\s+\w+|married|divorced|single\s+(?:mother|father|parent)|(?:two|three|four|a|one)\s+(?:children|child|kids|daughters?|sons?|dogs?|cats?)|born\s+in|grew\s+up\s+in|(?:originally|comes)\s+from|lives\s+in|moved\s+(?:here|from|to)|studied\s+\w+|graduated\s+\w+|joined\s+the\s+\w+\s+(?:\w+\s+){1,3}ago|(?:has|had)\s+worked\s+(?:here|there|in|for|at|as)|after\s+working\s+(?:in|at|as|for)|used\s+to\s+work|(?:wears|wearing)\s+a|drives\s+a|drinks\s+\w+|birthday)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PersonalDetail();
}
