using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Security;

public class SessionTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task The_start_page_sends_nobody_to_sign_in_and_back_again()
    {
        using var browser = studio.Browser();

        var away = await browser.GetAsync("/queue?state=waiting");
        var back = await browser.SignInAsync("reviewer@demo.example", "demo", "/queue?state=waiting");

        Assert.Equal("/sign-in?returnUrl=%2Fqueue%3Fstate%3Dwaiting", away.Headers.Location!.PathAndQuery);
        Assert.Equal("/queue?state=waiting", back.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task A_return_address_on_another_site_is_ignored(string returnUrl)
    {
        using var browser = studio.Browser();

        var answer = await browser.SignInAsync("reviewer@demo.example", "demo", returnUrl);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var browser = studio.Browser();

        var answer = await browser.SignInAsync("designer@demo.example", "demo");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("studio-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task The_session_says_who_is_signed_in_and_what_they_may_do()
    {
        using var browser = studio.Browser();
        await browser.SignInAsync("designer@demo.example", "demo");

        var session = await browser.GetFromJsonAsync<JsonObject>("/api/v1/session");

        Assert.Equal("designer@demo.example", (string)session!["email"]!);
        Assert.Equal("designer", (string)session["permissions"]![0]!);
        Assert.Equal("X-Antiforgery", (string)session["antiforgery"]!["header"]!);
    }

    [Fact]
    public async Task A_change_by_cookie_needs_the_antiforgery_token_even_as_json()
    {
        using var browser = studio.Browser();
        await browser.SignInAsync("admin@demo.example", "demo");
        var account = new { email = "new@demo.example", displayName = "New", permissions = new[] { "designer" }, password = "a long first password" };

        var without = await browser.PostAsJsonAsync("/api/v1/accounts", account);
        browser.DefaultRequestHeaders.Add("X-Antiforgery", await browser.AntiforgeryTokenAsync());
        var with = await browser.PostAsJsonAsync("/api/v1/accounts", account);

        Assert.Equal("session.antiforgery-missing", await without.CodeAsync());
        Assert.Equal(HttpStatusCode.Created, with.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = studio.Browser();
        await browser.SignInAsync("designer@demo.example", "demo");

        await browser.SubmitAsync("/sign-out");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_stays_on_the_page_and_says_what_to_do()
    {
        using var browser = studio.Browser();

        var answer = await browser.SignInAsync("designer@demo.example", "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Address or password is wrong", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Only_administrators_open_the_accounts_page()
    {
        using var browser = studio.Browser();
        await browser.SignInAsync("designer@demo.example", "demo");

        var answer = await browser.GetAsync("/admin/accounts");

        Assert.Equal("/trouble?code=account.not-permitted", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_administrator_adds_an_account_on_the_page_and_it_signs_in()
    {
        using var browser = studio.Browser();
        await browser.SignInAsync("admin@demo.example", "demo");

        var added = await browser.SubmitAsync("/admin/accounts",
            ("DisplayName", "Kim"), ("Email", "kim@demo.example"), ("Permissions", "Designer"), ("Password", "a long first password"));
        using var other = studio.Browser();
        var signedIn = await other.SignInAsync("kim@demo.example", "a long first password");

        Assert.Equal("/admin/accounts", added.Headers.Location!.ToString());
        Assert.Equal("/", signedIn.Headers.Location!.ToString());
    }
}
