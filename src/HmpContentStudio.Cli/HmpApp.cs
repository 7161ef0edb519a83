using System.CommandLine;
using HmpContentStudio.Cli.Commands;

namespace HmpContentStudio.Cli;

/// <summary>The <c>hmp</c> tool: puts the commands together and turns what happens into words and exit codes.</summary>
internal static class HmpApp
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("Type \"hmp --help\", or --help behind a command, to see what it takes.");
            return ExitCode.Usage;
        }

        await using var help = new StreamWriter(terminal.Out, leaveOpen: true);
        var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help, Error = terminal.Error };
        try
        {
            return await parsed.InvokeAsync(settings, cancellationToken);
        }
        catch (HmpException error)
        {
            return await EndAsync(terminal, parsed.GetValue(Shared.Json), error);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The last line before the user: whatever it is, they get one sentence and the exit code for a bug.
            await terminal.Error.WriteLineAsync($"Something broke that should not have: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")} Report it together with the command.");
            return ExitCode.Other;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped.");
            return ExitCode.Other;
        }
    }

    private static async Task<int> EndAsync(Terminal terminal, bool json, HmpException error)
    {
        if (json)
        {
            terminal.WriteJson(error.Problem ?? new { code = "hmp.failed", message = error.Message });
        }
        else
        {
            await terminal.Error.WriteLineAsync(error.Message);
        }

        return error.ExitCode;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Content Studio on the command line: compose, check, package and validate without a server; briefs, taxonomy and audit with one.")
        {
            ComposeCommand.Create(terminal),
            CheckCommand.Create(terminal),
            PackageCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            CriteriaCommand.Create(terminal),
            TaxonomyCommand.Create(terminal),
            BriefCommand.Create(terminal),
            QueueCommand.Create(terminal),
            AuditCommand.Create(terminal),
            AdminCommand.Create(terminal),
            DoctorCommand.Create(terminal),
        };
        root.Add(Shared.Json);
        root.Add(Shared.AsOf);
        root.Add(Shared.Server);
        return root;
    }
}
