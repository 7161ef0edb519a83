using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Briefs;

public class ReadinessTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Skill Skill = SomeSkill.With("SUP-1") with
    {
        Kpis = ["reopened"],
        Steps = [new Step { Id = "S1", Text = "Write down the cause" }],
    };

    private static readonly RoleProfile Role = new()
    {
        Id = "agent",
        Title = "Agent",
        ReviewEveryMonths = 6,
        LastReviewed = new DateOnly(2025, 12, 1),
        Skills = [new RequiredSkill { SkillId = "SUP-1" }],
    };

    private static readonly Brief Good = new()
    {
        Skill = "SUP-1",
        Role = "agent",
        Objectives = ["Given a solved case, record its cause in one sentence."],
        Format = ContentFormat.Module,
        Audience = new Audience { Locale = "en-GB" },
        BusinessGoal = new BusinessGoal { Problem = "Cases come back.", Kpi = "reopened", Unit = "per 100", Baseline = 9, Target = 4, Owner = "Desk" },
    };

    [Fact]
    public void A_complete_brief_passes_every_rule()
    {
        var failing = Judge(Good).Where(r => !r.Ok).Select(r => r.Rule);

        Assert.Empty(failing);
    }

    [Fact]
    public void Rules_come_in_the_order_of_the_contract()
    {
        Assert.Equal(
            [
                "skill-known", "role-known", "objective-measurable", "sources-or-steps-present", "format-known", "locale-supported",
                "skill-in-role", "profile-fresh", "kpi-complete", "no-similar-content",
            ],
            Judge(Good).Select(r => r.Rule));
    }

    [Fact]
    public void An_empty_brief_fails_what_only_its_author_can_say()
    {
        var subject = new ReadinessSubject(new Brief(), null, null, HasSimilarContent: false, Today);

        var failing = Readiness.Judge(subject, new Dictionary<string, string>()).Where(r => !r.Ok).Select(r => r.Rule);

        Assert.Equal(
            ["skill-known", "role-known", "objective-measurable", "sources-or-steps-present", "format-known", "skill-in-role", "profile-fresh", "kpi-complete"],
            failing);
    }

    [Theory]
    [InlineData("Understand how cases are closed.", "understand")]
    [InlineData("Case closing in practice", "verb")]
    public void An_objective_that_nobody_can_watch_is_named_with_its_place(string objective, string says)
    {
        var rule = Rule(Good with { Objectives = [Good.Objectives[0], objective] }, "objective-measurable");

        Assert.False(rule.Ok);
        Assert.Equal("/objectives/1", rule.Pointer);
        Assert.Contains(says, rule.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Derived_objectives_need_no_text_of_their_own()
    {
        Assert.True(Rule(Good with { Objectives = [], DeriveObjectives = true }, "objective-measurable").Ok);
    }

    [Fact]
    public void A_format_that_is_not_built_yet_says_so()
    {
        var rule = Rule(Good with { Format = ContentFormat.JobAid }, "format-known");

        Assert.Equal((false, "This format is not built yet; choose module or assessment."), (rule.Ok, rule.Message));
    }

    [Theory]
    [InlineData("de-DE", false)]
    [InlineData("en-US", true)]
    [InlineData("english", false)]
    [InlineData(null, true)]
    public void Only_English_is_supported(string? locale, bool ok)
    {
        Assert.Equal(ok, Rule(Good with { Audience = new Audience { Locale = locale } }, "locale-supported").Ok);
    }

    [Fact]
    public void A_role_profile_past_its_review_needs_a_reason()
    {
        var subject = new ReadinessSubject(Good, Skill, Role with { LastReviewed = new DateOnly(2025, 9, 1) }, HasSimilarContent: false, Today);

        var without = Rule(Readiness.Judge(subject, new Dictionary<string, string>()), "profile-fresh");
        var with = Rule(Readiness.Judge(subject, new Dictionary<string, string> { ["profile-fresh"] = "Review is planned." }), "profile-fresh");

        Assert.Equal((false, false), (without.Ok, without.IsSettled));
        Assert.Equal((false, true, "Review is planned."), (with.Ok, with.IsSettled, with.AcknowledgedReason));
    }

    [Fact]
    public void A_figure_that_the_skill_does_not_move_needs_a_reason()
    {
        var rule = Rule(Good with { BusinessGoal = Good.BusinessGoal! with { Kpi = "sales" } }, "kpi-complete");

        Assert.Equal((false, "/businessGoal/kpi"), (rule.Ok, rule.Pointer));
    }

    [Fact]
    public void A_reason_never_stands_in_for_a_required_rule()
    {
        var subject = new ReadinessSubject(Good with { Format = null }, Skill, Role, HasSimilarContent: false, Today);

        var rule = Rule(Readiness.Judge(subject, new Dictionary<string, string> { ["format-known"] = "any" }), "format-known");

        Assert.False(rule.IsSettled);
    }

    private static IReadOnlyList<ReadinessRule> Judge(Brief brief) =>
        Readiness.Judge(new ReadinessSubject(brief, Skill, Role, HasSimilarContent: false, Today), new Dictionary<string, string>());

    private static ReadinessRule Rule(Brief brief, string name) => Rule(Judge(brief), name);

    private static ReadinessRule Rule(IEnumerable<ReadinessRule> rules, string name) => rules.Single(r => r.Rule == name);
}
