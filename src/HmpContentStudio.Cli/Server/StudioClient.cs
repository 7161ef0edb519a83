using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace HmpContentStudio.Cli.Server;

/// <summary>The studio's REST door as the command line uses it. Problem answers become exit codes with their own words.</summary>
internal sealed class StudioClient : IDisposable
{
    public const string DefaultServer = "http://127.0.0.1:5080";

    private readonly HttpClient http;

    private StudioClient(HttpClient http) => this.http = http;

    public Uri Server => http.BaseAddress!;

    /// <summary>Connects with <c>HMP_TOKEN</c>, or signs in with <c>HMP_EMAIL</c> and <c>HMP_PASSWORD</c>.</summary>
    public static async Task<StudioClient> ConnectAsync(Terminal terminal, string? server, CancellationToken cancellationToken)
    {
        var client = Open(terminal, server);
        var token = terminal.Environment("HMP_TOKEN") ?? await client.SignInAsync(terminal, cancellationToken);
        client.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Talks to the server without signing in.</summary>
    public static StudioClient Open(Terminal terminal, string? server)
    {
        var address = server ?? terminal.Environment("HMP_SERVER") ?? DefaultServer;
        return Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new StudioClient(new HttpClient { BaseAddress = uri, Timeout = TimeSpan.FromMinutes(5) })
            : throw new HmpException(ExitCode.Usage, $"\"{address}\" is no address of a server. Give one such as {DefaultServer}.");
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var response = await SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw Problem(response.StatusCode, text);
        }

        return text.Length == 0 ? default : Parse(text);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body, options: Content.ContentJson.Options.TryGetTypeInfo(body.GetType(), out _) ? Content.ContentJson.Options : null), cancellationToken);

    /// <summary>Whether a path answers, and with what status and text.</summary>
    public async Task<(HttpStatusCode Status, string Text)> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => http.Dispose();

    private async Task<string> SignInAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        var (email, password) = (terminal.Environment("HMP_EMAIL"), terminal.Environment("HMP_PASSWORD"));
        if (email is null || password is null)
        {
            throw new HmpException(ExitCode.NotAllowed, "Say who you are: set HMP_TOKEN, or HMP_EMAIL and HMP_PASSWORD.");
        }

        var answer = await PostAsync("api/v1/tokens", new { email, password }, cancellationToken);
        return answer.GetProperty("accessToken").GetString()!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw new HmpException(ExitCode.Other, $"{Server} cannot be reached: {error.Message} Start the studio, or name another server with --server or HMP_SERVER.");
        }
    }

    private static HmpException Problem(HttpStatusCode status, string text)
    {
        var exitCode = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ExitCode.NotAllowed,
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.PreconditionRequired => ExitCode.Conflict,
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity => ExitCode.Failed,
            _ => ExitCode.Other,
        };
        try
        {
            var problem = Parse(text);
            return new HmpException(exitCode, Words(problem, status), problem);
        }
        catch (JsonException)
        {
            return new HmpException(ExitCode.Other, $"The server answered {(int)status} without saying why.");
        }
    }

    private static string Words(JsonElement problem, HttpStatusCode status)
    {
        var lines = new List<string> { Member(problem, "detail") ?? Member(problem, "title") ?? $"The server answered {(int)status}." };
        if (problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            lines.AddRange(errors.EnumerateArray().Select(error => $"  {Member(error, "pointer")}: {Member(error, "message")}"));
        }

        if (problem.TryGetProperty("readiness", out var rules) && rules.ValueKind == JsonValueKind.Array)
        {
            lines.AddRange(rules.EnumerateArray().Where(rule => rule.TryGetProperty("ok", out var ok) && !ok.GetBoolean()).Select(rule => $"  {Member(rule, "rule")}: {Member(rule, "message")}"));
        }

        return string.Join('\n', lines);
    }

    private static string? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
