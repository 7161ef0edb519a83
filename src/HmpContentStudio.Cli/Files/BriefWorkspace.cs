using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Cli.Files;

/// <summary>A brief file with everything it names: taxonomy and sources, read and pinned.</summary>
internal sealed record BriefWorkspace(Brief Brief, SkillTaxonomy Taxonomy, IReadOnlyList<SourceDocument> Sources)
{
    public static async Task<BriefWorkspace> OpenAsync(Terminal terminal, string briefPath, string? taxonomyPath, CancellationToken cancellationToken)
    {
        var brief = await ReadBriefAsync(terminal, briefPath, cancellationToken);
        var folder = briefPath == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(briefPath))!;
        var taxonomy = taxonomyPath ?? (brief.Taxonomy is { } relative ? Path.Combine(folder, relative) : null)
            ?? throw new HmpException(ExitCode.Usage, $"{briefPath}: no taxonomy is named. Add \"taxonomy: ../taxonomy\" to the brief or give --taxonomy FOLDER.");
        return new BriefWorkspace(brief, OpenTaxonomy(taxonomy), await OpenSourcesAsync(terminal, folder, brief.Sources, cancellationToken));
    }

    public static async Task<Brief> ReadBriefAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        var reading = BriefFile.Read(path, await UserFiles.ReadTextAsync(terminal, path, cancellationToken));
        return reading.Brief ?? throw new HmpException(ExitCode.Usage, reading.Fault!.ToString());
    }

    public static SkillTaxonomy OpenTaxonomy(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new HmpException(ExitCode.Usage, $"{path} is not there. Give the folder with skills.csv and its companions, or a taxonomy.json.");
        }

        var reading = TaxonomyFiles.ReadPath(path);
        return reading.Faults.Count == 0
            ? reading.Taxonomy
            : throw new HmpException(ExitCode.Usage, string.Join('\n', reading.Faults));
    }

    /// <summary>Reads the files that a brief names, under the names that origins cite.</summary>
    public static async Task<IReadOnlyList<SourceDocument>> OpenSourcesAsync(
        Terminal terminal, string folder, IReadOnlyList<BriefSource> named, CancellationToken cancellationToken)
    {
        var names = SourceReading.Names(named.Select(source => source.Path ?? ""));
        var sources = new List<SourceDocument>();
        foreach (var (source, name) in named.Zip(names))
        {
            var path = source.Path ?? throw new HmpException(ExitCode.Usage, "A source of the brief has no path. Over a server sources are ids; in a file give \"path\".");
            var bytes = await UserFiles.ReadAsync(terminal, Path.Combine(folder, path), cancellationToken);
            var reading = SourceReading.Read(path, bytes);
            sources.Add(new SourceDocument
            {
                Name = name,
                Title = source.Title ?? name,
                Text = reading.Text ?? throw new HmpException(ExitCode.Usage, reading.Fault!.ToString()),
                Hash = ContentHash.Of(bytes),
                Owner = source.Owner,
                Licence = source.Licence,
                Date = source.Date,
            });
        }

        return sources;
    }
}
