using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>AL-01: the first main verb can be watched, there is one of them, and the objective is short enough to be kept in mind.</summary>
internal sealed class ObjectivesCheck : IPreCheck
{
    public string CriterionId => "AL-01";

    public string AllWell => "Every objective starts with one observable verb. Check that condition and standard are the right ones.";

    public string NothingToRead => "The draft has no objectives.";

    public IReadOnlyList<Flag>? Read(CheckContext context) =>
        context.Content.Objectives.Count == 0
            ? null
            : [.. context.Content.Objectives.SelectMany(objective => ObjectiveRule.Read(objective.Text).Select(flag => flag with { BlockId = objective.Id, Part = "text" }))];
}

/// <summary>The rule itself, for drafts and for single lines.</summary>
internal static class ObjectiveRule
{
    private const int MaximumWords = 30;

    public static IEnumerable<Flag> Read(string objective)
    {
        var verbs = BloomVerbs.Read(objective);
        if (verbs.Unobservable is { } inner)
        {
            yield return At(objective, inner, new Flag("not-measurable", $"Nobody can watch \"{inner}\". Say what the person does, says or produces."));
        }
        else if (verbs.Verb is null)
        {
            yield return At(objective, FirstWord(objective), new Flag("no-verb", "Start the objective with one verb for something that can be watched, such as \"isolate\" or \"explain\"."));
        }
        else if (verbs.Observable.Count > 1)
        {
            var second = verbs.Observable[1];
            yield return At(objective, second, new Flag("several-verbs", $"\"{verbs.Verb}\" and \"{second}\" are two actions. Keep one, or make two objectives."));
        }

        var words = Words.In(objective);
        if (words.Count > MaximumWords)
        {
            yield return new Flag("too-long", $"The objective has {words.Count} words; {MaximumWords} are enough. Move detail into the standard or into the steps.")
            {
                Start = words[MaximumWords].Start, End = objective.Length, Text = objective,
            };
        }
    }

    private static Flag At(string objective, string phrase, Flag flag)
    {
        var start = Math.Max(0, objective.IndexOf(phrase, IndexOfStatement(objective), StringComparison.OrdinalIgnoreCase));
        return flag with { Start = start, End = Math.Min(objective.Length, start + phrase.Length), Text = objective };
    }

    private static int IndexOfStatement(string objective) =>
        Math.Max(0, objective.IndexOf(BloomVerbs.Statement(objective), StringComparison.Ordinal));

    private static string FirstWord(string objective) => Words.In(BloomVerbs.Statement(objective)) is [var first, ..] ? first.Text : "";
}
