using System.CommandLine;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp sources text FILE</c>: the text that origins count their offsets in.</summary>
internal static class SourcesCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A text or Markdown file." };
        var text = new Command("text", "Print a source as the studio reads it.") { file }.Runs(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var reading = SourceReading.Read(name, await UserFiles.ReadAsync(terminal, name, cancellationToken));
            var bytes = System.Text.Encoding.UTF8.GetBytes(reading.Text ?? throw new HmpException(ExitCode.Usage, reading.Fault!.ToString()));
            await terminal.Out.WriteAsync(bytes, cancellationToken);
            return ExitCode.Ok;
        });
        return new Command("sources", "Look at sources.") { text };
    }
}
