using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Panel;

/// <summary>Asks for fields that are missing or cannot be used, and reports source text that was left out.</summary>
internal static class FieldGaps
{
    private const int ShortStep = 4;

    /// <summary>Adds all lines.</summary>
    public static void Ask(CompositionRequest request, SkillEntry entry, Evidence evidence, ToComplete panel)
    {
        Suggestions(entry, evidence, request.Brief.Minutes, panel);
        BriefGaps.Ask(request, panel);
        Criteria(entry, panel);
        Steps(entry, panel);
        Errors(entry, panel);
        Others(entry, evidence, panel);
        Wording(entry, panel);
        Sources(evidence, panel);
    }

    private static void Suggestions(SkillEntry entry, Evidence evidence, int? minutes, ToComplete panel)
    {
        foreach (var label in evidence.Labels)
        {
            if (label.Section is "materials" or "tools" && entry.Skill.Tools.Count == 0)
            {
                panel.Ask(GapKind.Suggestion, "tools", $"A source lists what is needed: “{label.Text}”. Accept or change it.", section: BlockRole.Objectives);
            }
            else if (label.Section == "time required" && minutes is null)
            {
                panel.Ask(GapKind.Suggestion, "brief.minutes", $"A source names the time: “{label.Text}”. Accept or change it.");
            }
        }

        foreach (var step in entry.Steps.Where(step => step.IsSuggested))
        {
            panel.Ask(GapKind.Suggestion, "steps", "These steps were found in a source: {ids}. Accept or change them.", step.Id, BlockRole.Demonstration);
        }

        foreach (var criterion in entry.Criteria.Where(criterion => criterion.HasSuggestedLinks))
        {
            panel.Ask(GapKind.Suggestion, "performanceCriteria.steps", "For these criteria, the steps were found by shared words: {ids}. Accept or change them.", criterion.Id);
        }

        foreach (var term in entry.Terms.Where(term => term.Definition.Origin is not TaxonomyOrigin))
        {
            panel.Ask(GapKind.Suggestion, "terms", "These terms were found in a source: {ids}. Accept or change them.", term.Name, BlockRole.Activation);
        }

        foreach (var step in entry.Steps.Where(step => step.Warnings.Any(warning => warning.Origin is not TaxonomyOrigin)))
        {
            panel.Ask(GapKind.Suggestion, "steps.warning", "Warnings of a source were put before these steps: {ids}. Accept or move them.", step.Id, BlockRole.Demonstration);
        }
    }

    private static void Criteria(SkillEntry entry, ToComplete panel)
    {
        foreach (var criterion in entry.Criteria)
        {
            panel.AskFor(criterion.Standard?.Text, "performanceCriteria.standard", "Say how well it must be done, for example \"every time, before the first guard is opened\": {ids}.", criterion.Id, BlockRole.Objectives);
            if (entry.Steps.Count > 0 && criterion.StepIds.Count == 0)
            {
                panel.Ask(GapKind.Field, "performanceCriteria.steps", "Link these criteria to their steps, so that items can be assigned to them: {ids}.", criterion.Id, BlockRole.Check);
            }
        }
    }

    private static void Steps(SkillEntry entry, ToComplete panel)
    {
        if (entry.Steps.Count == 0)
        {
            panel.Ask(GapKind.Field, "steps", "There are no steps; whole paragraphs of the sources stand instead. Write the steps if there is a procedure.", section: BlockRole.Demonstration);
        }

        foreach (var step in entry.Steps.Where(step => step.Why is null && Words.In(step.Action.Text).Count > ShortStep))
        {
            panel.Ask(GapKind.Field, "steps.why", "Give the reason of these steps, as a sentence: {ids}.", step.Id, BlockRole.Demonstration);
        }
    }

