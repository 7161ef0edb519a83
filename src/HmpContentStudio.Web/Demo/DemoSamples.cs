using System.Reflection;
using System.Text;
using HmpContentStudio.Briefs;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Taxonomy;

namespace HmpContentStudio.Web.Demo;

/// <summary>The samples built into the program, with every date moved so that they are as fresh today as on the day they were written.</summary>
/// <param name="today">Today.</param>
internal sealed class DemoSamples(DateOnly today)
{
    private const string Folder = "samples/";
    private static readonly Assembly Program = typeof(DemoSamples).Assembly;

    /// <summary>The taxonomy as files to import.</summary>
    public IReadOnlyList<SentFile> Taxonomy()
    {
        var files = Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "taxonomy/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (Path.GetFileName(name), Encoding.UTF8.GetString(Read(name))));
        var written = TaxonomyFiles.Read(files).Taxonomy;
        var fresh = new SkillTaxonomy(
            [.. written.Skills.Select((s, at) => s with { ReviewBy = today.AddMonths(5 + at) })],
            [.. written.Roles.Select((r, at) => r with { LastReviewed = today.AddDays(-40 - (7 * at)) })]);
        return [.. TaxonomyFiles.WriteCsv(fresh).Select(f => new SentFile(f.Name, Encoding.UTF8.GetBytes(f.Text)))];
    }

    /// <summary>A sample brief; its sources still name files.</summary>
    public Brief Brief(string name)
    {
        var brief = BriefFile.Read(name, Encoding.UTF8.GetString(Read($"{Folder}briefs/{name}.yaml"))).Brief
            ?? throw new InvalidOperationException($"The sample brief {name} cannot be read.");
        return brief with { Due = today.AddDays(60), Taxonomy = null };
    }

    /// <summary>The file behind a source of a sample brief.</summary>
    public NewSource Source(BriefSource source)
    {
        var fileName = Path.GetFileName(source.Path!);
        return new NewSource(fileName, Read($"{Folder}sources/{fileName}"), source.Title, source.Owner, source.Licence, today.AddDays(-180));
    }

    private static byte[] Read(string resource)
    {
        using var stream = Program.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not built into the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
