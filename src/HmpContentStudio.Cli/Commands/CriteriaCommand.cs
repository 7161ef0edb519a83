using System.CommandLine;
using HmpContentStudio.Checks;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp criteria list|show|lint</c>: the released review criteria.</summary>
internal static class CriteriaCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Such as GR-01." };
        var list = new Command("list", "List the criteria and the kinds of flags of each.").Runs((_, _) =>
        {
            terminal.WriteLine(CriteriaCatalogue.Embedded.List().TrimEnd());
            return Task.FromResult(ExitCode.Ok);
        });
        var show = new Command("show", "Show one criterion.") { id }.Runs((parsed, _) =>
        {
            var text = CriteriaCatalogue.Show(parsed.GetRequiredValue(id))
                ?? throw new HmpException(ExitCode.Usage, $"There is no criterion \"{parsed.GetRequiredValue(id)}\". \"hmp criteria list\" lists them.");
            terminal.WriteLine(text.TrimEnd());
            return Task.FromResult(ExitCode.Ok);
        });
        var lint = new Command("lint", "Check the criteria files.").Runs((_, _) =>
        {
            var faults = CriteriaCatalogue.Lint();
            foreach (var fault in faults)
            {
                terminal.WriteLine(fault);
            }

            return Task.FromResult(faults.Count == 0 ? ExitCode.Ok : ExitCode.Failed);
        });
        return new Command("criteria", "The review criteria.") { list, show, lint };
    }
}
