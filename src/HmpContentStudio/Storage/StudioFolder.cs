namespace HmpContentStudio.Storage;

/// <summary>The data directory: where the studio keeps keys and files beside its database.</summary>
/// <param name="Path">Absolute; it exists.</param>
public sealed record StudioFolder(string Path)
{
    /// <summary>
    /// The content of a small secret file, made on first use. Whoever comes second at the same moment reads what the first one wrote.
    /// </summary>
    /// <param name="name">File name.</param>
    /// <param name="make">Makes the content when there is no such file.</param>
    public string Secret(string name, Func<string> make)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (!File.Exists(file))
        {
            WriteOnce(file, make());
        }

        return File.ReadAllText(file);
    }

    private static void WriteOnce(string file, string content)
    {
        var written = $"{file}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(written, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(written, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(written);
        }
    }
}
