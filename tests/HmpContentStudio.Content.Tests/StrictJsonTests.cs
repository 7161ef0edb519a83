namespace HmpContentStudio.Content.Tests;

public class StrictJsonTests
{
    [Theory]
    [InlineData("""{"a":{"b":[{"c":1},{"c":[null]}]}}""", "/a/b/1/c/0")]
    [InlineData("""[1,"x",null]""", "/2")]
    [InlineData("""{"a":[[],{},null]}""", "/a/2")]
    [InlineData("""{"a":"x\u0000"}""", "/a")]
    [InlineData("""{"a":["ok",{"b":"\ud800"}]}""", "/a/1/b")]
    [InlineData("""{"a":1,"b\uffff":2}""", "")]
    public void A_fault_is_named_with_its_place(string json, string pointer)
    {
        Assert.Equal(pointer, StrictJson.FirstFault(json)?.Pointer);
    }

    [Theory]
    [InlineData("""{"a":null,"b":[1,"x",true,{"c":null}],"d":"tab\tline\nGr\u00fc\u00dfe \ud83d\ude00"}""")]
    [InlineData("""{"a":""")]
    [InlineData("")]
    public void What_is_fine_or_no_JSON_at_all_passes_to_the_reader(string json)
    {
        Assert.Null(StrictJson.FirstFault(json));
    }
}
