using System.CommandLine;
using System.Net;
using HmpContentStudio.Checks;
using HmpContentStudio.Cli.Server;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp doctor</c>: says what works, what does not, and what to do.</summary>
internal static class DoctorCommand
{
    private sealed record Examined(string What, bool Ok, string Message);

    public static Command Create(Terminal terminal) => new Command("doctor", "Examine this installation.").Runs(async (parsed, cancellationToken) =>
    {
        List<Examined> findings = [Criteria(), Provider(terminal), DataFolder(terminal), .. await ServerAsync(terminal, parsed.GetValue(Shared.Server), cancellationToken)];
        if (parsed.GetValue(Shared.Json))
        {
            terminal.WriteJson(findings);
        }
        else
        {
            foreach (var finding in findings)
            {
                terminal.WriteLine($"{(finding.Ok ? "ok  " : "BAD ")} {finding.What}: {finding.Message}");
            }
        }

        return findings.TrueForAll(finding => finding.Ok) ? ExitCode.Ok : ExitCode.Failed;
    });

    private static Examined Criteria()
    {
        var faults = CriteriaCatalogue.Lint();
        return faults.Count == 0
            ? new Examined("criteria", true, $"{CriteriaCatalogue.Embedded.All.Count} released, hash {CriteriaCatalogue.Embedded.CriteriaHash[..12]}")
            : new Examined("criteria", false, string.Join("; ", faults));
    }

    private static Examined Provider(Terminal terminal)
    {
        var provider = terminal.Environment("Studio__Drafting__Provider") ?? "Offline";
        return string.Equals(provider, "Offline", StringComparison.OrdinalIgnoreCase)
            ? new Examined("drafting", true, "the offline composer; no key and no network are needed")
            : new Examined("drafting", false, $"\"{provider}\" is configured, but drafting with models is not part of this version. Unset Studio__Drafting__Provider.");
    }

    private static Examined DataFolder(Terminal terminal)
    {
        var folder = terminal.Environment("Studio__DataDirectory");
        if (folder is null)
        {
            return new Examined("data directory", true, "Studio__DataDirectory is not set; the studio takes its default");
        }

        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".hmp-doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Examined("data directory", true, $"{folder} can be written");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Examined("data directory", false, $"{folder} cannot be written: {error.Message}");
        }
    }

    private static async Task<IReadOnlyList<Examined>> ServerAsync(Terminal terminal, string? server, CancellationToken cancellationToken)
    {
        using var client = StudioClient.Open(terminal, server);
        try
        {
            var (live, _) = await client.ProbeAsync("healthz", cancellationToken);
            var (ready, text) = await client.ProbeAsync("readyz", cancellationToken);
            return
            [
                new Examined("server", live == HttpStatusCode.OK, $"{client.Server} {(live == HttpStatusCode.OK ? "answers" : $"answers {(int)live}")}"),
                new Examined("server ready", ready == HttpStatusCode.OK, ready == HttpStatusCode.OK ? "database, jobs and provider are usable" : text),
            ];
        }
        catch (HmpException error)
        {
            return [new Examined("server", false, error.Message)];
        }
    }
}
