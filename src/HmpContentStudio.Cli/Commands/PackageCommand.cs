using System.CommandLine;
using System.Text.Json;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp package DRAFT-OR-VERSION.json --format scorm12 --out x.zip</c>: a package without a server.</summary>
internal static class PackageCommand
{
    private static readonly string[] Planned = ["scorm2004", "cmi5", "xapi", "qti22", "qti30", "cc11", "cc13", "moodlexml", "gift", "html", "md", "docx"];

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("CONTENT") { Description = "A draft.json or a version.json." };
        var format = new Option<string>("--format") { Description = "scorm12.", Required = true };
        var output = new Option<string>("--out") { Description = "Where the package goes; - is standard output.", Required = true };
        var trust = new Option<string?>("--trust") { Description = "Public key of the studio whose signature makes a version count as approved." };
        return new Command("package", "Package a draft or a version for a learning platform.") { file, format, output, trust }.Runs(async (parsed, cancellationToken) =>
        {
            CheckFormat(parsed.GetRequiredValue(format));
            var content = await ReadContentAsync(terminal, parsed.GetRequiredValue(file), cancellationToken);
            var key = parsed.GetValue(trust) is { } path ? await UserFiles.ReadTextAsync(terminal, path, cancellationToken) : null;
            var written = Write(content, new PackageOptions { TrustedKey = key });
            await UserFiles.WriteAsync(terminal, parsed.GetRequiredValue(output), written.Bytes, cancellationToken);
            await terminal.Error.WriteLineAsync($"{written.Bytes.Length:N0} bytes, sha256 {written.Sha256}, {(written.Approved ? "approved version" : $"unapproved preview: {written.PreviewReason}")}");
            return ExitCode.Ok;
        });
    }

    /// <summary>Reads a draft or version file; what is none ends the command with 2 and the place.</summary>
    public static async Task<LearningContent> ReadContentAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        var text = await UserFiles.ReadTextAsync(terminal, path, cancellationToken);
        try
        {
            return ContentJson.Read(text);
        }
        catch (JsonException error)
        {
            throw new HmpException(ExitCode.Usage, $"{path}:{error.LineNumber + 1}: {error.Path}: this is no draft.json or version.json. {error.Message}");
        }
    }

    private static PackageWritten Write(LearningContent content, PackageOptions options) => Scorm12Package.Write(content, options) switch
    {
        PackageWritten written => written,
        PackageRefused refused => throw new HmpException(
            ExitCode.Failed,
            refused.Message + "\n" + string.Join('\n', refused.Problems.Select(problem => $"  {problem.At}: {problem.Message}")),
            new { code = refused.Code, message = refused.Message, problems = refused.Problems }),
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no result of packaging."),
    };

    private static void CheckFormat(string format)
    {
        if (format == "scorm12")
        {
            return;
        }

        throw new HmpException(ExitCode.Usage, Planned.Contains(format, StringComparer.Ordinal)
            ? $"The format \"{format}\" is not built yet. Use scorm12."
            : $"The format \"{format}\" is unknown. Use scorm12.");
    }
}
