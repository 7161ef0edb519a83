using System.Net;
using System.Net.Http.Json;
using HmpContentStudio.Tests.Support;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

/// <summary>Every refusal of review, library and publishing with the status a caller meets.</summary>
public class ReviewRefusalTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task Working_without_the_claim_is_409()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");

        await RefusedAsync(409, "review.not-claimed", reviewer.ApproveAsync(draft.Review, draft.ContentHash));
        await RefusedAsync(409, "review.not-claimed", reviewer.JudgeAsync(draft.Review, "AL-01", draft.ContentHash));
        await RefusedAsync(409, "review.not-claimed", reviewer.AnswerAsync(draft.Review, "q1", "q1a"));
        await RefusedAsync(409, "review.not-claimed", reviewer.DeleteAsync($"{ReviewCalls.Root}{draft.Review}/claim"));
        await RefusedAsync(409, "review.not-claimed", reviewer.PutAsync($"{ReviewCalls.Root}{draft.Review}/claim", null));
        await RefusedAsync(409, "review.not-claimed", PostAsync(reviewer, draft, "rejection", new { reason = "Out of date." }));
        await RefusedAsync(409, "review.not-claimed", PostAsync(reviewer, draft, "escalation", new { to = "safety office", reason = "Unsure." }));
    }

    [Fact]
    public async Task The_author_of_the_brief_decides_nothing_about_its_draft()
    {
        using var reviewer = await studio.SignInAsync("reviewer");
        var own = await studio.AccountIdAsync("reviewer");
        var draft = await studio.AddDraftAsync(d => d with { Owner = own });
        await reviewer.ClaimAsync(draft.Review);

        await RefusedAsync(409, "review.own-draft", reviewer.ApproveAsync(draft.Review, draft.ContentHash));
        await RefusedAsync(409, "review.own-draft", PostAsync(reviewer, draft, "rejection", new { reason = "Out of date." }));
        await RefusedAsync(409, "review.own-draft", EditFirstBlockAsync(reviewer, draft.Review));
        Assert.True((bool)(await reviewer.SeeAsync(draft.Review))["ownDraft"]!);
    }

    [Fact]
    public async Task A_blank_answer_is_none_and_shows_no_key()
    {
        using var reviewer = await studio.SignInAsync("reviewer");
        var own = await studio.AddDraftAsync();
        await reviewer.ClaimAsync(own.Review);
        foreach (var blank in (string[])["[]", "\"\"", "null", "{}", "[ ]"])
        {
            var answer = await reviewer.PutAsync(
                $"{ReviewCalls.Root}{own.Review}/answers/q1", new StringContent($$"""{"answer":{{blank}}}""", System.Text.Encoding.UTF8, "application/json"));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("rationale", await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/api/v1/briefs", """{"title":"\ud800"}""", "/title")]
    [InlineData("/api/v1/briefs", """{"title":"a\ufffeb"}""", "/title")]
    [InlineData("/api/v1/briefs", """{"objectives":["a",null]}""", "/objectives/1")]
    [InlineData("/api/v1/skills/forms", """{"id":"X","steps":[null]}""", "/steps/0")]
    [InlineData("/api/v1/skills/forms", """{"id":"X","tools":["a","\u0000"]}""", "/tools/1")]
    public async Task A_text_that_cannot_be_written_and_an_empty_list_entry_are_400_with_their_place(string path, string body, string pointer)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        var refusal = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointer, (string)refusal["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task Incomplete_is_409_with_everything_that_is_missing()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Review);

        var answer = await reviewer.ApproveAsync(draft.Review, draft.ContentHash);

        var refusal = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.Conflict, "review.not-complete", 12), (answer.StatusCode, (string)refusal["code"]!, refusal["missing"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_is_decided_is_409_for_everything_that_follows()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        using var other = await studio.SignInAsync("reviewer2");
        await reviewer.ClaimAsync(draft.Review);
        await PostAsync(reviewer, draft, "rejection", new { reason = "Out of date." });

        await RefusedAsync(409, "review.already-decided", other.ClaimAsync(draft.Review));
        await RefusedAsync(409, "review.already-decided", other.ApproveAsync(draft.Review, draft.ContentHash));
        await RefusedAsync(409, "review.already-decided", PostAsync(reviewer, draft, "changes", new { notes = new[] { new { text = "Shorter." } } }));
        await RefusedAsync(409, "review.already-decided", PostAsync(reviewer, draft, "escalation", new { to = "safety office", reason = "Unsure." }));
    }

    [Fact]
    public async Task Flags_and_judgements_keep_to_their_rules()
    {
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(ReviewedDrafts.Flag("f-1", "GR-01", "unsupported", "b2")) });
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Review);

        await RefusedAsync(409, "review.blocker-not-acceptable", DisposeAsync(reviewer, draft, "f-1", new { decision = "accepted", reason = "It is fine." }));
        await RefusedAsync(409, "review.not-fixed", DisposeAsync(reviewer, draft, "f-1", new { decision = "fixed", reason = "Reworded." }));
        await RefusedAsync(400, "review.reason-missing", DisposeAsync(reviewer, draft, "f-1", new { decision = "dismissed" }));
        await RefusedAsync(404, "review.finding-not-found", DisposeAsync(reviewer, draft, "f-2", new { decision = "dismissed", reason = "Wrong." }));
        await RefusedAsync(400, "request.malformed", DisposeAsync(reviewer, draft, "f-1", new { decision = "ignored", reason = "Wrong." }));
        await RefusedAsync(400, "review.evidence-too-short", reviewer.JudgeAsync(draft.Review, "AL-01", draft.ContentHash, "notMet", "no"));
        await RefusedAsync(404, "review.criterion-not-found", reviewer.JudgeAsync(draft.Review, "ZZ-99", draft.ContentHash));
        await RefusedAsync(412, "review.changed-since-opened", reviewer.JudgeAsync(draft.Review, "AL-01", "another"));
    }

    [Fact]
    public async Task Answers_edits_and_comments_name_what_does_not_fit()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Review);
        var block = $"{ReviewCalls.Root}{draft.Review}/blocks/b2";
        var item = $"{ReviewCalls.Root}{draft.Review}/items/q1";
        var words = new { sentences = new[] { new { text = "Unplug it." } }, reason = "Safer." };

        await RefusedAsync(400, "review.malformed-answer", reviewer.AnswerAsync(draft.Review, "q1", 42));
        await RefusedAsync(400, "request.malformed", reviewer.PutAsJsonAsync($"{ReviewCalls.Root}{draft.Review}/answers/q1", new { }));
        await RefusedAsync(404, "review.item-not-found", reviewer.AnswerAsync(draft.Review, "q9", "q9a"));
        await RefusedAsync(428, "request.if-match-missing", reviewer.PatchAsync(block, words, etag: null));
        await RefusedAsync(412, "review.changed-since-opened", reviewer.PatchAsync(block, words, "b2.7"));
        await RefusedAsync(400, "review.reason-missing", reviewer.PatchAsync(block, new { words.sentences }, "b2.1"));
        await RefusedAsync(400, "request.malformed", reviewer.PatchAsync(block, new { colour = "red", reason = "Nicer." }, "b2.1"));
        await RefusedAsync(400, "draft.malformed-edit", reviewer.PatchAsync(block, new { sentences = Array.Empty<object>(), reason = "Shorter." }, "b2.1"));
        await RefusedAsync(404, "review.block-not-found", reviewer.PatchAsync(block + "0", words, "b20.1"));
        await RefusedAsync(409, "review.not-answered", reviewer.PatchAsync(item, new { rationale = "Because.", reason = "Clearer." }, "q1.1"));
        await RefusedAsync(400, "review.quote-not-found", PostAsync(reviewer, draft, "comments", new { blockId = "b2", quote = "Nowhere", text = "Why?" }));
        await RefusedAsync(400, "review.unknown-part", PostAsync(reviewer, draft, "comments", new { blockId = "b99", text = "Why?" }));
        await RefusedAsync(404, "review.comment-not-found", PostAsync(reviewer, draft, $"comments/{Guid.Empty}/resolution", new { }));
        await RefusedAsync(400, "request.malformed", PostAsync(reviewer, draft, "changes", new { notes = Array.Empty<object>() }));
        await RefusedAsync(400, "request.malformed", PostAsync(reviewer, draft, "rejection", new { reason = "" }));
    }

    [Fact]
    public async Task A_second_task_of_a_draft_of_high_risk_is_for_another_person()
    {
        var draft = await studio.AddDraftAsync(d => d with { Risk = Events.RiskClass.High });
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Reviews[0]);

        await RefusedAsync(409, "review.different-approver", reviewer.ClaimAsync(draft.Reviews[1]));
    }

    [Fact]
    public async Task What_does_not_exist_is_404_and_what_is_unreadable_400()
    {
        using var publisher = await studio.SignInAsync("publisher");
        var version = await studio.ApprovedVersionAsync();

        await RefusedAsync(404, "review.not-found", publisher.GetAsync(ReviewCalls.Root + Guid.Empty));
        await RefusedAsync(404, "library.version-not-found", publisher.GetAsync($"/api/v1/versions/{Guid.Empty}"));
        await RefusedAsync(404, "library.version-not-found", publisher.GetAsync($"/api/v1/versions/{Guid.Empty}/content"));
        await RefusedAsync(404, "library.version-not-found", publisher.GetAsync($"/api/v1/versions/{version}/diff?to={Guid.Empty}"));
        await RefusedAsync(404, "library.revision-not-found", publisher.GetAsync($"/api/v1/versions/{version}/diff?to=draft:{Guid.Empty}@1"));
        await RefusedAsync(400, "library.malformed-comparison", publisher.GetAsync($"/api/v1/versions/{version}/diff?to=yesterday"));
        await RefusedAsync(404, "publishing.publication-not-found", publisher.GetAsync($"/api/v1/publications/{Guid.Empty}/package"));
        await RefusedAsync(400, "publishing.unknown-format", publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "floppy" }));
        await RefusedAsync(409, "publishing.format-not-built", publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "cmi5" }));
        await RefusedAsync(400, "request.malformed", publisher.GetAsync("/api/v1/reviews?limit=0"));
        await RefusedAsync(400, "checks.not-possible", publisher.PostAsync("/api/v1/checks/poems", new StringContent("")));
        await RefusedAsync(400, "checks.malformed-draft", publisher.PostAsync("/api/v1/checks/draft", new StringContent("{}")));
    }

    [Theory]
    [InlineData("designer", "claim,answers,judgements,disposition,blocks,items,approval,changes,rejection,escalation,previews,publications")]
    [InlineData("reviewer", "previews,publications")]
    [InlineData("publisher", "claim,answers,judgements,disposition,blocks,items,approval,changes,rejection,escalation,comments")]
    [InlineData("analyst", "claim,answers,judgements,disposition,blocks,items,approval,changes,rejection,escalation,comments,previews,publications")]
    [InlineData("governance", "claim,approval,rejection,comments,previews,publications")]
    [InlineData("admin", "claim,approval,rejection,comments,previews,publications")]
    public async Task What_a_permission_set_does_not_hold_is_403(string account, string actions)
    {
        var draft = await studio.AddDraftAsync();
        using var client = await studio.SignInAsync(account);

        foreach (var action in actions.Split(','))
        {
            await RefusedAsync(403, "account.not-permitted", TryAsync(client, draft, action));
        }
    }

    [Theory]
    [InlineData("designer")]
    [InlineData("reviewer")]
    [InlineData("publisher")]
    [InlineData("analyst")]
    [InlineData("governance")]
    [InlineData("admin")]
    public async Task Every_account_reads_queue_versions_and_publications(string account)
    {
        using var client = await studio.SignInAsync(account);

        foreach (var path in new[] { "reviews", "versions", "publications", "signing-key" })
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/{path}")).StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_reads_anything_without_signing_in()
    {
        using var nobody = studio.Anonymous();

        foreach (var path in new[] { "reviews", "versions", "publications", "signing-key" })
        {
            await RefusedAsync(401, "account.not-signed-in", nobody.GetAsync($"/api/v1/{path}"));
        }
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, AddedDraft draft, string action) => action switch
    {
        "claim" => client.ClaimAsync(draft.Review),
        "answers" => client.AnswerAsync(draft.Review, "q1", "q1a"),
        "judgements" => client.JudgeAsync(draft.Review, "AL-01", draft.ContentHash),
        "disposition" => DisposeAsync(client, draft, "f-1", new { decision = "dismissed", reason = "Wrong." }),
        "blocks" => client.PatchAsync($"{ReviewCalls.Root}{draft.Review}/blocks/b2", new { reason = "Safer." }, "b2.1"),
        "items" => client.PatchAsync($"{ReviewCalls.Root}{draft.Review}/items/q1", new { reason = "Safer." }, "q1.1"),
        "comments" => PostAsync(client, draft, "comments", new { blockId = "b2", text = "Why?" }),
        "approval" => client.ApproveAsync(draft.Review, draft.ContentHash),
        "changes" => PostAsync(client, draft, "changes", new { notes = new[] { new { text = "Shorter." } } }),
        "rejection" => PostAsync(client, draft, "rejection", new { reason = "Out of date." }),
        "escalation" => PostAsync(client, draft, "escalation", new { to = "safety office", reason = "Unsure." }),
        _ => client.PostAsJsonAsync($"/api/v1/versions/{draft.Id}/{action}", new { format = "scorm12" }),
    };

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, AddedDraft draft, string action, object body) =>
        client.PostAsJsonAsync($"{ReviewCalls.Root}{draft.Review}/{action}", body);

    private static Task<HttpResponseMessage> DisposeAsync(HttpClient client, AddedDraft draft, string finding, object body) =>
        client.PutAsJsonAsync($"{ReviewCalls.Root}{draft.Review}/findings/{finding}/disposition", body);

    private static async Task RefusedAsync(int status, string code, Task<HttpResponseMessage> call)
    {
        using var answer = await call;

        Assert.Equal(code, await answer.CodeAsync());
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> EditFirstBlockAsync(HttpClient reviewer, Guid review)
    {
        var block = (await reviewer.SeeAsync(review))["content"]!["blocks"]![0]!;
        using var edit = new HttpRequestMessage(HttpMethod.Patch, $"{ReviewCalls.Root}{review}/blocks/{(string)block["id"]!}")
        {
            Content = JsonContent.Create(new { reason = "Shorter.", sentences = new[] { new { text = "Short." } } }),
        };
        edit.Headers.TryAddWithoutValidation("If-Match", $"\"{(string?)block["etag"] ?? "x"}\"");
        return await reviewer.SendAsync(edit);
    }
}
