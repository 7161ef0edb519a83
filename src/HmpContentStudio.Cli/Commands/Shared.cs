using System.CommandLine;

namespace HmpContentStudio.Cli.Commands;

/// <summary>Options that every command takes.</summary>
internal static class Shared
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print results and refusals as JSON.", Recursive = true };

    public static Option<DateOnly?> AsOf { get; } = new("--as-of") { Description = "Take this date (YYYY-MM-DD) for today.", Recursive = true };

    public static Option<string?> Server { get; } = new("--server") { Description = "Address of the studio; HMP_SERVER otherwise.", Recursive = true };

    /// <summary>A command whose action ends with an exit code.</summary>
    public static Command Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction(action);
        return command;
    }
}
