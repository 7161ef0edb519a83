using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>A chosen candidate and the objective it tests.</summary>
internal sealed record Chosen(Candidate Candidate, string ObjectiveId, int Rank);

/// <summary>
/// Fills the blueprint in rounds, the objective with the fewest candidates first. A candidate's worth falls with each chosen item of its type
/// and its situation; items that give each other away never stand together.
/// </summary>
internal sealed class Chooser
{
    private const double TypeCost = 1.5;
    private const double ContextCost = 4;

    private static readonly Dictionary<ItemKind, int> Most = new()
    {
        [ItemKind.Ordering] = 1,
        [ItemKind.MatchCases] = 1,
        [ItemKind.MatchReasons] = 1,
        [ItemKind.MatchTerms] = 1,
        [ItemKind.SpecialCase] = 1,
        // The feedback of one diagnosis names the signs of the other slips.
        [ItemKind.Diagnosis] = 1,
        [ItemKind.Cloze] = 2,
        // A second one would ask for the beliefs whose corrections the first one shows.
        [ItemKind.Statements] = 1,
        [ItemKind.CaseSorting] = 3,
    };

    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly Dictionary<string, ClashSigns> _signs;
    private readonly List<Chosen> _chosen = [];

    private Chooser(IReadOnlyList<Candidate> candidates)
    {
        _candidates = candidates;
        _signs = candidates.DistinctBy(candidate => candidate.Id, StringComparer.Ordinal).ToDictionary(candidate => candidate.Id, ClashSigns.Of, StringComparer.Ordinal);
    }

    /// <summary>The chosen candidates in the order they were chosen.</summary>
    public static IReadOnlyList<Chosen> Choose(IReadOnlyList<Candidate> candidates, IReadOnlyList<PlannedObjective> objectives, int itemsPerObjective)
    {
        var chooser = new Chooser(candidates);
        for (var round = 0; round < itemsPerObjective; round++)
        {
            foreach (var objective in objectives.OrderBy(chooser.Supply).ThenBy(objective => objective.Id, StringComparer.Ordinal))
            {
                chooser.Add(objective, round);
            }
        }

        return chooser._chosen;
    }

    private int Supply(PlannedObjective objective) => _candidates.Count(candidate => objective.CriterionIds.Contains(candidate.CriterionId, StringComparer.Ordinal));

    private void Add(PlannedObjective objective, int round)
    {
        var open = _candidates.Where(candidate => objective.CriterionIds.Contains(candidate.CriterionId, StringComparer.Ordinal) && IsAllowed(candidate)).ToList();
        var mustApply = objective.Objective.Level >= CognitiveLevel.Apply && !_chosen.Any(chosen => chosen.ObjectiveId == objective.Id && chosen.Candidate.Level >= CognitiveLevel.Apply);
        var atLevel = open.Where(candidate => candidate.Level >= CognitiveLevel.Apply).ToList();
        var pool = mustApply && atLevel.Count > 0 ? atLevel : open;
        var best = pool
            .OrderBy(candidate => _chosen.Count(chosen => chosen.Candidate.CriterionId == candidate.CriterionId))
            .ThenByDescending(Worth)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not null)
        {
            _chosen.Add(new Chosen(best, objective.Id, round));
        }
    }

    private double Worth(Candidate candidate) =>
        candidate.Weight
        - (TypeCost * _chosen.Count(chosen => chosen.Candidate.Kind == candidate.Kind))
        - (candidate.ContextId is null ? 0 : ContextCost * _chosen.Count(chosen => chosen.Candidate.ContextId == candidate.ContextId));

    private bool IsAllowed(Candidate candidate) =>
        _chosen.Count(chosen => chosen.Candidate.Kind == candidate.Kind) < Most.GetValueOrDefault(candidate.Kind, int.MaxValue)
        && !_chosen.Any(chosen => chosen.Candidate.Id == candidate.Id)
        && !_chosen.Any(chosen => chosen.Candidate.ErrorIds.Intersect(candidate.ErrorIds, StringComparer.Ordinal).Any())
        && !_chosen.Any(chosen => ClashSigns.Clash(_signs[chosen.Candidate.Id], _signs[candidate.Id]));
}
