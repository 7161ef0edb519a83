using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

/// <summary>The whole way by REST on a sample: order, draft, changes asked for and made, approval, package.</summary>
public class WholeWalkTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task From_a_brief_over_a_request_for_changes_to_an_approved_package()
    {
        using var designer = await studio.SignInAsync("designer");
        using var reviewer = await studio.SignInAsync("reviewer");
        using var publisher = await studio.SignInAsync("publisher");
        var draft = await Walk.DraftAsync(designer, "CUS-BCH-module");
        var review = (Guid)draft["reviewId"]!;

        await reviewer.ClaimAsync(review);
        var block = (await reviewer.SeeAsync(review))["content"]!["blocks"]!.AsArray().First(b => (string)b!["type"]! == "paragraph")!;
        await reviewer.PostAsJsonAsync($"{ReviewCalls.Root}{review}/changes", new { notes = new[] { new { blockId = (string)block["id"]!, text = "Say it shorter." } } });
        await ReviseAsync(designer, (string)draft["id"]!, (string)block["id"]!);

        await reviewer.ClaimAsync(review);
        var seen = await AnswerAndJudgeAsync(reviewer, review);
        Assert.Equal((2, "[]"), ((int)seen["revision"]!, seen["approval"]!["missing"]!.ToJsonString()));
        var version = (Guid)(await (await reviewer.ApproveAsync(review, (string)seen["contentHash"]!)).JsonAsync())["versionId"]!;

        var publication = await (await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "scorm12" })).JsonAsync();
        var package = await publisher.GetByteArrayAsync($"/api/v1/publications/{publication["id"]}/package");
        var content = ContentJson.Read(await publisher.GetStringAsync($"/api/v1/versions/{version}/content"));
        Assert.Equal((string)publication["sha256"]!, ContentHash.Of(package));
        Assert.Null(VersionSignature.WhyNotTrusted(content, await publisher.GetStringAsync("/api/v1/signing-key")));
        Assert.True(content.Provenance.ShareEdited > 0);
        Assert.Equal("fulfilled", (string)(await (await designer.GetAsync($"/api/v1/briefs/{draft["briefId"]}")).JsonAsync())["state"]!);
    }

    private static async Task ReviseAsync(HttpClient designer, string draftId, string blockId)
    {
        var draft = await (await designer.GetAsync($"/api/v1/drafts/{draftId}")).JsonAsync();
        Assert.Equal("changesRequested", (string)draft["state"]!);
        var change = new { sentences = new[] { new { text = "Start here." } }, reason = "Asked for." };
        var edited = await Walk.SendAsync(designer, HttpMethod.Patch, $"/api/v1/drafts/{draftId}/blocks/{blockId}", change, $"\"{draft["etags"]![blockId]}\"");
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        var again = await designer.PostAsJsonAsync($"/api/v1/drafts/{draftId}/resubmission", new { note = "Shorter now." });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static async Task<JsonObject> AnswerAndJudgeAsync(HttpClient reviewer, Guid review)
    {
        var hidden = await reviewer.SeeAsync(review);
        foreach (var item in hidden["content"]!["items"]!.AsArray())
        {
            var answer = await reviewer.AnswerAsync(review, (string)item!["id"]!, Answer(item));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{item["type"]}: {await answer.Content.ReadAsStringAsync()}");
        }

        var seen = await reviewer.SeeAsync(review);
        Assert.Equal(0, (int)seen["withheldFindings"]!);
        foreach (var criterion in seen["criteria"]!.AsArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await reviewer.JudgeAsync(review, (string)criterion!["id"]!, (string)seen["contentHash"]!)).StatusCode);
        }

        foreach (var flag in seen["findings"]!.AsArray())
        {
            var path = $"{ReviewCalls.Root}{review}/findings/{flag!["id"]}/disposition";
            Assert.Equal(HttpStatusCode.OK, (await reviewer.PutAsJsonAsync(path, new { decision = "dismissed", reason = "It is as the policy says." })).StatusCode);
        }

        return await reviewer.SeeAsync(review);
    }

    // Any answer of the right form opens the key.
    private static object Answer(JsonNode item) => (string)item["type"]! switch
    {
        "ordering" => item["order"]!.AsArray().Select(e => (string)e!["id"]!).ToArray(),
        "matching" => item["pairs"]!.AsArray().ToDictionary(p => (string)p!["id"]!, _ => (string)item["choices"]![0]!["id"]!),
        "cloze" => item["blanks"]!.AsArray().ToDictionary(b => (string)b!["id"]!, _ => "something"),
        "numeric" => 1,
        "shortAnswer" or "essay" => "In my own words.",
        _ => new[] { (string)item["options"]![0]!["id"]! },
    };
}
