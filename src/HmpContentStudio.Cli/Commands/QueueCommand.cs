using System.CommandLine;
using System.Text.Json;
using HmpContentStudio.Cli.Server;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp queue</c>: what waits for review.</summary>
internal static class QueueCommand
{
    public static Command Create(Terminal terminal)
    {
        var state = new Option<string>("--state") { Description = "waiting, claimed or decided.", DefaultValueFactory = _ => "waiting" };
        return new Command("queue", "List the review queue.") { state }.Runs(async (parsed, cancellationToken) =>
        {
            using var client = await StudioClient.ConnectAsync(terminal, parsed.GetValue(Shared.Server), cancellationToken);
            var answer = await client.GetAsync($"api/v1/reviews?state={Uri.EscapeDataString(parsed.GetRequiredValue(state))}", cancellationToken);
            if (parsed.GetValue(Shared.Json))
            {
                terminal.WriteJson(answer);
                return ExitCode.Ok;
            }

            foreach (var task in answer.GetProperty("items").EnumerateArray())
            {
                terminal.WriteLine($"{Text(task, "id")}  {Text(task, "risk"),-6}  {Text(task, "due"),-10}  {Text(task, "title")}{Holder(task)}");
            }

            return ExitCode.Ok;
        });
    }

    private static string Holder(JsonElement task) => Text(task, "claimedBy") is { Length: > 0 } holder ? $"  (held by {holder})" : "";

    private static string Text(JsonElement value, string name) => value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
        ? member.ValueKind == JsonValueKind.Object && member.TryGetProperty("displayName", out var display) ? display.ToString() : member.ToString()
        : "";
}
