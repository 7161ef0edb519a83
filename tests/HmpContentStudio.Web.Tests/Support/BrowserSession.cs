using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HmpContentStudio.Web.Tests.Support;

/// <summary>A browser that fills in the server's forms.</summary>
internal static partial class BrowserSession
{
    /// <summary>Opens a page and sends its form with these fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var token = FormToken().Match(html).Groups[1].Value;
        return await browser.PostAsync(page, new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    /// <summary>Signs in with the page; the browser has a session afterwards.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, string returnUrl = "/") =>
        browser.SubmitAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Email", email), ("Password", password), ("ReturnUrl", returnUrl));

    /// <summary>What a browser's script sends along with a change.</summary>
    public static async Task<string> AntiforgeryTokenAsync(this HttpClient browser) =>
        (string)(await browser.GetFromJsonAsync<JsonObject>("/api/v1/session"))!["antiforgery"]!["token"]!;

    [GeneratedRegex(@"name=""__RequestVerificationToken"" type=""hidden"" value=""([^""]+)")]
    private static partial Regex FormToken();
}
