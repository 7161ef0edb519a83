using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class PreviewTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task Publishing_stores_the_bytes_that_were_previewed()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");

        var preview = await PreviewAsync(publisher, version);
        var publication = await (await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "scorm12" })).JsonAsync();

        Assert.Equal((string)preview["sha256"]!, (string)publication["sha256"]!);
    }

    [Fact]
    public async Task The_preview_plays_on_another_host_name_and_sets_no_cookie()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        using var viewer = studio.Anonymous();

        var url = new Uri((string)(await PreviewAsync(publisher, version))["url"]!);
        var player = await viewer.GetAsync(url);
        var start = await viewer.GetAsync(new Uri(url, "package/index.html"));

        Assert.Equal("localhost", url.Host);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (player.StatusCode, player.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        Assert.Contains("Clear a paper jam", await start.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(player.Headers.Contains("Set-Cookie") || start.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_preview_may_connect_nowhere_and_is_framed_by_the_studio_only()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        using var viewer = studio.Anonymous();

        var player = await viewer.GetAsync((string)(await PreviewAsync(publisher, version))["url"]!);

        var policy = player.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self' http://127.0.0.1:5080", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_of_the_preview_is_the_one_in_the_package()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        using var viewer = studio.Anonymous();
        var url = new Uri((string)(await PreviewAsync(publisher, version))["url"]!);
        var publication = await (await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "scorm12" })).JsonAsync();
        var package = await publisher.GetByteArrayAsync($"/api/v1/publications/{publication["id"]}/package");

        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var expected = new MemoryStream();
            await using var stream = await entry.OpenAsync();
            await stream.CopyToAsync(expected);
            Assert.Equal(ContentHash.Of(expected.ToArray()), ContentHash.Of(await viewer.GetByteArrayAsync(new Uri(url, $"package/{entry.FullName}"))));
        }
    }

    [Fact]
    public async Task A_preview_ends_after_a_quarter_of_an_hour()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        using var viewer = studio.Anonymous();
        var preview = await PreviewAsync(publisher, version);
        Assert.Equal(studio.Clock.Now.AddMinutes(15), (DateTime)preview["expiresAt"]!);

        studio.Clock.Advance(TimeSpan.FromMinutes(15));
        var late = await viewer.GetAsync((string)preview["url"]!);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task A_changed_path_opens_nothing()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        using var viewer = studio.Anonymous();
        var url = (string)(await PreviewAsync(publisher, version))["url"]!;
        var parts = url.Split('-');
        var longer = $"{parts[0]}-{long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) + 3600}-{string.Join('-', parts[2..])}";

        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(longer)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(url + "package/..%2f..%2f..%2fstudio.db")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(url + "package/nothing.js")).StatusCode);
    }

    [Fact]
    public async Task On_the_host_name_of_the_session_there_is_no_preview()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        var url = new Uri((string)(await PreviewAsync(publisher, version))["url"]!);

        var answer = await publisher.GetAsync(url.PathAndQuery);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_publication_is_replaced_by_the_next_of_the_same_content_and_keeps_its_bytes()
    {
        var version = await studio.ApprovedVersionAsync();
        using var publisher = await studio.SignInAsync("publisher");
        await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "scorm12" });
        await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/publications", new { format = "scorm12" });

        var list = await (await publisher.GetAsync($"/api/v1/publications?versionId={version}")).JsonAsync();

        var items = list["items"]!.AsArray();
        Assert.Equal(["live", "replaced"], items.Select(p => (string)p!["state"]!).Order());
        Assert.Single(items.Select(p => (string)p!["sha256"]!).Distinct());
        Assert.Equal("published", (string)(await (await publisher.GetAsync($"/api/v1/versions/{version}")).JsonAsync())["state"]!);
    }

    private static async Task<JsonObject> PreviewAsync(HttpClient publisher, Guid version)
    {
        var answer = await publisher.PostAsJsonAsync($"/api/v1/versions/{version}/previews", new { format = "scorm12" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }
}
