using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>The key is clearly longer than every distractor.</summary>
internal sealed class LongestKey : IFlawRule
{
    private const double Factor = 1.25;
    private const int Characters = 8;
    private const int Words = 2;

    public string CriterionId => "IT-02";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question)
    {
        if (question.Keys.Count == 0 || question.Distractors.Count == 0)
        {
            return [];
        }

        var shortest = question.Keys.MinBy(key => question.Options[key].Length);
        var key = question.Options[shortest];
        var longest = question.Distractors.Max(option => option.Length);

        return key.Length >= Factor * longest && key.Length - longest >= Characters && Content.Text.Words.In(key).Count > Words
            ? [FlawHit.InOption("longest_correct", shortest, new Span(0, key.Length), "The key is much longer than every distractor. Shorten it, or give the distractors the same detail.")]
            : [];
    }
}
