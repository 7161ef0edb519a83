using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>Everything the sections of one draft are written from.</summary>
internal sealed record DraftMaterial
{
    /// <summary>The order.</summary>
    public required Brief Brief { get; init; }

    /// <summary>The skill's entry.</summary>
    public required SkillEntry Entry { get; init; }

    /// <summary>The sources, sorted.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The sources as documents.</summary>
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>Objectives with their criteria.</summary>
    public required IReadOnlyList<PlannedObjective> Objectives { get; init; }

    /// <summary>Source sentences that the brief wants to see.</summary>
    public IReadOnlyList<Passage> Wanted { get; init; } = [];

    /// <summary>What is left out to keep the time box.</summary>
    public TimeCut Cut { get; init; }

    /// <summary>Where gaps are gathered.</summary>
    public required ToComplete Panel { get; init; }

    /// <summary>Ids of all objectives.</summary>
    public IReadOnlyList<string> AllObjectiveIds => [.. Objectives.Select(objective => objective.Id)];

    /// <summary>Objectives that cover one of the criteria.</summary>
    public IReadOnlyList<string> ObjectivesOf(IEnumerable<string> criterionIds)
    {
        var wanted = criterionIds.ToHashSet(StringComparer.Ordinal);
        return [.. Objectives.Where(objective => objective.CriterionIds.Any(wanted.Contains)).Select(objective => objective.Id)];
    }

    /// <summary>Criteria that cover one of the steps, in file order.</summary>
    public IReadOnlyList<string> CriteriaOf(IEnumerable<EntryStep> steps)
    {
        var ids = steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Entry.Criteria.Where(criterion => criterion.StepIds.Any(ids.Contains)).Select(criterion => criterion.Id)];
    }
}
