using System.Net;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class SourcesApiTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task A_file_is_kept_with_what_is_known_about_it()
    {
        using var designer = await studio.SignInAsync("designer");

        var kept = await Walk.PostSourceAsync(designer, "rule.md", "# Rule\n"u8.ToArray(), ("title", "The rule"), ("licence", "internal"), ("date", "2026-01-31"));
        var source = await (await designer.GetAsync(kept.Headers.Location)).JsonAsync();

        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        Assert.Equal(
            ("rule", "The rule", "internal", "2026-01-31", "# Rule\n"),
            ((string)source["name"]!, (string)source["title"]!, (string)source["licence"]!, (string)source["date"]!, (string)source["text"]!));
    }

    [Theory]
    [InlineData("rule.pdf", HttpStatusCode.Conflict, "sources.pdf-needs-browser")]
    [InlineData("rule.png", HttpStatusCode.BadRequest, "sources.unreadable")]
    public async Task Other_files_are_refused_with_their_code(string name, HttpStatusCode status, string code)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await Walk.PostSourceAsync(designer, name, [1, 2, 3]);

        Assert.Equal((status, code), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_with_its_place()
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await Walk.PostSourceAsync(designer, "rule.md", "x"u8.ToArray(), ("date", "31.01.2026"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/date", (string)(await answer.JsonAsync())["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var designer = await studio.SignInAsync("designer");
        using var form = new MultipartFormDataContent { { new StringContent("T"), "title" } };

        var answer = await designer.PostAsync("/api/v1/sources", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_publisher_adds_no_sources()
    {
        using var publisher = await studio.SignInAsync("publisher");

        var answer = await Walk.PostSourceAsync(publisher, "rule.md", "x"u8.ToArray());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
