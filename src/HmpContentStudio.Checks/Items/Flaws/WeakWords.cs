using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Absolutes and vague quantities in options (IT-06; a criterion of the linter, not yet asked in reviews).</summary>
internal sealed partial class WeakWords : IFlawRule
{
    public string CriterionId => "IT-06";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question) =>
        question.Options.SelectMany((option, at) => Hits(option, at, Absolute(), "absolute_terms", "Test-wise learners cross out options with such a word. Say exactly when it holds.")
            .Concat(Hits(option, at, Vague(), "vague_terms", "Everybody reads this word differently. Give a figure or a condition.")));

    private static IEnumerable<FlawHit> Hits(string option, int at, Regex pattern, string kind, string message) =>
        pattern.Match(option) is { Success: true } match
            ? [FlawHit.InOption(kind, at, new Span(match.Index, match.Index + match.Length), $"\"{match.Value}\": {message}")]
            : [];

    // "All of the above" and "1 only" belong to IT-03; "not always" is no absolute; "at all", "above all", "all right" are phrases.
    [GeneratedRegex(@"(?<!\bnot\s)\balways\b|\bnever\b|\bevery(?:one|body|thing)?\b(?!\s+(?:\d+|other|two|three|four|five|six|ten|second|minute|hour|day|week|month|year|quarter|morning|evening|shift)\b)|(?<!\b(?:at|above)\s)\ball\b(?!\s+(?:of\s+)?(?:the\s+above|these|them|right|clear)\b)|\bnone\b(?!\s+of\s+(?:the\s+above|these|them)\b)|\bnobody\b|\bno\s+one\b|(?<![\divx]\s)\bonly\b|\bcompletely\b|\bentirely\b|\babsolutely\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"\b(?:often|usually|sometimes|generally|frequently|occasionally|mostly|normally|typically|rarely|seldom|probably|possibly|regularly|somewhat|fairly)\b|\b(?:about|around|roughly|approximately)\s+(?:\d|a\s+few|half|one|two|three|four|five|ten)|\b(?:a\s+few|a\s+lot\s+of|as\s+(?:needed|appropriate|soon\s+as\s+possible)|from\s+time\s+to\s+time|in\s+most\s+cases|now\s+and\s+then|every\s+so\s+often)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
