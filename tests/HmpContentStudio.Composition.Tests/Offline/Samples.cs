using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>The four sample skills with their briefs and sources, as the product reads them.</summary>
internal static class Samples
{
    public static readonly string[] Skills = ["SAF-CSE", "CUS-BCH", "SEC-UPA", "LEA-RTW"];

    public static readonly string[] Briefs = [.. Skills.SelectMany(skill => new[] { skill + "-module", skill + "-assessment" })];

    public static readonly string Root = FindRoot();

    public static SkillTaxonomy Taxonomy { get; } = ReadTaxonomy();

    public static CompositionRequest Request(string brief)
    {
        var path = Path.Combine(Root, "samples", "briefs", brief + ".yaml");
        var reading = BriefFile.Read(path, File.ReadAllText(path));
        var order = reading.Brief ?? throw new InvalidOperationException($"{brief}: {reading.Fault}");
        var names = SourceReading.Names(order.Sources.Select(source => source.Path!));
        return new CompositionRequest
        {
            Brief = order,
            Skill = Taxonomy.Skill(order.Skill!)!,
            Role = Taxonomy.Role(order.Role!),
            Sources = [.. order.Sources.Select((source, at) => Source(Path.Combine(Path.GetDirectoryName(path)!, source.Path!), names[at], source))],
            CriteriaHash = "criteria",
        };
    }

    public static LearningContent Draft(string brief) => Draft(Request(brief));

    public static LearningContent Draft(CompositionRequest request) => OfflineComposer.Compose(request) switch
    {
        Composed composed => composed.Content,
        CompositionRefused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons.Select(reason => reason.Message))),
        var other => throw new InvalidOperationException($"Unknown result {other}."),
    };

    private static SourceDocument Source(string path, string name, BriefSource source)
    {
        var bytes = File.ReadAllBytes(path);
        return new SourceDocument
        {
            Name = name,
            Title = source.Title ?? name,
            Text = SourceReading.Read(path, bytes).Text!,
            Hash = ContentHash.Of(bytes),
            Owner = source.Owner,
            Licence = source.Licence,
            Date = source.Date,
        };
    }

    private static SkillTaxonomy ReadTaxonomy()
    {
        var reading = TaxonomyFiles.ReadPath(Path.Combine(Root, "samples", "taxonomy"));
        return reading.Faults.Count == 0 ? reading.Taxonomy : throw new InvalidOperationException(string.Join("; ", reading.Faults));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
