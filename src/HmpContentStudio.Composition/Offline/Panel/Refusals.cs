using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Sections;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Panel;

/// <summary>When no honest draft can be made.</summary>
internal static class Refusals
{
    private const double MostDamaged = 0.3;

    /// <summary>All reasons; empty when a draft can be made.</summary>
    public static IReadOnlyList<RefusalReason> Of(CompositionRequest request, SkillEntry entry, Evidence evidence) =>
        [.. new[] { Format(request), Criteria(entry), Support(entry, evidence), Hazard(entry), Sources(evidence) }.OfType<RefusalReason>()];

    private static RefusalReason? Format(CompositionRequest request) =>
        request.Brief.Format is null or ContentFormat.Module or ContentFormat.Assessment
            ? null
            : new RefusalReason("format-known", "The offline composer writes modules and assessments. Choose one of them.", ["brief.format"]);

    private static RefusalReason? Criteria(SkillEntry entry)
    {
        if (entry.Criteria.Count == 0)
        {
            return new RefusalReason("criteria-missing", "The skill has no performance criterion. Write at least one, as an instruction: \"Check the label before use\".", ["performanceCriteria"]);
        }

        return entry.Criteria.Any(criterion => criterion.Text.IsUsable)
            ? null
            : new RefusalReason("criteria-not-imperative", "No performance criterion is an instruction. Start each with a verb that an observer can watch: \"Check the label before use\".", ["performanceCriteria.text"]);
    }

    /// <summary>Without steps, at least half of the criteria need a passage in a source.</summary>
    private static RefusalReason? Support(SkillEntry entry, Evidence evidence)
    {
        if (entry.Steps.Count > 0 || entry.Criteria.Count == 0)
        {
            return null;
        }

        var supported = ConceptPassages.Find(entry, evidence).Select(found => found.CriterionId).Distinct(StringComparer.Ordinal).Count();
        return supported * 2 >= entry.Criteria.Count
            ? null
            : new RefusalReason("steps-or-sources-missing", "There are no steps, and the sources say nothing about more than half of the criteria. Write the steps, or add a source that covers the criteria.", ["steps", "sources"]);
    }

    private static RefusalReason? Hazard(SkillEntry entry)
    {
        if (entry.Skill.Hazard != true)
        {
            return null;
        }

        if (entry.Steps.Count > 0 && entry.Steps.All(step => step.IsSuggested))
        {
            return new RefusalReason("hazard-steps-suggested", "Somebody can be hurt when this is done wrong, and the steps were only found in a source. Write them into the entry first.", ["steps"]);
        }

        return entry.Steps.Any(step => step.Warnings.Count > 0)
            ? null
            : new RefusalReason("hazard-warnings-missing", "Somebody can be hurt when this is done wrong, and no step has a warning. Write what can hurt, and how to avoid it.", ["steps.warning"]);
    }

    private static RefusalReason? Sources(Evidence evidence)
    {
        var sentences = evidence.Sources.Sum(source => source.SentenceCount);
        var damaged = evidence.Sources.Sum(source => source.DamagedCount);
        return sentences > 0 && damaged > MostDamaged * sentences
            ? new RefusalReason("sources-unreadable", "More than three in ten sentences of the sources are damaged (digits inside words). Give a clean text.", ["sources"])
            : null;
    }
}
