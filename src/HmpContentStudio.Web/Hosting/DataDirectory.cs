namespace HmpContentStudio.Web.Hosting;

/// <summary>Where the studio keeps its files.</summary>
internal static class DataDirectory
{
    /// <summary>The configured directory; in Development <c>data/</c> at the repository root, else the user's data folder.</summary>
    public static string Resolve(string? configured, bool isDevelopment, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured);
        }

        var root = isDevelopment ? RepositoryRoot(contentRoot) : null;
        return root is null
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "HmpContentStudio")
            : Path.Combine(root, "data");
    }

    private static string? RepositoryRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
