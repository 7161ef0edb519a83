using System.Net;
using System.Net.Http.Json;
using HmpContentStudio.Web.Security;
using HmpContentStudio.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Security;

public sealed class ProductionStudio : WebStudio
{
    protected override string EnvironmentName => "Production";
}

public sealed class FirstRunTests : IDisposable
{
    private readonly ProductionStudio studio = new();

    [Fact]
    public async Task Production_has_no_demo_accounts()
    {
        var answer = await studio.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { email = "admin@demo.example", password = "demo" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_from_the_console_makes_one_administrator_and_is_over_afterwards()
    {
        using var browser = studio.Browser();
        var token = studio.Services.GetRequiredService<FirstRunToken>().Open();

        var first = await CreateAsync(browser, token, "first@example.org");
        var later = await studio.Browser().GetAsync("/first-run");

        Assert.Equal("/admin/accounts", first.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/accounts")).StatusCode);
        Assert.Equal("/sign-in", later.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_token_makes_nobody_an_administrator()
    {
        using var browser = studio.Browser();

        var refused = await CreateAsync(browser, "0123456789abcdef", "eve@example.org");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("This is not the token", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_short_password_is_refused_in_production_beside_its_field()
    {
        using var browser = studio.Browser();
        var token = studio.Services.GetRequiredService<FirstRunToken>().Open();

        var refused = await browser.SubmitAsync("/first-run",
            ("Token", token), ("DisplayName", "Ada"), ("Email", "ada@example.org"), ("Password", "short"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("A password has 12 to 200 characters.", await refused.Content.ReadAsStringAsync());
    }

    public void Dispose() => studio.Dispose();

    private static Task<HttpResponseMessage> CreateAsync(HttpClient browser, string token, string email) =>
        browser.SubmitAsync("/first-run",
            ("Token", token), ("DisplayName", "Ada"), ("Email", email), ("Password", "a long first password"));
}
