using HmpContentStudio.Composition.Offline.Forms;

namespace HmpContentStudio.Composition.Tests.Offline.Forms;

public class ImperativeTests
{
    [Theory]
    [InlineData("Check the label before use.", "Check the label before use")]
    [InlineData("check the label", "Check the label")]
    [InlineData("Checks the label and opens the box", "Check the label and open the box")]
    [InlineData("Skipping the check", "Skip the check")]
    [InlineData("Hanging a tag without a lock", "Hang a tag without a lock")]
    [InlineData("Left the till open", "Leave the till open")]
    [InlineData("Took the article and told the guest", "Take the article and tell the guest")]
    [InlineData("The operator walks to the gate", "Walk to the gate")]
    [InlineData("Carries labels and tags", "Carry labels and tags")]
    [InlineData("Do not open the cover", "Do not open the cover")]
    [InlineData("In the first minute, say what it is about", "In the first minute, say what it is about")]
    [InlineData("Lock and tag each device", "Lock and tag each device")]
    [InlineData("Sign at the gate", "Sign at the gate")]
    [InlineData("Send agreed points to the guest", "Send agreed points to the guest")]
    [InlineData("Drop the old blade into the box", "Drop the old blade into the box")]
    public void An_action_becomes_one_instruction(string written, string expected)
    {
        var reading = Imperative.Read(written);

        Assert.True(reading.IsUsable, reading.Problem);
        Assert.Equal(expected, reading.Text);
    }

    [Theory]
    [InlineData("Sign removed too early")]
    [InlineData("Lock is missing")]
    [InlineData("Safety at the cutter")]
    [InlineData("Horn, lights: test")]
    [InlineData("The screws are loosened")]
    [InlineData("No gloves")]
    [InlineData("")]
    public void A_noun_phrase_passive_or_label_is_refused(string written)
    {
        var reading = Imperative.Read(written);

        Assert.Equal(FormStatus.Refused, reading.Status);
        Assert.False(string.IsNullOrEmpty(reading.Problem));
    }

    [Theory]
    [InlineData("Give him the key", "leave out he, she, his and her")]
    [InlineData("Close the door. Then open the window.", "write one sentence")]
    [InlineData("Check the one the two the three the four the five the six the seven the eight the nine the ten", "use 20 words or fewer")]
    public void The_refusal_says_what_to_change(string written, string expected)
    {
        Assert.Equal(expected, Imperative.Read(written).Problem);
    }

    [Fact]
    public void A_verb_that_heads_a_step_of_the_entry_counts_as_a_verb()
    {
        var without = Imperative.Read("Frobnicate the dial");
        var with = Imperative.Read("Frobnicate the dial", new HashSet<string> { "frobnicate" });

        Assert.Equal((FormStatus.Refused, FormStatus.Ok), (without.Status, with.Status));
    }

    [Theory]
    [InlineData("Rate type and date decide, and the tone does not.", false)]
    [InlineData("Keep your distance and end the conversation.", true)]
    [InlineData("Plan the route before you start.", true)]
    public void In_a_source_a_word_that_is_often_a_noun_needs_an_object(string sentence, bool expected)
    {
        Assert.Equal(expected, Imperative.IsPlainlyImperative(sentence));
    }
}
