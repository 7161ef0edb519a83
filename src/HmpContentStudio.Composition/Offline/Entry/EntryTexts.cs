using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Offline.Entry;

/// <summary>All texts of an entry, in file order.</summary>
internal static class EntryTexts
{
    /// <summary>Every sentence and phrase that somebody wrote into the entry.</summary>
    public static IEnumerable<string> Of(Skill skill)
    {
        IEnumerable<string?> texts =
        [
            skill.Title, skill.Definition, skill.UseWhen, skill.StopWhen, skill.Evidence,
            .. skill.Tools,
            .. skill.Prerequisites,
            .. skill.PerformanceCriteria.SelectMany(criterion => new[] { criterion.Text, criterion.Standard }),
            .. skill.Steps.SelectMany(step => new[] { step.Text, step.Why, step.Warning, step.Say, step.Result }),
            .. skill.CommonErrors.SelectMany(error => new[] { error.Error, error.LooksLike, error.Consequence, error.Cue, error.Correction, error.Say }),
            .. skill.Misconceptions.SelectMany(misconception => new[] { misconception.Belief, misconception.Correction }),
            .. skill.Terms.SelectMany(term => new[] { term.Name, term.Definition }),
            .. skill.Limits.SelectMany(limit => new[] { limit.Quantity, limit.Unit, limit.Action, limit.Otherwise }),
            .. skill.Contexts.SelectMany(context => new[] { context.Setting, context.Trigger, context.Constraint }),
        ];
        return texts.OfType<string>().Where(text => text.Trim().Length > 0);
    }
}
