using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Briefs;

/// <summary>What a brief is judged against.</summary>
/// <param name="Brief">The order.</param>
/// <param name="Skill">The skill it names, as it is now; null when there is none.</param>
/// <param name="Role">The role it names, as it is now; null when there is none.</param>
/// <param name="HasSimilarContent">There is an approved version of the same skill and format.</param>
/// <param name="Today">For what goes stale.</param>
public sealed record ReadinessSubject(Brief Brief, Skill? Skill, RoleProfile? Role, bool HasSimilarContent, DateOnly Today);

/// <summary>The rules a brief must pass before it is submitted, in the order the author meets them. Pure.</summary>
public static class Readiness
{
    private static readonly ContentFormat[] Built = [ContentFormat.Module, ContentFormat.Assessment];

    /// <summary>Names of the rules for which a reason can stand in.</summary>
    public static IReadOnlyList<string> Acknowledgeable { get; } = ["skill-in-role", "profile-fresh", "kpi-complete", "no-similar-content"];

    /// <summary>Every rule, with the reasons given for those that need one.</summary>
    public static IReadOnlyList<ReadinessRule> Judge(ReadinessSubject subject, IReadOnlyDictionary<string, string> reasons) =>
    [
        SkillKnown(subject),
        RoleKnown(subject),
        ObjectiveMeasurable(subject),
        SourcesOrSteps(subject),
        FormatKnown(subject.Brief),
        LocaleSupported(subject.Brief),
        .. new[] { SkillInRole(subject), ProfileFresh(subject), KpiComplete(subject), NoSimilarContent(subject) }
            .Select(rule => rule.Ok ? rule : rule with { AcknowledgedReason = reasons.GetValueOrDefault(rule.Rule) }),
    ];

    private static ReadinessRule SkillKnown(ReadinessSubject subject) => subject switch
    {
        { Brief.Skill: null or "" } => Required("skill-known", ok: false, "Choose a skill of the taxonomy.", "/skill"),
        { Skill: null } => Required("skill-known", ok: false, $"There is no skill {subject.Brief.Skill}; choose one of the taxonomy or import it.", "/skill"),
        { Skill.Status: SkillStatus.Retired } => Required("skill-known", ok: false, $"Skill {subject.Brief.Skill} is retired; choose its successor.", "/skill"),
        _ => Required("skill-known", ok: true, $"{subject.Skill.Title}.", "/skill"),
    };

    private static ReadinessRule RoleKnown(ReadinessSubject subject) => subject switch
    {
        { Brief.Role: null or "" } => Required("role-known", ok: false, "Choose the role the content is for.", "/role"),
        { Role: null } => Required("role-known", ok: false, $"There is no role {subject.Brief.Role}; choose one or import it.", "/role"),
        _ => Required("role-known", ok: true, $"{subject.Role.Title}.", "/role"),
    };

    private static ReadinessRule ObjectiveMeasurable(ReadinessSubject subject)
    {
        if (subject.Brief.DeriveObjectives)
        {
            return Required("objective-measurable", ok: true, "Objectives follow from the performance criteria.", "/deriveObjectives");
        }

        if (subject.Brief.Objectives.Count == 0)
        {
            return Required("objective-measurable", ok: false, "Write an objective, or derive the objectives from the performance criteria.", "/objectives");
        }

        var objections = subject.Brief.Objectives.Index()
            .Select(o => (o.Index, Message: ObjectiveObjection.Of(o.Item)))
            .Where(o => o.Message is not null)
            .ToList();
        return objections is [var first, ..]
            ? Required("objective-measurable", ok: false, first.Message!, $"/objectives/{first.Index}")
            : Required("objective-measurable", ok: true, "Every objective says what can be observed.", "/objectives");
    }

    private static ReadinessRule SourcesOrSteps(ReadinessSubject subject) =>
        subject.Brief.Sources.Count > 0 || subject.Skill?.Steps.Count > 0
            ? Required("sources-or-steps-present", ok: true, "There is material to draw on.", "/sources")
            : Required("sources-or-steps-present", ok: false, "Attach a source, or write the steps into the skill.", "/sources");

    private static ReadinessRule FormatKnown(Brief brief) => brief.Format switch
    {
        null => Required("format-known", ok: false, "Choose a format.", "/format"),
        { } format when Built.Contains(format) => Required("format-known", ok: true, "This format can be made.", "/format"),
        _ => Required("format-known", ok: false, "This format is not built yet; choose module or assessment.", "/format"),
    };

    private static ReadinessRule LocaleSupported(Brief brief)
    {
        var locale = brief.Audience?.Locale;
        var isEnglish = string.IsNullOrEmpty(locale) || locale.Equals("en", StringComparison.OrdinalIgnoreCase)
            || locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
        return isEnglish
            ? Required("locale-supported", ok: true, "Content is written in English.", "/audience/locale")
            : Required("locale-supported", ok: false, $"Content in {locale} is not supported yet; choose en-US or en-GB.", "/audience/locale");
    }

    private static ReadinessRule SkillInRole(ReadinessSubject subject) =>
        subject.Role?.Skills.Any(s => s.SkillId == subject.Brief.Skill) == true
            ? Acknowledge("skill-in-role", ok: true, "The role requires this skill.", "/role")
            : Acknowledge("skill-in-role", ok: false, "The role profile does not require this skill. Choose another role, or say why it is needed.", "/role");

    private static ReadinessRule ProfileFresh(ReadinessSubject subject) =>
        subject.Role?.IsStale(subject.Today) == false
            ? Acknowledge("profile-fresh", ok: true, "The role profile was reviewed in time.", "/role")
            : Acknowledge("profile-fresh", ok: false, "The role profile is overdue for review. Have it reviewed, or say why it still holds.", "/role");

    private static ReadinessRule KpiComplete(ReadinessSubject subject)
    {
        if (subject.Brief.BusinessGoal is not
            { Problem: not (null or ""), Kpi: not (null or ""), Unit: not (null or ""), Baseline: not null, Target: not null, Owner: not (null or "") } goal)
        {
            return Acknowledge("kpi-complete", ok: false, "The business goal lacks problem, figure, unit, baseline, target or owner. Complete it, or say why not.", "/businessGoal");
        }

        return subject.Skill?.Kpis.Contains(goal.Kpi) == true
            ? Acknowledge("kpi-complete", ok: true, "The figure that shall move is named and belongs to the skill.", "/businessGoal")
            : Acknowledge("kpi-complete", ok: false, $"{goal.Kpi} is no figure of this skill. Choose one of the skill's, or say why.", "/businessGoal/kpi");
    }

    private static ReadinessRule NoSimilarContent(ReadinessSubject subject) => subject.HasSimilarContent
        ? Acknowledge("no-similar-content", ok: false, "There is an approved version of this skill in this format. Use or update it, or say why another one is needed.", "/format")
        : Acknowledge("no-similar-content", ok: true, "Nothing like it is in the library.", "/format");

    private static ReadinessRule Required(string rule, bool ok, string message, string pointer) => new(rule, ReadinessLevel.Required, ok, message, pointer);

    private static ReadinessRule Acknowledge(string rule, bool ok, string message, string pointer) => new(rule, ReadinessLevel.Acknowledge, ok, message, pointer);
}
