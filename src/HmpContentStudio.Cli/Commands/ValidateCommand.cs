using System.CommandLine;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Packaging.Validation;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp validate x.zip</c>: what a learning platform could stumble over in a SCORM 1.2 package.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("PACKAGE") { Description = "A SCORM 1.2 package (zip)." };
        return new Command("validate", "Validate a package.") { file }.Runs(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var findings = PackageValidator.Validate(await UserFiles.ReadAsync(terminal, path, cancellationToken));
            if (parsed.GetValue(Shared.Json))
            {
                terminal.WriteJson(findings);
                return findings.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
            }

            foreach (var finding in findings)
            {
                terminal.WriteLine($"{finding.Place}: {finding.Reason} {finding.Fix}");
            }

            terminal.WriteLine(findings.Count == 0 ? $"{path}: nothing found" : $"{path}: {findings.Count} found");
            return findings.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
    }
}
