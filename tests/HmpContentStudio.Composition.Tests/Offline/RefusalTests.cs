using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline;

public class RefusalTests
{
    [Fact]
    public void An_entry_without_criteria_is_refused_naming_the_criteria()
    {
        var reasons = Entries.Refusal(Entries.Full with { PerformanceCriteria = [] });

        var reason = Assert.Single(reasons);
        Assert.Equal("criteria-missing", reason.Rule);
        Assert.Equal(["performanceCriteria"], reason.Fields);
    }

    [Fact]
    public void An_entry_whose_criteria_are_all_noun_phrases_is_refused_naming_their_text()
    {
        var reasons = Entries.Refusal(Entries.Full with { PerformanceCriteria = [new PerformanceCriterion { Id = "PC1", Text = "Safety at the cutter" }] });

        var reason = Assert.Single(reasons);
        Assert.Equal("criteria-not-imperative", reason.Rule);
        Assert.Equal(["performanceCriteria.text"], reason.Fields);
    }

    [Fact]
    public void An_empty_entry_without_sources_is_refused_and_nothing_fails()
    {
        var empty = new Skill { Id = "X", Version = "1", Title = "X", Definition = "x", LevelScale = "1-5", Level = 1, Owner = "o" };

        var reasons = Entries.Refusal(empty, source: null);

        Assert.Equal("criteria-missing", Assert.Single(reasons).Rule);
    }

    [Fact]
    public void Without_steps_and_without_a_source_the_refusal_names_both()
    {
        var reasons = Entries.Refusal(Entries.Thin, source: null);

        var reason = Assert.Single(reasons);
        Assert.Equal("steps-or-sources-missing", reason.Rule);
        Assert.Equal(["steps", "sources"], reason.Fields);
    }

    [Fact]
    public void A_hazard_whose_steps_were_only_found_in_a_source_is_refused()
    {
        var reasons = Entries.Refusal(Entries.Thin with { Hazard = true });

        Assert.Equal("hazard-steps-suggested", Assert.Single(reasons).Rule);
    }

    [Fact]
    public void A_hazard_without_any_warning_is_refused_naming_the_warnings()
    {
        var reasons = Entries.Refusal(Entries.Full with { Steps = [.. Entries.Full.Steps.Select(step => step with { Warning = null })] });

        var reason = Assert.Single(reasons);
        Assert.Equal("hazard-warnings-missing", reason.Rule);
        Assert.Equal(["steps.warning"], reason.Fields);
    }

    [Fact]
    public void Sources_full_of_digits_inside_words_are_refused()
    {
        var reasons = Entries.Refusal(Entries.Full, source: "The peop1e at the tab1e know the ru1es.\n\nA c1ean cut needs a sharp b1ade.\n\nThis one is fine.");

        Assert.Equal("sources-unreadable", Assert.Single(reasons).Rule);
    }

    [Fact]
    public void A_format_that_is_not_built_is_refused_naming_the_format()
    {
        var reasons = Entries.Refusal(Entries.Full, Entries.Order with { Format = ContentFormat.Scenario });

        var reason = Assert.Single(reasons);
        Assert.Equal("format-known", reason.Rule);
        Assert.Equal(["brief.format"], reason.Fields);
    }
}
