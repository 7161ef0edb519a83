using System.Text.Json.Nodes;

namespace HmpContentStudio.Content.Tests;

public class CanonicalJsonTests
{
    [Fact]
    public void Members_are_sorted_by_code_unit_at_every_depth()
    {
        var value = JsonNode.Parse("""{"b":{"z":1,"a":2},"€":1,"A":[{"y":0,"x":0}]}""");

        Assert.Equal("""{"A":[{"x":0,"y":0}],"b":{"a":2,"z":1},"€":1}""", CanonicalJson.Write(value));
    }

    // The values of RFC 8785 appendix B that a JSON text can carry.
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("-1.7976931348623157e308", "-1.7976931348623157e+308")]
    [InlineData("9007199254740992", "9007199254740992")]
    [InlineData("295147905179352830000", "295147905179352830000")]
    [InlineData("999999999999999900000", "999999999999999900000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("9.999999999999997e22", "9.999999999999997e+22")]
    [InlineData("333333333.3333332", "333333333.3333332")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("-0.0000033333333333333333", "-0.0000033333333333333333")]
    [InlineData("0.80", "0.8")]
    [InlineData("100", "100")]
    public void Numbers_are_written_as_ECMAScript_does(string json, string expected)
    {
        Assert.Equal(expected, CanonicalJson.Write(JsonNode.Parse(json)));
    }

    [Fact]
    public void Strings_are_normalised_and_only_control_characters_quotes_and_backslashes_are_escaped()
    {
        var value = JsonNode.Parse("\"e\\u0301 \\\"<\\/script>\\\" \\u001f\\n\\\\\"");

        Assert.Equal("\"é \\\"</script>\\\" \\u001f\\n\\\\\"", CanonicalJson.Write(value));
    }

    [Fact]
    public void Two_spellings_of_one_value_have_the_same_hash()
    {
        var one = JsonNode.Parse("""{ "b": 1.0, "a": "x" }""");
        var other = JsonNode.Parse("""{"a":"x","b":1}""");

        Assert.Equal(ContentHash.Of(one), ContentHash.Of(other));
        Assert.Equal(64, ContentHash.Of(one).Length);
    }

    [Fact]
    public void Names_that_become_equal_by_normalisation_are_refused()
    {
        var value = JsonNode.Parse("""{"e\u0301":1,"\u00e9":2}""");

        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(value));
    }
}
