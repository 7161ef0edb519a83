using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Composition.Offline.Sections;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>The items of a draft: the warm-up of a module first, then the check in the order of objectives, criteria and levels.</summary>
internal sealed record TestForm
{
    private const int UsualItems = 3;

    /// <summary>All items with their ids.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Id of the warm-up, or null.</summary>
    public string? WarmUpId { get; init; }

    /// <summary>Items wanted by the blueprint.</summary>
    public required int Wanted { get; init; }

    /// <summary>Items of the check.</summary>
    public int CheckCount => Items.Count(item => item.Use == ItemUse.Check);

    /// <summary>Whether there is anything to check with.</summary>
    public bool HasCheckItems => CheckCount > 0;

    /// <summary>Items for each objective that the brief asks for.</summary>
    public static int PerObjective(DraftMaterial material) =>
        Math.Max(1, (material.Brief.Blueprint?.ItemsPerObjective ?? UsualItems) - (material.Cut >= TimeCut.OneItemEach ? 1 : 0));

    /// <summary>Makes, filters, chooses, numbers and balances the items.</summary>
    public static TestForm Build(DraftMaterial material, IReadOnlyList<Candidate> pool, bool withWarmUp)
    {
        var warmUp = withWarmUp ? pool.FirstOrDefault(candidate => candidate.Kind == ItemKind.Ordering) : null;
        var open = withWarmUp ? pool.Where(candidate => candidate.Kind != ItemKind.Ordering).ToList() : pool;
        var chosen = Chooser.Choose(open, material.Objectives, PerObjective(material));
        var ordered = InOrder(chosen, material);
        AskForItems(material, open, chosen);
        var numbering = new ItemNumbering(material.Entry.Skill.Id);
        var practice = warmUp is null ? [] : new List<Item> { numbering.Number(warmUp, 1, ObjectiveOf(material, warmUp), ItemUse.Practice) };
        IReadOnlyList<Item> Render(IReadOnlyList<int> turns) =>
            [.. ordered.Select((entry, at) => numbering.Number(entry.Candidate, practice.Count + at + 1, entry.ObjectiveId, ItemUse.Check, turns[at]))];
        var turns = KeyBalance.Turns(
            [.. ordered.Select(entry => entry.Candidate.Options.Count > 0 && !entry.Candidate.HasFixedOptions)],
            [.. ordered.Select(entry => entry.Rank)],
            Render);
        return new TestForm
        {
            Items = [.. practice, .. Render(turns)],
            WarmUpId = practice.FirstOrDefault()?.Id,
            Wanted = material.Objectives.Count * (material.Brief.Blueprint?.ItemsPerObjective ?? UsualItems),
        };
    }

    private static List<Chosen> InOrder(IReadOnlyList<Chosen> chosen, DraftMaterial material)
    {
        var criteria = material.Entry.Criteria.Select(criterion => criterion.Id).ToList();
        var objectives = material.AllObjectiveIds.ToList();
        return [.. chosen
            .OrderBy(entry => objectives.IndexOf(entry.ObjectiveId))
            .ThenBy(entry => criteria.IndexOf(entry.Candidate.CriterionId ?? ""))
            .ThenBy(entry => entry.Candidate.Level)
            .ThenBy(entry => entry.Candidate.Id, StringComparer.Ordinal)];
    }

    private static string ObjectiveOf(DraftMaterial material, Candidate candidate) =>
        material.Objectives.FirstOrDefault(objective => objective.CriterionIds.Contains(candidate.CriterionId, StringComparer.Ordinal))?.Id ?? material.Objectives[0].Id;

    /// <summary>Tells the shortfall for each objective, which fields would fill it, and what is spare.</summary>
    private static void AskForItems(DraftMaterial material, IReadOnlyList<Candidate> pool, IReadOnlyList<Chosen> chosen)
    {
        var wanted = material.Brief.Blueprint?.ItemsPerObjective ?? UsualItems;
        foreach (var objective in material.Objectives)
        {
            var count = chosen.Count(entry => entry.ObjectiveId == objective.Id);
            if (count < wanted)
            {
                material.Panel.Ask(
                    GapKind.Items,
                    "blueprint.itemsPerObjective",
                    $"{Phrases.Number(wanted - count)} of {Phrases.Number(wanted)} items are missing for {{ids}}. These fields would fill them: slips with looksLike, consequence, cue and correction, situations with tests, three misconceptions, limits with action and otherwise.",
                    objective.Id,
                    BlockRole.Check);
            }
        }

        var ids = chosen.Select(entry => entry.Candidate.Id).ToHashSet(StringComparer.Ordinal);
        var spare = pool.Where(candidate => !ids.Contains(candidate.Id)).DistinctBy(candidate => candidate.Id, StringComparer.Ordinal).ToList();
        if (spare.Count > 0)
        {
            var unlinked = spare.Count(candidate => candidate.CriterionId is null);
            material.Panel.Ask(GapKind.Spare, "items.spare", $"{Phrases.Number(spare.Count)} more clean candidates were not used{(unlinked == 0 ? "" : $", {Phrases.Number(unlinked)} of them without a link to a criterion")}.");
        }
    }
}
