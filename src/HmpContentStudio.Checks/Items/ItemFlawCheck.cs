using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>All flaw rules, in order of criterion.</summary>
internal static class FlawRules
{
    public static IReadOnlyList<IFlawRule> All { get; } =
    [
        new UnfocusedStem(), new GratuitousDetail(),
        new LongestKey(), new GrammarCue(), new RepeatedWord(),
        new BannedForm(), new OptionSet(), new WeakWords(), new DoubleNegative(),
    ];

    public static IEnumerable<IFlawRule> Of(string criterionId) => All.Where(rule => rule.CriterionId == criterionId);
}

/// <summary>IT-01 to IT-04 on the choice questions of a draft; one negative in capitals is allowed in a whole form.</summary>
internal sealed class ItemFlawCheck(string criterionId, string allWell) : IPreCheck
{
    public string CriterionId => criterionId;

    public string AllWell => allWell;

    public string NothingToRead => "The draft has no question with options.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var questions = context.Content.Items
            .Select(item => (Item: item, Question: ChoiceQuestion.Of(item)))
            .Where(entry => entry.Question is not null)
            .Select(entry => (entry.Item, Question: entry.Question!))
            .ToList();

        return questions.Count == 0
            ? null
            : [.. questions.SelectMany(entry => Flaws(entry.Item, entry.Question)), .. SecondNegatives(questions)];
    }

    private IEnumerable<Flag> Flaws(Item item, ChoiceQuestion question) =>
        FlawRules.Of(criterionId).SelectMany(rule => rule.Find(question)).Select(hit => Flag(item, question, hit));

    private IEnumerable<Flag> SecondNegatives(IReadOnlyList<(Item Item, ChoiceQuestion Question)> questions)
    {
        if (criterionId != "IT-03")
        {
            return [];
        }

        return questions
            .Where(entry => BannedForm.IsMarked(BannedForm.NegativeWord(entry.Question).Groups["word"].Value))
            .Skip(1)
            .Select(entry => new Flag("negative_stem", "This is the second negative question of the draft; one is enough. Ask it positively.")
            {
                BlockId = entry.Item.Id, Part = "stem", Start = 0, End = entry.Item.Stem.Length, Text = entry.Item.Stem,
            });
    }

    private static Flag Flag(Item item, ChoiceQuestion question, FlawHit hit) => new(hit.Kind, hit.Message)
    {
        BlockId = item.Id,
        Part = hit.At == "item" ? "stem" : hit.At,
        Start = hit.Start,
        End = hit.End,
        Text = TextOf(question, hit),
    };

    // What decides about these flaws is the question as a whole, so a change of any option answers the flag.
    private static string TextOf(ChoiceQuestion question, FlawHit hit) =>
        hit.At == "stem" ? question.Stem : question.Stem + "\n" + string.Join('\n', question.Options);
}
