using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Support;

/// <summary>
/// The real host in memory on a database of its own, in Development with the demo accounts. Share one per class
/// (<c>IClassFixture&lt;WebStudio&gt;</c>); <c>await studio.SignInAsync("designer")</c> gives a client with a bearer token.
/// </summary>
public class WebStudio : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("hmp-web-test-").FullName;
    private readonly Dictionary<string, string> tokens = [];

    public FakeClock Clock { get; } = new();

    /// <summary>Development unless a derived fixture says otherwise.</summary>
    protected virtual string EnvironmentName => "Development";

    /// <summary>Further settings of a derived fixture.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>Replaced or added services of a derived fixture.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>A client that is nobody, follows no redirects and keeps no cookies.</summary>
    public HttpClient Anonymous() => Client(keepsCookies: false);

    /// <summary>A client that keeps cookies as a browser does; follows no redirects, so that tests see them.</summary>
    public HttpClient Browser() => Client(keepsCookies: true);

    /// <summary>A client with the bearer token of a demo account: designer, reviewer, reviewer2, publisher, analyst, governance, admin.</summary>
    public async Task<HttpClient> SignInAsync(string demoAccount)
    {
        var client = Anonymous();
        if (!tokens.TryGetValue(demoAccount, out var token))
        {
            var answer = await client.PostAsJsonAsync("/api/v1/tokens", new { email = $"{demoAccount}@demo.example", password = "demo" });
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
            token = (string)body!["accessToken"]!;
            tokens[demoAccount] = token;
        }

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private HttpClient Client(bool keepsCookies) => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false, HandleCookies = keepsCookies, BaseAddress = new Uri("http://127.0.0.1:5080"),
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Studio:DataDirectory", folder);
        builder.UseSetting("Studio:Demo:Content", "false");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            ConfigureServices(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}

internal static class JsonAnswers
{
    /// <summary>The body as JSON, whatever the status.</summary>
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>The refusal code of a problem+json body.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage answer) => (string?)(await answer.JsonAsync())["code"];
}
