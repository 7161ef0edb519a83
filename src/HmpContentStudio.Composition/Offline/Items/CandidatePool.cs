using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>All clean candidates of all kinds, more than are needed. One that several criteria could claim stands once for each of them, under one id.</summary>
internal static class CandidatePool
{
    /// <summary>Candidates without flaw and without an avoided topic, in a fixed order.</summary>
    public static IReadOnlyList<Candidate> Of(SkillEntry entry, Evidence evidence, IReadOnlyList<string> avoided)
    {
        IEnumerable<Candidate> all =
        [
            .. Decision.From(entry),
            .. Wording.From(entry),
            .. SpecialCases.From(entry, evidence),
            .. CaseSorting.From(entry),
            .. ErrorSpotting.From(entry),
            .. Ordering.From(entry),
            .. Diagnosis.From(entry),
            .. Statements.From(entry),
            .. Matching.Cases(entry, evidence),
            .. Matching.Reasons(entry),
            .. Matching.Terms(entry),
            .. Cloze.From(entry, evidence),
            .. ShortAnswer.From(entry),
        ];
        return [.. all
            .Where(candidate => ItemFilter.Flaws(candidate).Count == 0)
            .Where(candidate => !candidate.VisibleTexts.Any(text => AvoidedTopics.Names(text, avoided)))
            .DistinctBy(candidate => candidate.Id, StringComparer.Ordinal)
            .SelectMany(candidate => ForEachCriterion(entry, candidate))];
    }

    /// <summary>A step that several criteria cover can be asked for under each of them, though only once in a form.</summary>
    private static IEnumerable<Candidate> ForEachCriterion(SkillEntry entry, Candidate candidate)
    {
        if (candidate.AskedStep is not { } asked || candidate.CriterionId is null)
        {
            return [candidate];
        }

        var step = entry.Steps.FirstOrDefault(step => step.Number == asked);
        var covering = entry.Criteria.Where(criterion => step is not null && criterion.StepIds.Contains(step.Id, StringComparer.Ordinal)).ToList();
        return covering.Count < 2 ? [candidate] : covering.Select(criterion => candidate with { CriterionId = criterion.Id });
    }
}
