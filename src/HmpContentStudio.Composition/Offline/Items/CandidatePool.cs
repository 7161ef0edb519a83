using HmpContentStudio.Composition.Offline.Sections;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>All clean candidates of all kinds, more than are needed.</summary>
internal static class CandidatePool
{
    /// <summary>Candidates without flaw and without an avoided topic, in a fixed order.</summary>
    public static IReadOnlyList<Candidate> Of(DraftMaterial material)
    {
        var (entry, evidence) = (material.Entry, material.Evidence);
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
            .Where(candidate => !candidate.VisibleTexts.Any(text => AvoidedTopics.Names(text, material.Brief.MustAvoid)))
            .DistinctBy(candidate => candidate.Id, StringComparer.Ordinal)];
    }
}
