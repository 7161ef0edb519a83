using System.CommandLine;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Governance;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp audit verify FILE [--checkpoint FILE]</c>: checks an export without a server.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An audit export (JSON Lines)." };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint line kept elsewhere: finds a cut tail and a chain that was hashed anew." };
        var verify = new Command("verify", "Verify an audit export.") { file, checkpoint }.Runs(async (parsed, cancellationToken) =>
        {
            var export = await LinesAsync(terminal, parsed.GetRequiredValue(file), cancellationToken);
            var kept = parsed.GetValue(checkpoint) is { } path ? await CheckpointAsync(terminal, path, cancellationToken) : null;
            var verdict = AuditVerifier.Verify(export, kept);
            if (parsed.GetValue(Shared.Json))
            {
                terminal.WriteJson(verdict);
            }
            else
            {
                terminal.WriteLine(verdict.IsIntact
                    ? $"{verdict.Entries} entries, the chain is whole{(kept is null ? "; only a checkpoint kept elsewhere finds a cut tail or a chain hashed anew" : " and ends where the checkpoint says")}"
                    : $"sequence {verdict.FirstBad}: {verdict.Reason}");
            }

            return verdict.IsIntact ? ExitCode.Ok : ExitCode.Failed;
        });
        return new Command("audit", "The audit trail.") { verify };
    }

    private static async Task<IEnumerable<string>> LinesAsync(Terminal terminal, string path, CancellationToken cancellationToken) =>
        (await UserFiles.ReadTextAsync(terminal, path, cancellationToken)).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);

    private static async Task<AuditCheckpoint> CheckpointAsync(Terminal terminal, string path, CancellationToken cancellationToken) =>
        AuditCheckpoint.Read(await LinesAsync(terminal, path, cancellationToken))
        ?? throw new HmpException(ExitCode.Usage, $"{path} holds no checkpoint. Give the last line of an export that was kept elsewhere.");
}
