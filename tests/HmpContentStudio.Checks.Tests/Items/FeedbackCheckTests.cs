using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Items;

public class FeedbackCheckTests
{
    [Theory]
    [InlineData(null, "missing")]
    [InlineData("  ", "missing")]
    [InlineData("Wrong. Please read the chapter again.", "too-short")]
    [InlineData("Not yet. Hot oil sprays into the face.", "repeated")]
    [InlineData("NOT YET.  Hot oil sprays into the face", "repeated")]
    public void Feedback_that_does_not_explain_is_flagged_at_its_option(string? rationale, string kind)
    {
        var finding = Assert.Single(GoodDraft.Findings(Feedback(option => option with { Rationale = rationale }), "ID-03"));

        Assert.Equal((kind, "q1", "options/2/rationale"), (finding.Kind, finding.BlockId, finding.Part));
    }

    [Fact]
    public void Eight_words_are_enough() =>
        Assert.Equal(["pass"], GoodDraft.Kinds(Feedback(option => option with { Rationale = "Not yet. The housing cracks and then leaks." }), "ID-03"));

    [Fact]
    public void Feedback_that_rests_on_nothing_is_flagged() =>
        Assert.Equal(["no-origin"], GoodDraft.Kinds(Feedback(option => option with { RationaleOrigin = null }), "ID-03"));

    private static CheckSubject Feedback(Func<Option, Option> changeLast) =>
        GoodDraft.Asking(item => item with { Options = [item.Options![0], item.Options[1], changeLast(item.Options[2])] });
}
