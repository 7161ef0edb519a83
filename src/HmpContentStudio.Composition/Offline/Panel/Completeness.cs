using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Panel;

/// <summary>Share of wanted fields and items that are there.</summary>
internal static class Completeness
{
    /// <summary>0 to 1, two decimals. Suggested fields count half.</summary>
    public static double Of(CompositionRequest request, SkillEntry entry, TestForm test)
    {
        var fields = Fields(request, entry).ToList();
        var wanted = fields.Count + test.Wanted;
        var present = fields.Sum() + Math.Min(test.CheckCount, test.Wanted);
        return wanted == 0 ? 1 : Math.Round(present / wanted, 2, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<double> Fields(CompositionRequest request, SkillEntry entry)
    {
        var goal = request.Brief.BusinessGoal;
        yield return Has(goal?.Problem is { Length: > 0 });
        yield return Has(goal?.Kpi is { Length: > 0 });
        yield return Has(goal?.Baseline is not null);
        yield return Has(goal?.Target is not null);
        yield return Has(goal?.Owner is { Length: > 0 });
        yield return Has(request.Sources.Count > 0);
        yield return entry.Steps.Count == 0 ? 0 : entry.Steps.Any(step => step.IsSuggested) ? 0.5 : 1;
        yield return Has(entry.Errors.Count > 0);
        yield return Has(entry.Contexts.Count > 1);
        yield return Has(entry.Misconceptions.Count > 2);
        yield return Has(entry.Skill.Hazard is not null);
        foreach (var criterion in entry.Criteria)
        {
            yield return Has(criterion.Text.IsUsable);
            yield return Has(criterion.Standard is not null);
            yield return criterion.StepIds.Count == 0 ? 0 : criterion.HasSuggestedLinks ? 0.5 : 1;
        }

        foreach (var step in entry.Steps.Where(step => step.Why is not null || Words.In(step.Action.Text).Count > 4))
        {
            yield return Has(step.Why is not null);
        }

        foreach (var error in entry.Errors)
        {
            yield return Has(error.LooksLike is not null);
            yield return Has(error.Consequence is not null);
            yield return Has(error.Cue is not null);
            yield return Has(error.Correction is not null);
        }

        foreach (var context in entry.Contexts)
        {
            yield return Has(context.Tests.Count > 0);
        }
    }

    private static double Has(bool isThere) => isThere ? 1 : 0;
}
