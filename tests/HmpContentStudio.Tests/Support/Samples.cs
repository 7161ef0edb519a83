using HmpContentStudio.Taxonomy;

namespace HmpContentStudio.Tests.Support;

/// <summary>The samples of the repository.</summary>
public static class Samples
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "samples");

    /// <summary>The taxonomy's CSV files.</summary>
    public static IReadOnlyList<SentFile> TaxonomyFiles() =>
        [.. Directory.GetFiles(Path.Combine(Folder, "taxonomy"), "*.csv").Order().Select(f => new SentFile(Path.GetFileName(f), File.ReadAllBytes(f)))];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
