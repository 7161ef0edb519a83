using System.CommandLine;
using System.Text;
using HmpContentStudio.Checks;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp compose BRIEF.yaml --out draft.json</c>: a draft without a server.</summary>
internal static class ComposeCommand
{
    public static Command Create(Terminal terminal)
    {
        var brief = new Argument<string>("BRIEF") { Description = "A brief file (YAML)." };
        var output = new Option<string>("--out") { Description = "Where the draft goes; - is standard output.", Required = true };
        var taxonomy = new Option<string?>("--taxonomy") { Description = "Folder or taxonomy.json to use instead of the one the brief names." };
        var fallback = new Option<string?>("--fallback") { Description = "\"offline\": finish with the offline composer when the provider cannot deliver." };
        fallback.AcceptOnlyFromAmong("offline");
        return new Command("compose", "Compose a draft from a brief.") { brief, output, taxonomy, fallback }.Runs(async (parsed, cancellationToken) =>
        {
            await CheckProviderAsync(terminal, parsed.GetValue(fallback));
            var workspace = await BriefWorkspace.OpenAsync(terminal, parsed.GetRequiredValue(brief), parsed.GetValue(taxonomy), cancellationToken);
            var content = Compose(workspace);
            await UserFiles.WriteAsync(terminal, parsed.GetRequiredValue(output), Encoding.UTF8.GetBytes(ContentJson.Write(content)), cancellationToken);
            await terminal.Error.WriteLineAsync($"{content.Blocks.Count} blocks, {content.Items.Count} items, {content.Gaps.Count} lines to complete, completeness {content.Completeness:0.00}");
            return ExitCode.Ok;
        });
    }

    private static LearningContent Compose(BriefWorkspace workspace)
    {
        var (brief, taxonomy, sources) = (workspace.Brief, workspace.Taxonomy, workspace.Sources);
        if (brief.Skill is null || taxonomy.Skill(brief.Skill) is not { } skill)
        {
            var message = brief.Skill is null ? "The brief names no skill." : $"The skill \"{brief.Skill}\" is not in the taxonomy.";
            throw Refused([new RefusalReason("skill-known", message, ["skill"])]);
        }

        var role = brief.Role is { } id ? taxonomy.Role(id) : null;
        var result = OfflineComposer.Compose(new CompositionRequest
        {
            Brief = brief,
            Skill = skill,
            Role = role,
            Sources = sources,
            CriteriaHash = CriteriaCatalogue.Embedded.CriteriaHash,
        });
        return result switch
        {
            Composed composed => composed.Content,
            CompositionRefused refused => throw Refused(refused.Reasons),
            _ => throw new InvalidOperationException($"{result.GetType().Name} is no result of composing."),
        };
    }

    private static HmpException Refused(IReadOnlyList<RefusalReason> reasons) => new(
        ExitCode.Failed,
        "There is not enough to compose from:\n" + string.Join('\n', reasons.Select(reason => $"  {reason.Message} ({string.Join(", ", reason.Fields)})")),
        new { code = "drafting.refused", reasons });

    /// <summary>A model provider is asked for by configuration; drafting with models is not part of this version, and nothing is swapped silently.</summary>
    private static async Task CheckProviderAsync(Terminal terminal, string? fallback)
    {
        var provider = terminal.Environment("Studio__Drafting__Provider") ?? "Offline";
        if (string.Equals(provider, "Offline", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var reason = $"The provider \"{provider}\" cannot deliver: drafting with models is not part of this version.";
        if (fallback is null)
        {
            throw new HmpException(ExitCode.Provider, reason + " Unset Studio__Drafting__Provider, or finish with --fallback offline.");
        }

        await terminal.Error.WriteLineAsync(reason + " The draft is finished by the offline composer and says so.");
    }
}
