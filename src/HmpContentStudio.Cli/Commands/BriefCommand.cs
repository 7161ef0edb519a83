using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Cli.Server;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp brief submit BRIEF.yaml --wait</c>: uploads the sources, creates the brief, submits it and follows the drafting.</summary>
internal static class BriefCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("BRIEF") { Description = "A brief file (YAML)." };
        var wait = new Option<bool>("--wait") { Description = "Follow the drafting to its end." };
        var acknowledge = new Option<string[]>("--acknowledge") { Description = "RULE=REASON for a readiness rule that needs one; may be repeated." };
        var submit = new Command("submit", "Create a brief in the studio and submit it.") { file, wait, acknowledge }.Runs(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var brief = await BriefWorkspace.ReadBriefAsync(terminal, path, cancellationToken);
            using var client = await StudioClient.ConnectAsync(terminal, parsed.GetValue(Shared.Server), cancellationToken);
            var body = brief with { Taxonomy = null, Sources = await UploadAsync(terminal, client, path, brief, cancellationToken) };
            var created = await client.PostAsync("api/v1/briefs", body, cancellationToken);
            var id = created.GetProperty("id").GetString()!;
            var operation = await client.PostAsync($"api/v1/briefs/{id}/submission", new { acknowledgements = Reasons(parsed.GetValue(acknowledge) ?? []) }, cancellationToken);
            var last = parsed.GetValue(wait) ? await FollowAsync(terminal, client, operation, parsed.GetValue(Shared.Json), cancellationToken) : operation;
            return Report(terminal, id, last, parsed.GetValue(Shared.Json));
        });
        return new Command("brief", "Briefs.") { submit };
    }

    private static async Task<IReadOnlyList<BriefSource>> UploadAsync(Terminal terminal, StudioClient client, string briefPath, Brief brief, CancellationToken cancellationToken)
    {
        var folder = briefPath == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(briefPath))!;
        var uploaded = new List<BriefSource>();
        foreach (var source in brief.Sources)
        {
            var path = source.Path ?? throw new HmpException(ExitCode.Usage, "A source of the brief has no path.");
            using var form = new MultipartFormDataContent();
            var bytes = new ByteArrayContent(await UserFiles.ReadAsync(terminal, Path.Combine(folder, path), cancellationToken));
            bytes.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(bytes, "file", Path.GetFileName(path));
            AddText(form, "title", source.Title);
            AddText(form, "owner", source.Owner);
            AddText(form, "licence", source.Licence);
            AddText(form, "date", source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            var answer = await client.SendAsync(HttpMethod.Post, "api/v1/sources", form, cancellationToken);
            uploaded.Add(new BriefSource { Id = answer.GetProperty("id").GetString() });
        }

        return uploaded;
    }

    private static void AddText(MultipartFormDataContent form, string name, string? value)
    {
        if (value is not null)
        {
            form.Add(new StringContent(value), name);
        }
    }

    private static Dictionary<string, string> Reasons(string[] acknowledgements) => acknowledgements.ToDictionary(
        entry => entry.Split('=', 2)[0],
        entry => entry.Split('=', 2) is [_, { Length: > 0 } reason]
            ? reason
            : throw new HmpException(ExitCode.Usage, $"--acknowledge {entry}: write RULE=REASON, such as kpi-complete=\"the baseline follows in January\"."));

    private static async Task<JsonElement> FollowAsync(Terminal terminal, StudioClient client, JsonElement operation, bool json, CancellationToken cancellationToken)
    {
        var id = operation.GetProperty("id").GetString()!;
        var shown = "";
        while (true)
        {
            var state = operation.GetProperty("state").GetString()!;
            var stage = operation.TryGetProperty("stage", out var member) ? member.ToString() : "";
            if (!json && shown != state + stage)
            {
                shown = state + stage;
                await terminal.Error.WriteLineAsync(stage.Length > 0 ? $"{state}: {stage}" : state);
            }

            if (state is not ("queued" or "running"))
            {
                return operation;
            }

            await Task.Delay(Pause, cancellationToken);
            operation = await client.GetAsync($"api/v1/operations/{id}", cancellationToken);
        }
    }

    private static int Report(Terminal terminal, string briefId, JsonElement operation, bool json)
    {
        var state = operation.GetProperty("state").GetString()!;
        var draft = operation.TryGetProperty("draftId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        if (json)
        {
            terminal.WriteJson(new { briefId, operation });
        }
        else
        {
            terminal.WriteLine($"brief {briefId}{(draft is null ? "" : $"  draft {draft}")}  {state}");
            WriteProblem(terminal, operation);
        }

        return state is "failed" or "cancelled" ? ExitCode.Failed : state == "parked" ? ExitCode.Provider : ExitCode.Ok;
    }

    private static void WriteProblem(Terminal terminal, JsonElement operation)
    {
        if (operation.TryGetProperty("problem", out var problem) && problem.ValueKind == JsonValueKind.Object)
        {
            terminal.WriteLine("  " + (problem.TryGetProperty("detail", out var detail) ? detail.ToString() : problem.ToString()));
        }
    }
}
