using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class ReviewWalkTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task A_waiting_task_becomes_a_downloaded_package()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        using var publisher = await studio.SignInAsync("publisher");

        var waiting = await (await reviewer.GetAsync("/api/v1/reviews?state=waiting&limit=200")).JsonAsync();
        var row = waiting["items"]!.AsArray().Single(r => (Guid)r!["id"]! == draft.Review)!;
        Assert.Equal(("Clear a paper jam", "module", "low", "waiting"), ((string)row["title"]!, (string)row["format"]!, (string)row["risk"]!, (string)row["state"]!));

        var hash = await reviewer.PrepareApprovalAsync(draft.Review);
        var seen = await reviewer.SeeAsync(draft.Review);
        Assert.True((bool)seen["approval"]!["allowed"]!);

        var verdict = await (await reviewer.ApproveAsync(draft.Review, hash)).JsonAsync();
        Assert.Empty(verdict["stillNeeded"]!.AsArray());
        var version = await (await publisher.GetAsync($"/api/v1/versions/{verdict["versionId"]}")).JsonAsync();
        Assert.Equal((1, "approved", "Robin Reviewer"), ((int)version["number"]!, (string)version["state"]!, (string)version["approvers"]![0]!));

        var answer = await publisher.PostAsJsonAsync($"/api/v1/versions/{version["id"]}/publications", new { format = "scorm12" });
        var publication = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.Created, "live"), (answer.StatusCode, (string)publication["state"]!));

        var package = await publisher.GetAsync($"/api/v1/publications/{publication["id"]}/package");
        var bytes = await package.Content.ReadAsByteArrayAsync();
        Assert.Equal((string)publication["sha256"]!, ContentHash.Of(bytes));
        Assert.Equal((long)publication["sizeBytes"]!, bytes.LongLength);
        Assert.Equal("clear-a-paper-jam-v1-scorm12.zip", package.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_version_file_is_signed_by_the_installation_and_the_same_each_time()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");

        var first = await publisher.GetStringAsync($"/api/v1/versions/{version}/content");
        var second = await publisher.GetStringAsync($"/api/v1/versions/{version}/content");
        var key = await publisher.GetStringAsync("/api/v1/signing-key");

        var content = ContentJson.Read(first);
        Assert.Equal(first, second);
        Assert.Null(VersionSignature.WhyNotTrusted(content, key));
        Assert.Equal(["Robin Reviewer"], content.Provenance.Reviewers!);
        Assert.Equal(0, content.Provenance.ShareEdited);
        using var public1 = ECDsa.Create();
        public1.ImportFromPem(key);
        Assert.Equal(256, public1.KeySize);
    }

    [Fact]
    public async Task The_diff_with_the_machine_draft_shows_what_the_reviewer_changed_and_why_is_in_the_lineage()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Review);
        var change = new { sentences = new[] { new { text = "Unplug the printer." }, new { text = "Pull the sheet in the direction of travel." } }, reason = "Safer." };
        await reviewer.PatchAsync($"{ReviewCalls.Root}{draft.Review}/blocks/b2", change, "b2.1");
        await reviewer.DeleteAsync($"{ReviewCalls.Root}{draft.Review}/claim");
        var hash = await reviewer.PrepareApprovalAsync(draft.Review);
        await DismissFlagsAsync(reviewer, draft.Review);
        var version = (Guid)(await (await reviewer.ApproveAsync(draft.Review, hash)).JsonAsync())["versionId"]!;

        var diff = await (await reviewer.GetAsync($"/api/v1/versions/{version}/diff?to=draft:{draft.Id}@1")).JsonAsync();
        var view = await (await reviewer.GetAsync($"/api/v1/versions/{version}")).JsonAsync();

        var words = diff["changes"]!["blocks"]!.AsArray().Single()!["words"]!.AsArray();
        Assert.Equal("Switch", (string)words.First(w => (string)w!["op"]! == "removed")!["text"]!);
        Assert.Equal("Unplug", (string)words.First(w => (string)w!["op"]! == "added")!["text"]!);
        Assert.Equal("Safer.", (string)view["lineage"]!["edits"]![0]!["reason"]!);
        Assert.Equal(0.2, (double)view["lineage"]!["shareEdited"]!);
    }

    [Fact]
    public async Task Nothing_is_publishable_without_the_decision_of_a_named_person()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        using var publisher = await studio.SignInAsync("publisher");
        await reviewer.PrepareApprovalAsync(draft.Review);

        foreach (var id in new[] { draft.Id, draft.Review })
        {
            var publish = await publisher.PostAsJsonAsync($"/api/v1/versions/{id}/publications", new { format = "scorm12" });
            var preview = await publisher.PostAsJsonAsync($"/api/v1/versions/{id}/previews", new { format = "scorm12" });
            Assert.Equal((HttpStatusCode.NotFound, "library.version-not-found"), (publish.StatusCode, await publish.CodeAsync()));
            Assert.Equal(HttpStatusCode.NotFound, preview.StatusCode);
        }

        var publications = await (await publisher.GetAsync($"/api/v1/publications?versionId={draft.Id}")).JsonAsync();
        Assert.Empty(publications["items"]!.AsArray());
    }

    [Fact]
    public async Task Ten_simultaneous_claims_give_one_holder_and_nine_refusals_that_name_them()
    {
        var draft = await studio.AddDraftAsync();
        using var first = await studio.SignInAsync("reviewer");
        using var second = await studio.SignInAsync("reviewer2");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => (at % 2 == 0 ? first : second).ClaimAsync(draft.Review)));

        var holder = (string)(await answers.Single(a => a.StatusCode == HttpStatusCode.OK).JsonAsync())["claimedBy"]!;
        var refusals = await Task.WhenAll(answers.Where(a => a.StatusCode == HttpStatusCode.Conflict).Select(a => a.JsonAsync()));
        Assert.Equal(9, refusals.Length);
        Assert.All(refusals, refusal => Assert.Equal(("review.claimed", holder), ((string)refusal["code"]!, (string)refusal["claimedBy"]!)));
    }

    [Fact]
    public async Task Ten_simultaneous_approvals_by_the_holder_make_one_version_and_nine_refusals()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        var hash = await reviewer.PrepareApprovalAsync(draft.Review);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => reviewer.ApproveAsync(draft.Review, hash)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        var refusals = await Task.WhenAll(answers.Where(a => a.StatusCode == HttpStatusCode.Conflict).Select(a => a.JsonAsync()));
        Assert.Equal(9, refusals.Length);
        Assert.All(refusals, refusal => Assert.Equal(("review.already-decided", "Robin Reviewer"), ((string)refusal["code"]!, (string)refusal["decidedBy"]!)));
    }

    [Fact]
    public async Task A_decision_on_content_that_changed_since_it_was_opened_is_refused()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        var hash = await reviewer.PrepareApprovalAsync(draft.Review);
        var change = new { sentences = new[] { new { text = "Unplug the printer." } }, reason = "Safer." };
        var edited = await (await reviewer.PatchAsync($"{ReviewCalls.Root}{draft.Review}/blocks/b2", change, "b2.1")).JsonAsync();

        var approval = await reviewer.ApproveAsync(draft.Review, hash);
        var rejection = await reviewer.PostAsJsonAsync($"{ReviewCalls.Root}{draft.Review}/rejection", new { reason = "Out of date.", contentHash = hash });
        var judgement = await reviewer.JudgeAsync(draft.Review, "AL-01", hash);

        foreach (var answer in new[] { approval, rejection, judgement })
        {
            var refusal = await answer.JsonAsync();
            Assert.Equal((HttpStatusCode.PreconditionFailed, "review.changed-since-opened"), (answer.StatusCode, (string)refusal["code"]!));
            Assert.Equal((string)edited["contentHash"]!, (string)refusal["contentHash"]!);
        }
    }

    [Fact]
    public async Task Changes_send_the_draft_back_and_the_queue_shows_the_task_as_decided()
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        await reviewer.ClaimAsync(draft.Review);

        var answer = await reviewer.PostAsJsonAsync($"{ReviewCalls.Root}{draft.Review}/changes", new { notes = new[] { new { blockId = "b2", text = "Name the flap." } } });

        var decided = await (await reviewer.GetAsync("/api/v1/reviews?state=decided&limit=200")).JsonAsync();
        var row = decided["items"]!.AsArray().Single(r => (Guid)r!["id"]! == draft.Review)!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("changesRequested", "Robin Reviewer"), ((string)row["decision"]!, (string)row["decidedBy"]!));
    }

    [Fact]
    public async Task The_checks_answer_one_finding_per_line_and_name_an_unreadable_line()
    {
        using var designer = await studio.SignInAsync("designer");
        using var lines = new StringContent("{\"id\":\"a\",\"objective\":\"Understand the printer.\"}\nnot json\n");

        var answer = await designer.PostAsync("/api/v1/checks/objectives", lines);

        var findings = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("a", "AL-01"), ((string)findings[0]["id"]!, (string)findings[0]["criterion"]!));
        Assert.Equal("INPUT", (string)findings[^1]["criterion"]!);
    }

    [Fact]
    public async Task A_claim_is_checked_against_the_source_it_names_by_id()
    {
        using var designer = await studio.SignInAsync("designer");
        var sent = await Walk.PostSourceAsync(designer, "manual.md", "Wait 5 minutes before you open the flap."u8.ToArray(), ("title", "Manual"));
        var source = (string)(await sent.JsonAsync())["id"]!;
        using var lines = new StringContent($"{{\"id\":\"a\",\"claim\":\"Wait 15 minutes before you open the flap.\",\"source\":\"{source}\"}}\n");

        var answer = await designer.PostAsync("/api/v1/checks/claims", lines);

        var finding = JsonNode.Parse((await answer.Content.ReadAsStringAsync()).TrimEnd('\n'))!;
        Assert.Equal(("a", "GR-02", "number"), ((string)finding["id"]!, (string)finding["criterion"]!, (string)finding["kind"]!));
    }

    private static async Task DismissFlagsAsync(HttpClient reviewer, Guid review)
    {
        var seen = await reviewer.SeeAsync(review);
        foreach (var flag in seen["findings"]!.AsArray())
        {
            var path = $"{ReviewCalls.Root}{review}/findings/{flag!["id"]}/disposition";
            Assert.Equal(HttpStatusCode.OK, (await reviewer.PutAsJsonAsync(path, new { decision = "dismissed", reason = "The manual says so." })).StatusCode);
        }
    }
}
