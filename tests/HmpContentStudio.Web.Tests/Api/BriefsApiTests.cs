using System.Net;
using System.Net.Http.Json;
using System.Text;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class BriefsApiTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task A_half_written_brief_is_kept_and_says_what_is_missing()
    {
        using var designer = await studio.SignInAsync("designer");

        var created = await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "Half" });
        var brief = await created.JsonAsync();

        Assert.Equal((HttpStatusCode.Created, "draft"), (created.StatusCode, (string)brief["state"]!));
        Assert.Equal($"/api/v1/briefs/{brief["id"]}", created.Headers.Location!.ToString());
        var skill = brief["readiness"]!.AsArray().Single(r => (string)r!["rule"]! == "skill-known")!;
        Assert.Equal(("required", false, "/skill"), ((string)skill["level"]!, (bool)skill["ok"]!, (string)skill["pointer"]!));
    }

    [Fact]
    public async Task A_brief_is_sent_back_as_it_was_read_and_changes_with_its_etag_only()
    {
        using var designer = await studio.SignInAsync("designer");
        var created = await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "One", minutes = 10 });
        var brief = await created.JsonAsync();
        var (path, etag) = ($"/api/v1/briefs/{brief["id"]}", created.Headers.ETag!.Tag);
        brief["title"] = "Two";

        var without = await Walk.SendAsync(designer, HttpMethod.Put, path, brief, etag: null);
        var changed = await Walk.SendAsync(designer, HttpMethod.Put, path, brief, etag);
        var stale = await Walk.SendAsync(designer, HttpMethod.Put, path, brief, etag);

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "Two"), (changed.StatusCode, (string)(await changed.JsonAsync())["title"]!));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "brief.changed-meanwhile"), (stale.StatusCode, await stale.CodeAsync()));
        Assert.Equal(changed.Headers.ETag, (await designer.GetAsync(path)).Headers.ETag);
    }

    [Theory]
    [InlineData("""{"titel":"T"}""", "/titel")]
    [InlineData("""{"format":"podcast"}""", "/format")]
    [InlineData("""{"sources":["x"]}""", "/sources/0")]
    [InlineData("""not json""", "")]
    public async Task A_body_that_cannot_be_used_is_400_with_its_place(string body, string pointer)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.PostAsync("/api/v1/briefs", new StringContent(body, Encoding.UTF8, "application/json"));

        var problem = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "brief.malformed"), (answer.StatusCode, (string)problem["code"]!));
        Assert.Equal(pointer, (string)problem["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task Submitting_too_early_is_409_with_the_failing_rules()
    {
        using var designer = await studio.SignInAsync("designer");
        var brief = await (await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "Half" })).JsonAsync();

        var answer = await designer.PostAsync($"/api/v1/briefs/{brief["id"]}/submission", null);

        var problem = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.Conflict, "brief.not-ready"), (answer.StatusCode, (string)problem["code"]!));
        Assert.Contains("skill-known", problem["readiness"]!.AsArray().Select(r => (string)r!["rule"]!));
    }

    [Fact]
    public async Task A_reviewer_reads_briefs_and_writes_none()
    {
        using var designer = await studio.SignInAsync("designer");
        using var reviewer = await studio.SignInAsync("reviewer");
        var brief = await (await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "Mine" })).JsonAsync();

        var read = await reviewer.GetAsync($"/api/v1/briefs/{brief["id"]}");
        var write = await reviewer.PostAsJsonAsync("/api/v1/briefs", new { title = "Theirs" });

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "account.not-permitted"), (write.StatusCode, await write.CodeAsync()));
    }

    [Fact]
    public async Task Briefs_are_listed_newest_first_part_by_part_and_found_by_words()
    {
        using var designer = await studio.SignInAsync("designer");
        foreach (var title in new[] { "Zebra one", "Zebra two", "Zebra three" })
        {
            await designer.PostAsJsonAsync("/api/v1/briefs", new { title });
            studio.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await (await designer.GetAsync("/api/v1/briefs?q=zebra&state=draft&limit=2")).JsonAsync();
        var rest = await (await designer.GetAsync($"/api/v1/briefs?q=zebra&limit=2&after={first["next"]}")).JsonAsync();

        Assert.Equal(["Zebra three", "Zebra two"], first["items"]!.AsArray().Select(b => (string)b!["title"]!));
        Assert.Equal(["Zebra one"], rest["items"]!.AsArray().Select(b => (string)b!["title"]!));
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task A_declined_brief_keeps_its_outcome_and_takes_no_further_change()
    {
        using var designer = await studio.SignInAsync("designer");
        var brief = await (await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "Needless" })).JsonAsync();
        var path = $"/api/v1/briefs/{brief["id"]}";

        var unreasoned = await designer.PostAsJsonAsync($"{path}/decline", new { outcome = "reuse", reason = " " });
        var declined = await designer.PostAsJsonAsync($"{path}/decline", new { outcome = "notATrainingProblem", reason = "The tool is broken." });
        var again = await designer.PostAsJsonAsync($"{path}/withdrawal", new { reason = "x" });

        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        Assert.Equal(("declined", "notATrainingProblem"), ((string)(await declined.JsonAsync())["state"]!, (string)(await declined.JsonAsync())["outcome"]!));
        Assert.Equal((HttpStatusCode.Conflict, "brief.closed"), (again.StatusCode, await again.CodeAsync()));
    }

    [Fact]
    public async Task An_assessment_is_also_made_by_copying_the_brief()
    {
        using var designer = await studio.SignInAsync("designer");
        var brief = await (await designer.PostAsJsonAsync("/api/v1/briefs", new { title = "Both", format = "module" })).JsonAsync();

        var copy = await (await designer.PostAsJsonAsync($"/api/v1/briefs/{brief["id"]}/copies", new { format = "assessment" })).JsonAsync();

        Assert.Equal(("Both", "assessment"), ((string)copy["title"]!, (string)copy["format"]!));
        Assert.NotEqual((string)brief["id"]!, (string)copy["id"]!);
    }
}
