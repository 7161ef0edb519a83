using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Tests.Briefs;

public class BriefJsonTests
{
    private const string Source = "01890000-0000-7000-8000-000000000001";

    [Fact]
    public void Fields_are_read_and_sources_are_ids()
    {
        var brief = BriefJson.Read($$"""{"title":"T","format":"assessment","minutes":15,"sources":["{{Source}}"]}""").Value;

        Assert.Equal(("T", ContentFormat.Assessment, 15), (brief.Title, brief.Format, brief.Minutes));
        Assert.Equal(Source, brief.Sources.Single().Id);
    }

    [Fact]
    public void What_the_server_owns_is_passed_over()
    {
        var brief = BriefJson.Read("""{"id":"x","state":"ready","readiness":[],"owner":"o","contentHash":"h","draftId":null,"title":"T"}""").Value;

        Assert.Equal("T", brief.Title);
    }

    [Theory]
    [InlineData("""{"titel":"T"}""", "/titel")]
    [InlineData("""{"audience":{"language":"en"}}""", "/audience/language")]
    [InlineData("""{"format":"podcast"}""", "/format")]
    [InlineData("""{"minutes":"long"}""", "/minutes")]
    [InlineData("""{"minutes":0}""", "/minutes")]
    [InlineData("""{"objectives":["a",7]}""", "/objectives/1")]
    [InlineData("""{"blueprint":{"cutScore":80}}""", "/blueprint/cutScore")]
    [InlineData("""{"due":"soon"}""", "/due")]
    [InlineData("""{"sources":["../secret.md"]}""", "/sources/0")]
    [InlineData("""{"sources":[{"path":"a.md"}]}""", "/sources/0")]
    [InlineData("""{"taxonomy":"../taxonomy"}""", "/taxonomy")]
    [InlineData("""{"title":"a","title":"b"}""", "")]
    [InlineData("""[1]""", "")]
    [InlineData("""{"title":""", "")]
    public void What_cannot_be_used_is_refused_with_its_place(string body, string pointer)
    {
        var refusal = Assert.IsType<MalformedRefusal>(BriefJson.Read(body).Refusal);

        Assert.Equal("brief.malformed", refusal.Code);
        Assert.Equal(pointer, refusal.Errors[0].Pointer);
    }
}
