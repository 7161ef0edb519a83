using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Panel;

/// <summary>Asks for what the brief leaves open.</summary>
internal static class BriefGaps
{
    /// <summary>Adds all lines.</summary>
    public static void Ask(CompositionRequest request, ToComplete panel)
    {
        var brief = request.Brief;
        if (brief.Format is null)
        {
            panel.Ask(GapKind.Blocker, "brief.format", "The brief names no format; a module was composed.");
        }

        if (brief.Role is not null && request.Role is null)
        {
            panel.Ask(GapKind.Blocker, "brief.role", "The role of the brief is not in the taxonomy.", brief.Role);
        }

        if (brief.Audience?.Locale is { } locale && !locale.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            panel.Ask(GapKind.Blocker, "audience.locale", "The composer's own sentences are English; the brief asks for another language.", locale);
        }

        if (brief.BusinessGoal?.Kpi is { } kpi && request.Skill.Kpis.Count > 0 && !request.Skill.Kpis.Contains(kpi, StringComparer.Ordinal))
        {
            panel.Ask(GapKind.Field, "businessGoal.kpi", "The figure {ids} is not one of the skill's.", kpi, BlockRole.Problem);
        }

        Missing(panel, brief.BusinessGoal?.Problem, "businessGoal.problem", "Say which problem the training shall solve, as a sentence: \"Audits found machines that were not isolated.\"", BlockRole.Problem);
        Missing(panel, brief.BusinessGoal?.Kpi, "businessGoal.kpi", "Name the figure that shall move.", BlockRole.Problem);
        Missing(panel, brief.BusinessGoal?.Baseline, "businessGoal.baseline", "Give today's value of the figure.", BlockRole.Problem);
        Missing(panel, brief.BusinessGoal?.Target, "businessGoal.target", "Give the wanted value of the figure.", BlockRole.Problem);
        Missing(panel, brief.BusinessGoal?.Owner, "businessGoal.owner", "Name who answers for the figure.", BlockRole.Problem);
        Missing(panel, brief.Minutes, "brief.minutes", "Give the time box in minutes.");
        Missing(panel, brief.Stakes, "brief.stakes", "Say what hangs on the result: formative, summative or personnelDecision.");
        Missing(panel, brief.Blueprint?.ItemsPerObjective, "blueprint.itemsPerObjective", "Say how many items each objective shall have; three were aimed at.", BlockRole.Check);
        Missing(panel, brief.Blueprint?.CutScore, "blueprint.cutScore", "Say which share must be right to pass; 0.8 was taken.", BlockRole.Check);
        Missing(panel, brief.Blueprint?.CutScoreMethod, "blueprint.cutScoreMethod", "Say how the cut score was found, for example angoff.", BlockRole.Check);
        foreach (var source in request.Sources)
        {
            panel.AskFor(source.Licence, "sources.licence", "Say under which licence these sources may be used: {ids}.", source.Name, BlockRole.Sources);
            panel.AskFor(source.Owner, "sources.owner", "Say who answers for these sources: {ids}.", source.Name, BlockRole.Sources);
            panel.AskFor(source.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), "sources.date", "Give the date of these sources: {ids}.", source.Name, BlockRole.Sources);
        }
    }

    private static void Missing(ToComplete panel, object? value, string field, string message, BlockRole? section = null)
    {
        if (value is null or "")
        {
            panel.Ask(GapKind.Field, field, message, section: section);
        }
    }
}
