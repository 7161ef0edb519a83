namespace HmpContentStudio.Checks.Tests.Grounding;

public class TemplateFrameTests
{
    [Theory]
    [InlineData("Not quite. That is step 4; step 3 comes first.", "")]
    [InlineData("Right. The reason: Hot oil sprays.", "Hot oil sprays.")]
    [InlineData("20 ppm: outside the limit of less than 10 ppm. Keep out.", "20 ppm: 10 ppm. Keep out.")]
    [InlineData("Complete the rule from the source: Wait ______ first.", "Wait ______ first.")]
    [InlineData("You pass with 80 percent of the scored questions right.", "80 percent .")]
    [InlineData("Notice the right hand rail.", "Notice the right hand rail.")]
    public void Only_the_words_of_the_slots_stay(string text, string slots)
    {
        var blanked = TemplateFrame.Blank(text);

        Assert.Equal(slots, string.Join(' ', blanked.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(text.Length, blanked.Length);
    }
}
