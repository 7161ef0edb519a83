using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline;

/// <summary>The objectives of the brief, or one for each criterion, each with the criteria whose items test it.</summary>
internal static class ObjectivePlan
{
    private const int LeastSharedStems = 2;

    /// <summary>Objectives in order, o1, o2, ….</summary>
    public static IReadOnlyList<PlannedObjective> Of(Brief brief, SkillEntry entry, ToComplete panel)
    {
        var given = brief.Objectives.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        if (given.Count == 0 && !brief.DeriveObjectives)
        {
            panel.Ask(GapKind.Blocker, "brief.objectives", "The brief names no objective; one was derived from each criterion. Write objectives with condition, verb and standard, or set deriveObjectives.");
        }

        var planned = brief.DeriveObjectives || given.Count == 0 ? Derived(entry) : Given(given, entry, panel);
        foreach (var objective in planned.Where(objective => !IsMeasurable(objective.Objective.Text)))
        {
            panel.Ask(GapKind.Blocker, objective.Objective.Origin is TaxonomyOrigin { Field: var field } && field.StartsWith("brief/", StringComparison.Ordinal) ? "brief.objectives" : "performanceCriteria.text",
                "Start these objectives with a verb that an observer can watch, for example \"select\", \"check\" or \"report\": {ids}.", objective.Id);
        }

        return planned;
    }

    /// <summary>A verb of the table, or an instruction whose verb nobody rules out.</summary>
    private static bool IsMeasurable(string objective)
    {
        var verbs = BloomVerbs.Read(objective);
        return verbs.Level is not null || (verbs.Unobservable is null && Forms.Imperative.IsImperative(BloomVerbs.Statement(objective)));
    }

    private static List<PlannedObjective> Derived(SkillEntry entry) =>
        [.. entry.Criteria.Select((criterion, at) => new PlannedObjective(Objective(at, criterion.Text.Sentence, [criterion.Id]), [criterion.Id]))];

    private static List<PlannedObjective> Given(List<string> texts, SkillEntry entry, ToComplete panel)
    {
        var owners = entry.Criteria.ToDictionary(criterion => criterion.Id, criterion => Owner(criterion, texts, entry), StringComparer.Ordinal);
        foreach (var criterion in entry.Criteria.Where(criterion => owners[criterion.Id] is null))
        {
            panel.Ask(GapKind.Items, "brief.objectives", "No objective of the brief covers these criteria, so no item tests them: {ids}.", criterion.Id);
        }

        return [.. texts.Select((text, at) =>
        {
            var criteria = entry.Criteria.Where(criterion => owners[criterion.Id] == at).Select(criterion => criterion.Id).ToList();
            if (criteria.Count == 0 && Nearest(text, entry) is { } nearest)
            {
                criteria.Add(nearest.Id);
            }

            var piece = new Piece(Phrases.Sentence(Phrases.Clean(text)), Origins.Field($"brief/objectives/{Phrases.Number(at)}"));
            return new PlannedObjective(Objective(at, piece, criteria), criteria);
        })];
    }

    private static Objective Objective(int at, Piece text, IReadOnlyList<string> criteria) => new()
    {
        Id = "o" + Phrases.Number(at + 1),
        Text = text.Text,
        Level = BloomVerbs.Read(text.Text).Level ?? CognitiveLevel.Apply,
        CriterionIds = criteria.Count == 0 ? null : criteria,
        Origin = text.Origin,
    };

    /// <summary>The objective that shares most with a criterion, at least two words; a single objective covers everything.</summary>
    private static int? Owner(EntryCriterion criterion, List<string> texts, SkillEntry entry)
    {
        if (texts.Count == 1)
        {
            return 0;
        }

        var best = texts
            .Select((text, at) => (at, own: entry.Weights.Shared(text, criterion.Text.Text + " " + criterion.Standard?.Text)))
            .Where(candidate => candidate.own.Count >= LeastSharedStems)
            .OrderByDescending(candidate => candidate.own.Sum).ThenBy(candidate => candidate.at)
            .Select(candidate => (int?)candidate.at)
            .FirstOrDefault();
        return best;
    }

    private static EntryCriterion? Nearest(string text, SkillEntry entry) =>
        entry.Criteria
            .Select(criterion => (criterion, shared: entry.Weights.Shared(text, criterion.Text.Text + " " + criterion.Standard?.Text).Sum))
            .Where(candidate => candidate.shared > 0)
            .OrderByDescending(candidate => candidate.shared)
            .Select(candidate => candidate.criterion)
            .FirstOrDefault();
}
