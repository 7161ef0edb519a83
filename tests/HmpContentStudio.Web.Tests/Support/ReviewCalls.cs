using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Accounts;
using HmpContentStudio.Storage;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Support;

/// <summary>The calls of a review, so that a test shows only the one it is about.</summary>
internal static class ReviewCalls
{
    public const string Root = "/api/v1/reviews/";

    private static int drafts;

    /// <summary>A draft for the demo designer's brief that waits for review.</summary>
    public static async Task<AddedDraft> AddDraftAsync(this WebStudio studio, Func<WantedDraft, WantedDraft>? differ = null)
    {
        await using var scope = studio.Services.CreateAsyncScope();
        var plain = new WantedDraft(await studio.AccountIdAsync("designer")) { ContentId = $"c-{Interlocked.Increment(ref drafts):d6}" };
        return await ReviewedDrafts.AddAsync(scope.ServiceProvider, differ?.Invoke(plain) ?? plain);
    }

    public static async Task<string> AccountIdAsync(this WebStudio studio, string demoAccount)
    {
        await using var scope = studio.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StudioDbContext>().Set<Account>();
        return (await accounts.SingleAsync(a => a.Email == $"{demoAccount}@demo.example")).Id.ToString();
    }

    public static async Task<JsonObject> SeeAsync(this HttpClient client, Guid review) => await (await client.GetAsync(Root + review)).JsonAsync();

    public static Task<HttpResponseMessage> ClaimAsync(this HttpClient client, Guid review) => client.PostAsync($"{Root}{review}/claim", null);

    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient client, Guid review, string item, object answer) =>
        client.PutAsJsonAsync($"{Root}{review}/answers/{item}", new { answer });

    public static Task<HttpResponseMessage> JudgeAsync(
        this HttpClient client, Guid review, string criterion, string contentHash, string verdict = "met", string? evidence = "Compared with the manual, page 3.") =>
        client.PutAsJsonAsync($"{Root}{review}/judgements/{criterion}", new { verdict, evidence, contentHash });

    public static Task<HttpResponseMessage> ApproveAsync(this HttpClient client, Guid review, string contentHash) =>
        client.PostAsJsonAsync($"{Root}{review}/approval", new { contentHash });

    public static async Task<HttpResponseMessage> PatchAsync(this HttpClient client, string path, object body, string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{etag}\""));
        }

        return await client.SendAsync(request);
    }

    /// <summary>Claims, answers and judges everything; the hash to approve.</summary>
    public static async Task<string> PrepareApprovalAsync(this HttpClient client, Guid review)
    {
        Assert.Equal(HttpStatusCode.OK, (await client.ClaimAsync(review)).StatusCode);
        var seen = await client.SeeAsync(review);
        var hash = (string)seen["contentHash"]!;
        await client.AnswerAsync(review, "q1", new[] { "q1b" });
        await client.AnswerAsync(review, "q2", new[] { "q2b", "q2a", "q2c" });
        foreach (var criterion in seen["criteria"]!.AsArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await client.JudgeAsync(review, (string)criterion!["id"]!, hash)).StatusCode);
        }

        return hash;
    }

    /// <summary>A version approved by the demo reviewer.</summary>
    public static async Task<Guid> ApprovedVersionAsync(this WebStudio studio)
    {
        var draft = await studio.AddDraftAsync();
        using var reviewer = await studio.SignInAsync("reviewer");
        var hash = await reviewer.PrepareApprovalAsync(draft.Review);
        var verdict = await (await reviewer.ApproveAsync(draft.Review, hash)).JsonAsync();
        return (Guid)verdict["versionId"]!;
    }
}
