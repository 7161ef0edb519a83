using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class TaxonomyApiTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task A_skill_is_added_read_changed_and_deleted_by_its_etag()
    {
        using var designer = await studio.SignInAsync("designer");
        var created = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-1", Skill("WEB-1", "Close a ticket"), ("If-None-Match", "*"));
        var read = await designer.GetAsync("/api/v1/skills/WEB-1");

        var changed = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-1", Skill("WEB-1", "Close a case"), ("If-Match", read.Headers.ETag!.ToString()));
        var deleted = await SendAsync(designer, HttpMethod.Delete, "/api/v1/skills/WEB-1", null, ("If-Match", changed.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("Close a ticket", (string)(await read.JsonAsync())["title"]!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back_as_it_is()
    {
        using var designer = await studio.SignInAsync("designer");
        await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-2", Skill("WEB-2", "Close a ticket"), ("If-None-Match", "*"));
        var read = await designer.GetAsync("/api/v1/skills/WEB-2");

        var back = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-2", await read.JsonAsync(), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(read.Headers.ETag, back.Headers.ETag);
    }

    [Fact]
    public async Task A_put_without_if_match_is_428_and_with_an_old_one_412()
    {
        using var designer = await studio.SignInAsync("designer");
        await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-3", Skill("WEB-3", "Close a ticket"), ("If-None-Match", "*"));

        var without = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-3", Skill("WEB-3", "Other"));
        var stale = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-3", Skill("WEB-3", "Other"), ("If-Match", "\"7\""));

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("taxonomy.changed-meanwhile", await stale.CodeAsync());
    }

    [Theory]
    [InlineData("colour", "blue", "/colour")]
    [InlineData("level", "two", "/level")]
    [InlineData("title", null, "/title")]
    public async Task A_member_that_cannot_be_read_is_named_with_its_place(string member, string? value, string pointer)
    {
        using var designer = await studio.SignInAsync("designer");
        var body = Skill("WEB-4", "Close a ticket");
        body[member] = value;

        var answer = await SendAsync(designer, HttpMethod.Put, "/api/v1/skills/WEB-4", body, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointer, (string)(await answer.JsonAsync())["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task An_import_with_a_bad_row_names_it_and_counts_nothing()
    {
        using var designer = await studio.SignInAsync("designer");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes("id,title,colour\nagent,Agent,blue\n")), "files", "roles.csv" },
        };

        var answer = await designer.PostAsync("/api/v1/taxonomy/imports?mode=all", form);

        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (int)body["added"]!);
        Assert.Equal("roles.csv", (string)body["refused"]![0]!["file"]!);
    }

    [Fact]
    public async Task Texts_are_previewed_as_the_composer_would_use_them_before_they_are_saved()
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.PostAsJsonAsync("/api/v1/skills/forms", Skill("WEB-5", "Close a ticket"));

        var title = (await answer.JsonAsync())["forms"]!.AsArray().Single(f => (string)f!["path"]! == "title")!;
        Assert.Equal(("ok", "You close a ticket."), ((string)title["status"]!, (string)title["preview"]!));
    }

    [Theory]
    [InlineData("limit=many", "/limit")]
    [InlineData("limit=500", "/limit")]
    [InlineData("after=%20", "/after")]
    public async Task A_parameter_that_cannot_be_read_is_named(string query, string pointer)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.GetAsync($"/api/v1/skills?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointer, (string)(await answer.JsonAsync())["errors"]![0]!["pointer"]!);
    }

    private static JsonObject Skill(string id, string title) => new()
    {
        ["id"] = id,
        ["version"] = "1",
        ["status"] = "active",
        ["title"] = title,
        ["definition"] = "the last step of a support case",
        ["levelScale"] = "1-5",
        ["level"] = 2,
        ["owner"] = "Service desk",
        ["performanceCriteria"] = new JsonArray(new JsonObject { ["id"] = "PC1", ["text"] = "Write down what solved the case" }),
    };

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, JsonObject? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }
}
