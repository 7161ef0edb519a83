namespace HmpContentStudio.Checks.Tests.Alignment;

public class ObjectivesCheckTests
{
    [Theory]
    [InlineData("Given a stopped conveyor, isolate every energy source in the order of the sheet.")]
    [InlineData("Explain the refund rule to a customer in two sentences.")]
    [InlineData("After this module you will be able to list the four exits of the hall.")]
    public void One_observable_verb_passes(string objective) => Assert.Empty(ObjectiveRule.Read(objective));

    [Theory]
    [InlineData("Understand the refund policy.", "not-measurable", 0, 10)]
    [InlineData("Be aware of the risks.", "not-measurable", 0, 8)]
    [InlineData("The refund policy for shop staff.", "no-verb", 0, 3)]
    [InlineData("Isolate the energy and explain the sheet.", "several-verbs", 23, 30)]
    public void An_objective_that_nobody_can_watch_is_flagged_at_the_word(string objective, string kind, int start, int end)
    {
        var flag = Assert.Single(ObjectiveRule.Read(objective));

        Assert.Equal((kind, start, end), (flag.Kind, flag.Start, flag.End));
    }

    [Fact]
    public void Thirty_words_are_enough_and_one_more_is_too_long()
    {
        var thirty = "List " + string.Join(' ', Enumerable.Repeat("valves", 29)) + ".";

        Assert.Empty(ObjectiveRule.Read(thirty));
        Assert.Equal(["too-long"], ObjectiveRule.Read("Now " + thirty.ToLowerInvariant().Replace("now", "", StringComparison.Ordinal)).Select(flag => flag.Kind).Where(kind => kind == "too-long"));
    }

    [Fact]
    public void The_flag_names_the_objective_of_the_draft()
    {
        var subject = GoodDraft.With(content => content with { Objectives = [content.Objectives[0] with { Text = "Know the filter." }] });

        var finding = Assert.Single(GoodDraft.Findings(subject, "AL-01"));

        Assert.Equal(("o1", "text", "not-measurable"), (finding.BlockId, finding.Part, finding.Kind));
        Assert.Equal("Nobody can watch \"Know\". Say what the person does, says or produces.", finding.Message);
    }

    [Fact]
    public void A_draft_without_objectives_has_nothing_to_read() =>
        Assert.Equal(["na"], GoodDraft.Kinds(GoodDraft.With(content => content with { Objectives = [] }), "AL-01"));
}
