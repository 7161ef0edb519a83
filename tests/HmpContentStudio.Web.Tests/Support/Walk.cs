using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Web.Tests.Support;

/// <summary>The first half of the walk by REST, from the samples to a draft in review.</summary>
internal static class Walk
{
    public static async Task ImportTaxonomyAsync(HttpClient designer)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in Samples.TaxonomyFiles())
        {
            form.Add(new ByteArrayContent(file.Bytes), "files", file.Name);
        }

        (await designer.PostAsync("/api/v1/taxonomy/imports?mode=all", form)).EnsureSuccessStatusCode();
    }

    /// <summary>Sends a file as a source.</summary>
    public static Task<HttpResponseMessage> PostSourceAsync(HttpClient client, string fileName, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", fileName } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return client.PostAsync("/api/v1/sources", form);
    }

    /// <summary>A sample brief as a body, its sources kept under ids.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient designer, string sample)
    {
        var file = Path.Combine(Samples.Folder, "briefs", sample + ".yaml");
        var brief = BriefFile.Read(sample, await File.ReadAllTextAsync(file)).Brief!;
        var body = (JsonObject)Content.ContentJson.ToNode(brief);
        body.Remove("taxonomy");
        var ids = new JsonArray();
        foreach (var source in brief.Sources)
        {
            var path = Path.Combine(Path.GetDirectoryName(file)!, source.Path!);
            var kept = await PostSourceAsync(
                designer, Path.GetFileName(path), await File.ReadAllBytesAsync(path),
                ("title", source.Title!), ("owner", source.Owner!), ("licence", source.Licence!), ("date", source.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            ids.Add((string)(await kept.JsonAsync())["id"]!);
        }

        body["sources"] = ids;
        return body;
    }

    public static async Task<JsonObject> CreateAsync(HttpClient designer, string sample)
    {
        await ImportTaxonomyAsync(designer);
        var created = await designer.PostAsJsonAsync("/api/v1/briefs", await BodyAsync(designer, sample));
        created.EnsureSuccessStatusCode();
        return await created.JsonAsync();
    }

    /// <summary>Submits with a reason for every rule that asks for one.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(HttpClient designer, JsonObject brief)
    {
        var reasons = brief["readiness"]!.AsArray().Where(r => !(bool)r!["ok"]!).ToDictionary(r => (string)r!["rule"]!, _ => "It is a sample.");
        return designer.PostAsJsonAsync($"/api/v1/briefs/{brief["id"]}/submission", new { acknowledgements = reasons });
    }

    /// <summary>Reads the operation's events to their end and answers the last one.</summary>
    public static async Task<JsonObject> WatchAsync(HttpClient client, Uri operation)
    {
        var stream = await client.GetStringAsync($"{operation}/events");
        return JsonNode.Parse(stream.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))[6..])!.AsObject();
    }

    /// <summary>A draft in review.</summary>
    public static async Task<JsonObject> DraftAsync(HttpClient designer, string sample)
    {
        var submitted = await SubmitAsync(designer, await CreateAsync(designer, sample));
        var operation = await WatchAsync(designer, submitted.Headers.Location!);
        return await (await designer.GetAsync($"/api/v1/drafts/{operation["draftId"]}")).JsonAsync();
    }

    /// <summary>Sends JSON with an <c>If-Match</c>, or without one.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, object body, string? etag)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        }

        return client.SendAsync(request);
    }
}
