using System.Diagnostics;
using System.Globalization;
using HmpContentStudio.Checks;
using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Packaging;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Benchmarks;

/// <summary>Composing, checking and packaging one sample with its source once, 4 and 16 times as long: the cost for each page should stay level.</summary>
internal static class EnginesBenchmark
{
    private const int Rounds = 7;

    public static int Run()
    {
        var samples = Path.Combine(RepositoryRoot(), "samples");
        var taxonomy = TaxonomyFiles.ReadPath(Path.Combine(samples, "taxonomy")).Taxonomy;
        foreach (var path in Directory.GetFiles(Path.Combine(samples, "briefs"), "*-module.yaml").Order(StringComparer.Ordinal))
        {
            var brief = BriefFile.Read(path, File.ReadAllText(path)).Brief!;
            Measure(Path.GetFileNameWithoutExtension(path), brief, taxonomy, Path.GetDirectoryName(path)!);
        }

        return 0;
    }

    private static void Measure(string name, Brief brief, SkillTaxonomy taxonomy, string folder)
    {
        var baseline = 0.0;
        foreach (var times in (int[])[1, 4, 16])
        {
            var request = Request(brief, taxonomy, folder, times);
            var content = ((Composed)OfflineComposer.Compose(request)).Content;
            var compose = Median(() => OfflineComposer.Compose(request));
            var check = Median(() => DraftChecker.Run(new CheckSubject { Content = content, Brief = brief, Skill = request.Skill, Taxonomy = taxonomy, Sources = request.Sources }));
            var package = Median(() => Scorm12Package.Write(content, PackageOptions.Preview));
            var words = request.Sources.Sum(source => source.Text.Length) / 6.0;
            var perWord = compose / words;
            baseline = times == 1 ? perWord : baseline;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} source ×{times,-3} {words,7:0} words   compose {compose,7:0.0} ms (per word ×{perWord / baseline:0.00})   check {check,7:0.0} ms   package {package,6:0.0} ms"));
        }
    }

    private static CompositionRequest Request(Brief brief, SkillTaxonomy taxonomy, string folder, int times) => new()
    {
        Brief = brief,
        Skill = taxonomy.Skill(brief.Skill!)!,
        Role = taxonomy.Role(brief.Role!),
        CriteriaHash = CriteriaCatalogue.Embedded.CriteriaHash,
        Sources = [.. brief.Sources.Select(source => Longer(Path.Combine(folder, source.Path!), times))],
    };

    private static SourceDocument Longer(string path, int times)
    {
        var text = string.Concat(Enumerable.Range(1, times).Select(copy => File.ReadAllText(path) + $"\n\nEdition {copy} ends here with a line of its own.\n\n"));
        return new SourceDocument { Name = Path.GetFileNameWithoutExtension(path), Title = "Source", Text = text, Hash = ContentHash.Of(text) };
    }

    private static double Median(Action work)
    {
        work();
        return Enumerable.Range(0, Rounds).Select(_ => Time(work)).Order().ElementAt(Rounds / 2);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmark must run from a build inside the repository.");
    }
}
