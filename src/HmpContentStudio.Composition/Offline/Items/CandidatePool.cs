using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>All clean candidates of all kinds, more than are needed.</summary>
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
            .DistinctBy(candidate => candidate.Id, StringComparer.Ordinal)];
    }
}
