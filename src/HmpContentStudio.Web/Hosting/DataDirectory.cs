namespace HmpContentStudio.Web.Hosting;

/// <summary>Where the studio keeps its files.</summary>
internal static class DataDirectory
{
    /// <summary>Finds the directory and makes it, closed to other users of the machine: it holds the database and the keys.</summary>
    public static string Create(string? configured, bool isDevelopment, string contentRoot)
    {
        var path = Resolve(configured, isDevelopment, contentRoot);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

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
