using HmpContentStudio.Composition.Offline.Text;

namespace HmpContentStudio.Composition.Offline;

/// <summary>The texts behind the field paths of origins, for the self-check.</summary>
internal static class FieldTexts
{
    /// <summary>Path to text, for all filled fields that origins of single fields name.</summary>
    public static IReadOnlyDictionary<string, string> Of(CompositionRequest request)
    {
        var skill = request.Skill;
        IEnumerable<(string Path, string? Text)> fields =
        [
            ("title", skill.Title),
            ("brief/businessGoal/problem", request.Brief.BusinessGoal?.Problem),
            .. request.Brief.Objectives.Select((objective, at) => ($"brief/objectives/{Phrases.Number(at)}", (string?)objective)),
            .. skill.PerformanceCriteria.SelectMany(criterion => new[] { ($"performanceCriteria/{criterion.Id}/text", (string?)criterion.Text), ($"performanceCriteria/{criterion.Id}/standard", criterion.Standard) }),
            .. skill.Steps.SelectMany(step => new[]
            {
                ($"steps/{step.Id}/text", (string?)step.Text), ($"steps/{step.Id}/why", step.Why), ($"steps/{step.Id}/warning", step.Warning), ($"steps/{step.Id}/say", step.Say), ($"steps/{step.Id}/result", step.Result),
            }),
            .. skill.CommonErrors.SelectMany(error => new[]
            {
                ($"commonErrors/{error.Id}/error", (string?)error.Error), ($"commonErrors/{error.Id}/looksLike", error.LooksLike), ($"commonErrors/{error.Id}/consequence", error.Consequence),
                ($"commonErrors/{error.Id}/cue", error.Cue), ($"commonErrors/{error.Id}/correction", error.Correction), ($"commonErrors/{error.Id}/say", error.Say),
            }),
            .. skill.Misconceptions.SelectMany(misconception => new[] { ($"misconceptions/{misconception.Id}/belief", (string?)misconception.Belief), ($"misconceptions/{misconception.Id}/correction", misconception.Correction) }),
            .. skill.Terms.SelectMany(term => new[] { ($"terms/{term.Name}/term", (string?)term.Name), ($"terms/{term.Name}/definition", term.Definition) }),
            .. skill.Limits.SelectMany(limit => new[] { ($"limits/{limit.Id}/action", limit.Action), ($"limits/{limit.Id}/otherwise", limit.Otherwise), ($"limits/{limit.Id}/quantity", (string?)limit.Quantity) }),
            .. skill.Contexts.SelectMany(context => new[] { ($"contexts/{context.Id}/setting", context.Setting), ($"contexts/{context.Id}/trigger", context.Trigger), ($"contexts/{context.Id}/constraint", context.Constraint) }),
        ];
        return fields.Where(field => field.Text is not null).DistinctBy(field => field.Path, StringComparer.Ordinal).ToDictionary(field => field.Path, field => field.Text!, StringComparer.Ordinal);
    }
}