    private static void Errors(SkillEntry entry, ToComplete panel)
    {
        if (entry.Errors.Count == 0)
        {
            panel.Ask(GapKind.Field, "commonErrors", "Write down what people really do wrong, with looksLike, consequence, cue and correction. Costs decision, diagnosis and error-spotting items.", section: BlockRole.Check);
        }

        foreach (var error in entry.Errors)
        {
            panel.AskFor(error.LooksLike?.Text, "commonErrors.looksLike", "Write these slips as they look to the person who does them, for example \"Hang your tag on the switch\": {ids}.", error.Id, BlockRole.Check);
            panel.AskFor(error.Consequence?.Text, "commonErrors.consequence", "Say what follows from these slips: {ids}.", error.Id, BlockRole.Check);
            panel.AskFor(error.Cue?.Text, "commonErrors.cue", "Say how one could notice these slips: {ids}.", error.Id, BlockRole.Check);
            panel.AskFor(error.Correction?.Text, "commonErrors.correction", "Say what is right instead of these slips: {ids}.", error.Id, BlockRole.Check);
            panel.AskFor(error.Step?.Id, "commonErrors.step", "Say at which step these slips happen: {ids}.", error.Id, BlockRole.Check);
        }

        if (entry.Steps.Any(step => step.Say is not null))
        {
            foreach (var error in entry.Errors.Where(error => error.Step?.Say is not null && error.Say is null))
            {
                panel.Ask(GapKind.Field, "commonErrors.say", "Write what people say in these slips: {ids}. Costs wording items.", error.Id, BlockRole.Check);
            }
        }
    }

    private static void Others(SkillEntry entry, Evidence evidence, ToComplete panel)
    {
        foreach (var context in entry.Contexts.Where(context => context.Tests.Count == 0))
        {
            panel.Ask(GapKind.Field, "contexts.tests", "Say which slips these situations tempt people into: {ids}. Costs decision items.", context.Id, BlockRole.Check);
        }

        if (entry.Misconceptions.Count < 3)
        {
            panel.Ask(GapKind.Field, "misconceptions", "Write at least three wrong beliefs with corrections. Costs the statements item.", section: BlockRole.Check);
        }

        foreach (var limit in entry.Limits.Where(limit => !limit.IsInSource))
        {
            panel.Ask(GapKind.Blocker, "limits.value", "The value of these limits stands in no source, so they give no items: {ids}. Correct the entry or the source.", limit.Limit.Id, BlockRole.Check);
        }

        foreach (var limit in entry.Limits)
        {
            panel.AskFor(limit.Action?.Text, "limits.action", "Say what to do when these limits hold: {ids}.", limit.Limit.Id, BlockRole.Check);
            panel.AskFor(limit.Otherwise?.Text, "limits.otherwise", "Say what to do when these limits do not hold: {ids}.", limit.Limit.Id, BlockRole.Check);
        }

        if (entry.Skill.Hazard is null)
        {
            panel.Ask(GapKind.Field, "hazard", "Say whether somebody can be hurt when it is done wrong.");
        }

        if (evidence.Sources.Count == 0)
        {
            panel.Ask(GapKind.Field, "sources", "No source is attached; nothing can be checked against one.", section: BlockRole.Sources);
        }
    }

    /// <summary>Fields whose form the contract refuses: they are printed where that is safe and never used in items.</summary>
    private static void Wording(SkillEntry entry, ToComplete panel)
    {
        foreach (var field in EntryForms.Check(entry.Skill).Where(field => field.Status == FormStatus.Refused))
        {
            var parts = field.Path.Split('/');
            var column = parts.Length == 3 ? $"{parts[0]}.{parts[2]}" : parts[0];
            var kind = column is "performanceCriteria.text" or "steps.text" ? GapKind.Blocker : GapKind.Field;
            panel.Ask(kind, column, parts.Length == 3 ? $"{Phrases.UpperFirst(field.Message ?? "")}: {{ids}}. Not used in items as it stands." : $"{Phrases.UpperFirst(field.Message ?? "")}. Not used in sentences as it stands.", parts.Length == 3 ? parts[1] : null);
        }
    }

    private static void Sources(Evidence evidence, ToComplete panel)
    {
        foreach (var loss in evidence.Losses)
        {
            panel.Report(loss, loss.Field switch
            {
                "sources.injection" => "A sentence of the source addresses the machine that reads it instead of the reader. It is not printed; look at the source.",
                "sources.damaged" => $"Damaged text left out: “{Short(loss.Text)}”",
                _ => $"Text without sentences left out (a table?): “{Short(loss.Text)}”",
            });
        }
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120].TrimEnd() + "…";
}
