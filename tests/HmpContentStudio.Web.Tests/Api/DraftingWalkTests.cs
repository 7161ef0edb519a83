using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class DraftingWalkTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task From_import_to_a_draft_that_waits_for_review()
    {
        using var designer = await studio.SignInAsync("designer");
        var brief = await Walk.CreateAsync(designer, "CUS-BCH-module");

        var submitted = await Walk.SubmitAsync(designer, brief);
        var operation = await Walk.WatchAsync(designer, submitted.Headers.Location!);
        var draft = await (await designer.GetAsync($"/api/v1/drafts/{operation["draftId"]}")).JsonAsync();

        Assert.Equal(HttpStatusCode.Accepted, submitted.StatusCode);
        Assert.Equal(("succeeded", 100), ((string)operation["state"]!, (int)operation["percent"]!));
        Assert.Equal(("inReview", 1), ((string)draft["state"]!, (int)draft["revision"]!));
        Assert.Equal("urn:hmpcontentstudio:schema:content:1", (string)draft["content"]!["$schema"]!);
        Assert.NotNull((string?)draft["reviewId"]);
    }

    [Fact]
    public async Task The_stream_is_taken_up_where_it_was_left_and_says_when_there_is_nothing_more()
    {
        using var designer = await studio.SignInAsync("designer");
        var submitted = await Walk.SubmitAsync(designer, await Walk.CreateAsync(designer, "SEC-UPA-module"));
        var stream = await designer.GetStringAsync($"{submitted.Headers.Location}/events");
        var last = stream.Split('\n').Last(line => line.StartsWith("id: ", StringComparison.Ordinal))[4..];

        var request = new HttpRequestMessage(HttpMethod.Get, $"{submitted.Headers.Location}/events");
        request.Headers.Add("Last-Event-ID", last);
        var resumed = await designer.SendAsync(request);

        Assert.Contains("\"state\":\"succeeded\"", stream, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, resumed.StatusCode);
    }

    [Fact]
    public async Task A_submission_sent_again_with_the_same_key_makes_one_operation()
    {
        using var designer = await studio.SignInAsync("designer");
        var brief = await Walk.CreateAsync(designer, "LEA-RTW-module");
        designer.DefaultRequestHeaders.Add("Idempotency-Key", "walk-1");

        var first = await Walk.SubmitAsync(designer, brief);
        var second = await Walk.SubmitAsync(designer, brief);
        var other = await designer.PostAsJsonAsync($"/api/v1/briefs/{brief["id"]}/submission", new { acknowledgements = new { other = "body" } });

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task A_reviewer_sees_the_draft_without_keys_and_may_not_submit_or_edit()
    {
        using var designer = await studio.SignInAsync("designer");
        using var reviewer = await studio.SignInAsync("reviewer");
        var draft = await Walk.DraftAsync(designer, "CUS-BCH-assessment");

        var seen = await (await reviewer.GetAsync($"/api/v1/drafts/{draft["id"]}")).JsonAsync();
        var edit = await Walk.SendAsync(reviewer, HttpMethod.Patch, $"/api/v1/drafts/{draft["id"]}/items/q1", new { stem = "x" }, "\"x\"");

        Assert.True((bool)seen["keysHidden"]!);
        Assert.DoesNotContain("\"correct\"", seen["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"correct\"", draft["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, edit.StatusCode);
    }

    [Fact]
    public async Task Editing_a_draft_needs_an_etag_and_a_request_for_changes()
    {
        using var designer = await studio.SignInAsync("designer");
        var draft = await Walk.DraftAsync(designer, "SAF-CSE-module");
        var block = (JsonObject)draft["content"]!["blocks"]![0]!;
        var path = $"/api/v1/drafts/{draft["id"]}/blocks/{block["id"]}";
        var body = new { sentences = new[] { new { text = "Changed." } } };

        var without = await Walk.SendAsync(designer, HttpMethod.Patch, path, body, etag: null);
        var inReview = await Walk.SendAsync(designer, HttpMethod.Patch, path, body, $"\"{draft["etags"]![(string)block["id"]!]}\"");
        var resubmitted = await designer.PostAsJsonAsync($"/api/v1/drafts/{draft["id"]}/resubmission", new { note = "Done" });

        Assert.Equal((HttpStatusCode.PreconditionRequired, "request.if-match-missing"), (without.StatusCode, await without.CodeAsync()));
        Assert.Equal((HttpStatusCode.Conflict, "draft.not-requested"), (inReview.StatusCode, await inReview.CodeAsync()));
        Assert.Equal((HttpStatusCode.Conflict, "draft.not-requested"), (resubmitted.StatusCode, await resubmitted.CodeAsync()));
        Assert.Equal("high", (string)draft["risk"]!);
    }

    [Theory]
    [InlineData("/api/v1/operations/01890000-0000-7000-8000-000000000001", "drafting.no-such-operation")]
    [InlineData("/api/v1/operations/01890000-0000-7000-8000-000000000001/events", "drafting.no-such-operation")]
    [InlineData("/api/v1/drafts/01890000-0000-7000-8000-000000000001", "draft.not-found")]
    [InlineData("/api/v1/briefs/01890000-0000-7000-8000-000000000001", "brief.not-found")]
    [InlineData("/api/v1/sources/01890000-0000-7000-8000-000000000001", "sources.not-found")]
    public async Task What_is_not_there_is_404_with_its_code(string path, string code)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Theory]
    [InlineData("GET", "/api/v1/briefs")]
    [InlineData("POST", "/api/v1/briefs")]
    [InlineData("GET", "/api/v1/sources")]
    [InlineData("GET", "/api/v1/drafts")]
    [InlineData("GET", "/api/v1/operations/01890000-0000-7000-8000-000000000001")]
    [InlineData("DELETE", "/api/v1/operations/01890000-0000-7000-8000-000000000001")]
    public async Task Nobody_gets_in_without_signing_in(string method, string path)
    {
        var answer = await studio.Anonymous().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
