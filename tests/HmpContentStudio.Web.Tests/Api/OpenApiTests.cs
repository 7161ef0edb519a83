using System.Text.Json.Nodes;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class OpenApiTests(WebStudio studio) : IClassFixture<WebStudio>
{
    private static readonly string Committed = Path.Combine(Repository.Root, "openapi", "v1.json");

    [Fact]
    public async Task The_committed_description_is_the_one_that_is_served()
    {
        var served = await ServedAsync();
        if (Environment.GetEnvironmentVariable("STUDIO_OPENAPI") == "write")
        {
            await File.WriteAllTextAsync(Committed, served);
        }

        Assert.True(served == await File.ReadAllTextAsync(Committed), "The routes changed: run tools/openapi.sh and commit openapi/v1.json.");
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_says_how_it_refuses()
    {
        var paths = JsonNode.Parse(await ServedAsync())!["paths"]!.AsObject();

        var operations = paths.SelectMany(path => path.Value!.AsObject().Select(o => (Name: $"{o.Key} {path.Key}", Operation: o.Value!))).ToList();
        Assert.Empty(operations.Where(o => o.Operation["summary"] is null).Select(o => o.Name));
        Assert.Empty(operations.Where(o => o.Operation["responses"]!["4XX"] is null).Select(o => o.Name));
        Assert.StartsWith("3.1.", (string)JsonNode.Parse(await ServedAsync())!["openapi"]!);
    }

    private async Task<string> ServedAsync() =>
        (await studio.Anonymous().GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
}
