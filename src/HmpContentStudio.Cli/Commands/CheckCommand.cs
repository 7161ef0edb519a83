using System.CommandLine;
using System.Text;
using HmpContentStudio.Checks;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp check KIND --in FILE --out FILE</c>: lines of JSON in, findings out; or one draft.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string> Kind = new("KIND") { Description = "items, claims, objectives or draft." };
    private static readonly Option<string> In = new("--in") { Description = "JSON Lines, or a draft.json; - is standard input.", DefaultValueFactory = _ => "-" };
    private static readonly Option<string> Out = new("--out") { Description = "Where the findings go; - is standard output.", DefaultValueFactory = _ => "-" };
    private static readonly Option<string> Locale = new("--locale") { Description = "Language of the texts.", DefaultValueFactory = _ => "en-US" };
    private static readonly Option<string?> Sources = new("--sources") { Description = "Folder with the sources, named by their file names without extension." };
    private static readonly Option<string?> Brief = new("--brief") { Description = "For a draft: the brief it was made for." };
    private static readonly Option<string?> Taxonomy = new("--taxonomy") { Description = "For a draft: the taxonomy; otherwise the one the brief names." };
    private static readonly Option<bool> All = new("--all") { Description = "Also print what passed and what no rule can decide." };

    public static Command Create(Terminal terminal) =>
        new Command("check", "Check items, claims, objectives or a draft against the review criteria.") { Kind, In, Out, Locale, Sources, Brief, Taxonomy, All }
            .Runs(async (parsed, cancellationToken) =>
            {
                var kind = parsed.GetRequiredValue(Kind);
                if (LineLinter.Refusal(kind, parsed.GetRequiredValue(Locale)) is { } refusal)
                {
                    throw new HmpException(ExitCode.Usage, refusal);
                }

                var findings = kind == "draft"
                    ? await DraftAsync(terminal, parsed, cancellationToken)
                    : await LinesAsync(terminal, parsed, kind, cancellationToken);
                var lines = string.Concat(findings.Select(finding => finding.ToJson() + "\n"));
                await UserFiles.WriteAsync(terminal, parsed.GetRequiredValue(Out), Encoding.UTF8.GetBytes(lines), cancellationToken);
                return findings.Any(finding => finding.Verdict == Verdict.Flag) ? ExitCode.Failed : ExitCode.Ok;
            });

    private static async Task<IReadOnlyList<LintFinding>> LinesAsync(Terminal terminal, ParseResult parsed, string kind, CancellationToken cancellationToken)
    {
        var text = await UserFiles.ReadTextAsync(terminal, parsed.GetRequiredValue(In), cancellationToken);
        var options = new LintOptions
        {
            Locale = parsed.GetRequiredValue(Locale),
            All = parsed.GetValue(All),
            Sources = parsed.GetValue(Sources) is { } folder ? await FolderAsync(terminal, folder, cancellationToken) : [],
        };
        return [.. LineLinter.Run(kind, text.Split('\n'), options)];
    }

    private static async Task<IReadOnlyList<LintFinding>> DraftAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellationToken)
    {
        var content = await PackageCommand.ReadContentAsync(terminal, parsed.GetRequiredValue(In), cancellationToken);
        var subject = await SubjectAsync(terminal, parsed, content, cancellationToken);
        return [.. LineLinter.Draft(subject, parsed.GetValue(All))];
    }

    private static async Task<CheckSubject> SubjectAsync(Terminal terminal, ParseResult parsed, LearningContent content, CancellationToken cancellationToken)
    {
        var sources = parsed.GetValue(Sources) is { } folder ? await FolderAsync(terminal, folder, cancellationToken) : [];
        if (parsed.GetValue(Brief) is { } briefPath)
        {
            var workspace = await BriefWorkspace.OpenAsync(terminal, briefPath, parsed.GetValue(Taxonomy), cancellationToken);
            return Subject(content, workspace.Taxonomy, sources.Count > 0 ? sources : workspace.Sources) with { Brief = workspace.Brief };
        }

        var taxonomy = parsed.GetValue(Taxonomy) is { } path ? BriefWorkspace.OpenTaxonomy(path) : null;
        return Subject(content, taxonomy, sources);
    }

    private static CheckSubject Subject(LearningContent content, SkillTaxonomy? taxonomy, IReadOnlyList<SourceDocument> sources) =>
        new() { Content = content, Skill = taxonomy?.Skill(content.Skill), Taxonomy = taxonomy, Sources = sources };

    private static async Task<IReadOnlyList<SourceDocument>> FolderAsync(Terminal terminal, string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new HmpException(ExitCode.Usage, $"{folder} is not there. Give the folder that holds the sources.");
        }

        var paths = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(path => SourceReading.CanRead(path)).ToList();
        var sources = new List<SourceDocument>();
        foreach (var (path, name) in paths.Zip(SourceReading.Names(paths)))
        {
            var bytes = await UserFiles.ReadAsync(terminal, path, cancellationToken);
            var reading = SourceReading.Read(path, bytes);
            sources.Add(new SourceDocument
            {
                Name = name,
                Title = name,
                Text = reading.Text ?? throw new HmpException(ExitCode.Usage, reading.Fault!.ToString()),
                Hash = ContentHash.Of(bytes),
            });
        }

        return sources;
    }
}
