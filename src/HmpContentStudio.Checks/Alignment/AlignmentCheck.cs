using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>AL-02: no objective without practice and question, no question without an objective it shares words with.</summary>
internal sealed class AlignmentCheck : IPreCheck
{
    /// <summary>Shared stems by the smaller set; a starting value to be calibrated with real reviews.</summary>
    private const double SharedWords = 0.2;

    public string CriterionId => "AL-02";

    public string AllWell => "Every objective has its practice and question. Check that a right answer really shows the objective.";

    public string NothingToRead => "The draft has neither objectives nor questions.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var content = context.Content;
        if (content.Objectives.Count == 0)
        {
            return content.Items.Count == 0 && content.Blocks.Count == 0
                ? null
                : [new Flag("no-objectives", "The draft has no objective. Request changes: without one nothing can be practised or tested.")];
        }

        return [.. content.Objectives.SelectMany(objective => Orphans(content, objective)), .. content.Items.SelectMany(item => Strays(context, item))];
    }

    private static IEnumerable<Flag> Orphans(LearningContent content, Objective objective)
    {
        if (content.Format != ContentFormat.Assessment && !IsPractised(content, objective.Id))
        {
            yield return new Flag("no-practice", "Nothing in the draft practises this objective. Add a practice block or question for it.")
            {
                BlockId = objective.Id, Part = "text", Text = objective.Text,
            };
        }

        if (!content.Items.Any(item => item.Use == ItemUse.Check && item.ObjectiveId == objective.Id))
        {
            yield return new Flag("no-item", "No question tests this objective. Add one, or leave the objective out.")
            {
                BlockId = objective.Id, Part = "text", Text = objective.Text,
            };
        }
    }

    private static bool IsPractised(LearningContent content, string objective) =>
        content.Items.Any(item => item.Use == ItemUse.Practice && item.ObjectiveId == objective)
        || content.Blocks.Any(block => block.Role is BlockRole.Practice or BlockRole.Application && block.Type != BlockType.Heading && block.ObjectiveIds.Contains(objective));

    private static IEnumerable<Flag> Strays(CheckContext context, Item item)
    {
        var objective = context.Content.Objectives.FirstOrDefault(objective => objective.Id == item.ObjectiveId);
        if (objective is null)
        {
            yield return new Flag("unknown-objective", $"The question names the objective \"{item.ObjectiveId}\", which the draft does not have. Choose one of its objectives.")
            {
                BlockId = item.Id, Part = "stem", Text = item.Stem,
            };
        }
        else if (Overlap(ItemTexts.Stems(item), Promise(objective, item, context.Subject.Entry)) < SharedWords)
        {
            yield return new Flag("off-topic", $"The question shares hardly a word with its objective \"{objective.Text}\". Check that it tests this objective.")
            {
                BlockId = item.Id, Part = "stem", Start = 0, End = item.Stem.Length, Text = item.Stem,
                Evidence = [new Evidence(objective.Id, null, 0, objective.Text.Length, objective.Text)],
            };
        }
    }

    /// <summary>What the objective promises: its words and what the entry links to the criteria behind it.</summary>
    private static HashSet<string> Promise(Objective objective, Item item, Skill? entry)
    {
        var ids = (objective.CriterionIds ?? []).Concat(item.CriterionIds ?? []).ToHashSet(StringComparer.Ordinal);
        var linked = entry is null ? [] : Linked(entry, ids);
        return Words.ContentStems(objective.Text + " " + string.Join(' ', linked)).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string?> Linked(Skill entry, HashSet<string> criteria)
    {
        var own = entry.PerformanceCriteria.Where(criterion => criteria.Contains(criterion.Id)).ToList();
        var steps = own.SelectMany(criterion => criterion.Steps).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.SelectMany(criterion => new[] { criterion.Text, criterion.Standard }),
            .. entry.Steps.Where(step => steps.Contains(step.Id)).SelectMany(step => new[] { step.Text, step.Why, step.Say }),
            .. entry.CommonErrors.Where(error => error.Step is { } step && steps.Contains(step)).SelectMany(error => new[] { error.Error, error.LooksLike, error.Consequence, error.Cue, error.Correction, error.Say }),
            .. entry.Misconceptions.Where(belief => belief.Criterion is { } id && criteria.Contains(id)).SelectMany(belief => new[] { belief.Belief, belief.Correction }),
            .. entry.Limits.Where(limit => limit.Criterion is { } id && criteria.Contains(id)).SelectMany(limit => new[] { limit.Quantity, limit.Unit, limit.Action, limit.Otherwise }),
        ];
    }

    private static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var smaller = Math.Min(one.Count, other.Count);
        return smaller == 0 ? 0 : (double)one.Count(other.Contains) / smaller;
    }
}

/// <summary>The words of a question, answers and feedback included.</summary>
internal static class ItemTexts
{
    public static HashSet<string> Stems(Item item) => Words.ContentStems(string.Join(' ', Of(item))).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string?> Of(Item item) =>
    [
        item.Stem,
        item.Rationale,
        .. (item.Exhibit ?? []).Concat(item.Points ?? []).Select(sentence => sentence.Text),
        .. (item.Options ?? []).SelectMany(option => new[] { option.Text, option.Rationale }),
        .. (item.Order ?? []).Select(entry => entry.Text),
        .. (item.Choices ?? []).Select(choice => choice.Text),
        .. (item.Pairs ?? []).SelectMany(pair => new[] { pair.Left, pair.Rationale }),
        .. (item.Blanks ?? []).SelectMany(blank => blank.Accept ?? []),
    ];
}
