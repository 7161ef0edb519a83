namespace HmpContentStudio.Checks.Tests.Grounding;

public class SegmentsTests
{
    [Theory]
    [InlineData("Wait. Then call.", "Wait.|Then call.")]
    [InlineData("# Title\nFirst words. More words.", "Title|First words.|More words.")]
    [InlineData("- wear gloves\n- wear a visor", "wear gloves|wear a visor")]
    [InlineData("1. Stop the belt.\n2. Call.", "Stop the belt.|Call.")]
    [InlineData("| a | b |\n| c | d |", "| a | b ||| c | d |")]
    [InlineData("One sentence over\ntwo lines.", "One sentence over\ntwo lines.")]
    [InlineData("", "")]
    [InlineData("-", "-")]
    public void A_source_falls_into_sentences_and_list_items(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Segments.Of(text).Select(span => span.Of(text))));
}
