using System.Net;
using System.Net.Http.Json;
using HmpContentStudio.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Security;

public class GateTests(WebStudio studio) : IClassFixture<WebStudio>
{
    private static readonly string[] OpenToAnybody =
    [
        "/sign-in", "/first-run", "/trouble", "/api/v1/tokens", "/openapi/{documentName}.json", "/healthz", "/readyz",
    ];

    // A signed path of fifteen minutes is the permission; the preview host carries no identity.
    private const string Previews = "/preview/{token}";

    [Fact]
    public void Every_route_declares_who_may_use_it_and_only_the_listed_ones_are_open()
    {
        var routes = studio.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();

        var undeclared = routes.Where(r => r.Metadata.GetMetadata<IAllowAnonymous>() is null && r.Metadata.GetMetadata<IAuthorizeData>() is null);
        var open = routes.Where(r => r.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(r => "/" + r.RoutePattern.RawText!.TrimStart('/'));
        Assert.Empty(undeclared.Select(r => r.RoutePattern.RawText));
        Assert.Equal(OpenToAnybody.Order(), open.Distinct().Where(r => !r.StartsWith(Previews, StringComparison.Ordinal)).Order());
        Assert.True(routes.Count > 20);
    }

    [Fact]
    public async Task Every_answer_forbids_inline_script_and_sniffing()
    {
        var answer = await studio.Anonymous().GetAsync("/sign-in");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-src http://localhost:5080;", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Theory]
    [InlineData("/api/v1/skills")]
    [InlineData("/healthz")]
    public async Task The_preview_host_reaches_nothing_but_previews(string path)
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Headers = { Host = "localhost:5080" } });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("request.preview-address", await answer.CodeAsync());
    }

    [Fact]
    public async Task The_studios_host_shows_no_previews()
    {
        var answer = await studio.Anonymous().GetAsync("/preview/token/index.html");

        Assert.Equal("request.preview-elsewhere", await answer.CodeAsync());
    }

    [Fact]
    public async Task Somebody_who_typed_the_preview_host_is_shown_the_way()
    {
        var answer = await studio.Anonymous().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/queue") { Headers = { Host = "localhost:5080" } });

        Assert.Equal("http://127.0.0.1:5080/queue", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_answer_and_another_body_is_refused()
    {
        using var designer = await studio.SignInAsync("designer");
        designer.DefaultRequestHeaders.Add("Idempotency-Key", "import-1");

        var first = await ImportAsync(designer, "id,title\nagent,Agent\n");
        var again = await ImportAsync(designer, "id,title\nagent,Agent\n");
        var other = await ImportAsync(designer, "id,title\nagent,Another agent\n");

        Assert.Equal(1, (int)(await first.JsonAsync())["added"]!);
        Assert.Equal(1, (int)(await again.JsonAsync())["added"]!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("request.idempotency-key-reused", await other.CodeAsync());
    }

    [Theory]
    [InlineData("DELETE", "application/json", HttpStatusCode.MethodNotAllowed, "request.method-not-allowed")]
    [InlineData("POST", "text/plain", HttpStatusCode.UnsupportedMediaType, "request.unsupported-media-type")]
    public async Task What_the_server_itself_refuses_has_a_code_too(string method, string type, HttpStatusCode status, string code)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/tokens") { Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue(type)) };

        using var designer = await studio.SignInAsync("designer");
        var answer = await designer.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, await answer.CodeAsync());
    }

    [Fact]
    public async Task An_unknown_route_is_404_with_a_code()
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.GetAsync("/api/v1/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("request.no-such-route", await answer.CodeAsync());
    }

    private static Task<HttpResponseMessage> ImportAsync(HttpClient client, string csv) =>
        client.PostAsync("/api/v1/taxonomy/imports", new MultipartFormDataContent { { new StringContent(csv), "files", "roles.csv" } });
}

public sealed class SignInLimitTests : IDisposable
{
    private readonly WebStudio studio = new();

    [Fact]
    public async Task Twenty_failed_attempts_from_one_address_close_the_door_for_five_minutes_and_successes_do_not_count()
    {
        var client = studio.Anonymous();
        for (var i = 0; i < 20; i++)
        {
            await AttemptAsync(client, $"guess{i}@demo.example", "demo");
            if (i < 3)
            {
                Assert.Equal(HttpStatusCode.OK, (await AttemptAsync(client, "designer@demo.example", "demo")).StatusCode);
            }
        }

        var closed = await AttemptAsync(client, "designer@demo.example", "demo");
        studio.Clock.Advance(TimeSpan.FromMinutes(5));
        var open = await AttemptAsync(client, "designer@demo.example", "demo");

        Assert.Equal(HttpStatusCode.TooManyRequests, closed.StatusCode);
        Assert.Equal("account.too-many-attempts", await closed.CodeAsync());
        Assert.Equal("300", closed.Headers.RetryAfter!.ToString());
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    public void Dispose() => studio.Dispose();

    private static Task<HttpResponseMessage> AttemptAsync(HttpClient client, string email, string password) =>
        client.PostAsJsonAsync("/api/v1/tokens", new { email, password });
}
