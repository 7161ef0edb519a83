using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Content.Tests.Briefs;

public class BriefFileTests
{
    private const string Good = """
        title: 2026
        skill: SAF-1
        role: operator
        objectives:
          - Given a spill, seal the drain within 2 minutes.
        format: module
        audience: { priorKnowledge: "has done the induction", readingGrade: 8, locale: en-US }
        minutes: 15
        stakes: formative
        blueprint: { itemsPerObjective: 5, cutScore: 0.8, cutScoreMethod: "angoff" }
        mustInclude: []
        sources:
          - { path: sources/spill.md, title: Spill procedure 7.2, owner: EHS, licence: internal, date: 2026-03-01 }
        businessGoal: { problem: "three near misses", kpi: spills, unit: per 1000 h, baseline: 4.0, target: 1.0, owner: plant manager }
        value: { businessValue: 8, reach: 120, urgency: 3, effort: 5 }
        due: 2026-12-15
        taxonomy: ../taxonomy
        """;

    [Fact]
    public void Every_field_of_the_contract_is_read()
    {
        var brief = BriefFile.Read("b.yaml", Good).Brief!;

        Assert.Equal("2026", brief.Title);
        Assert.Equal(ContentFormat.Module, brief.Format);
        Assert.Equal("Given a spill, seal the drain within 2 minutes.", Assert.Single(brief.Objectives));
        Assert.Equal(8, brief.Audience!.ReadingGrade);
        Assert.Equal(0.8, brief.Blueprint!.CutScore);
        Assert.Equal(new DateOnly(2026, 3, 1), Assert.Single(brief.Sources).Date);
        Assert.Equal(4.0m, brief.BusinessGoal!.Baseline);
        Assert.Equal(new DateOnly(2026, 12, 15), brief.Due);
        Assert.Equal("../taxonomy", brief.Taxonomy);
    }

    [Fact]
    public void What_is_missing_is_kept_as_missing()
    {
        var brief = BriefFile.Read("b.yaml", "skill: SAF-1\n").Brief!;

        Assert.Null(brief.Role);
        Assert.Empty(brief.Objectives);
        Assert.Null(brief.Format);
    }

    [Theory]
    [InlineData("businessGoal: { problem: \"three near misses\",", "businessGoal: { kpiName: x, problem: \"three near misses\",", 14, "/businessGoal/kpiName")]
    [InlineData("minutes: 15", "minutes: soon", 8, "/minutes")]
    [InlineData("format: module", "format: poem", 6, "/format")]
    [InlineData("due: 2026-12-15", "due: 15 December", 16, "/due")]
    [InlineData("role: operator", "role: [a, b]", 3, "/role")]
    public void A_wrong_field_is_named_with_its_line(string right, string wrong, int line, string pointer)
    {
        var fault = BriefFile.Read("b.yaml", Good.Replace(right, wrong, StringComparison.Ordinal)).Fault!;

        Assert.Equal((line, pointer), (fault.Line, fault.Pointer));
        Assert.Contains(pointer[1..].Replace('/', '.'), fault.Reason);
    }

    [Theory]
    [InlineData("skill: a\nskill: b", 2, "stands twice")]
    [InlineData("a: &x [1]\nb: *x", 1, "Anchors")]
    [InlineData("skill: !!binary x", 1, "tags")]
    [InlineData("skill: [a", 1, "")]
    [InlineData("- a\n- b", 1, "one brief")]
    [InlineData("", 1, "one brief")]
    [InlineData("skill: a\n---\nskill: b", 2, "more than one document")]
    public void Text_that_is_no_brief_is_refused_with_the_line(string yaml, int line, string reason)
    {
        var fault = BriefFile.Read("b.yaml", yaml).Fault!;

        Assert.Equal(line, fault.Line);
        Assert.Contains(reason, fault.Reason);
        Assert.StartsWith($"b.yaml:{line}: ", fault.ToString());
    }
}
