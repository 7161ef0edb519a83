using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline;

/// <summary>Estimates the learning time: words before the check at 180 a minute, 45 seconds for each item, five minutes of practice.</summary>
internal static class TimeBox
{
    private const double WordsPerMinute = 180;
    private const double MinutesPerItem = 0.75;
    private const double PracticeMinutes = 5;
    private const double Tolerance = 1.1;

    /// <summary>Estimated minutes.</summary>
    public static double Minutes(LearningContent content)
    {
        var words = content.Blocks.Where(block => block.Role < BlockRole.Check).Sum(block => block.Sentences.Sum(sentence => Words.In(sentence.Text).Count));
        var practice = content.Format == ContentFormat.Module ? PracticeMinutes : 0;
        return (words / WordsPerMinute) + (MinutesPerItem * content.Items.Count) + practice;
    }

    /// <summary>The longest time that fits the brief, or no limit.</summary>
    public static double Limit(int? minutes) => minutes is { } given ? given * Tolerance : double.PositiveInfinity;

    /// <summary>Tells what was left out for the time box, and whether it still does not fit.</summary>
    public static void Ask(LearningContent content, TimeCut cut, ToComplete panel)
    {
        if (content.Minutes is not { } given)
        {
            return;
        }

        if (cut > TimeCut.Nothing)
        {
            var left = new[] { (TimeCut.Guidance, "more guidance from the source"), (TimeCut.RealCase, "the real case"), (TimeCut.SupportedPractice, "practice 1"), (TimeCut.OneItemEach, "one item for each objective") }
                .Where(part => part.Item1 <= cut).Select(part => part.Item2).ToList();
            panel.Ask(GapKind.Time, "brief.minutes", $"To keep {Phrases.Number(given)} minutes, this was left out: {string.Join(", ", left)}. Give more minutes to have it back.");
        }

        var estimate = Minutes(content);
        if (estimate > Limit(given))
        {
            panel.Ask(GapKind.Time, "brief.minutes", $"The estimate is {Phrases.Number((int)Math.Ceiling(estimate))} minutes for a time box of {Phrases.Number(given)}. Give more minutes, or split the skill.");
        }
    }
}
