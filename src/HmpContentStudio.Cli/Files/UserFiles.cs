namespace HmpContentStudio.Cli.Files;

/// <summary>Files the user names; <c>-</c> is standard input or output. What cannot be read or written ends the command with 2 and the reason.</summary>
internal static class UserFiles
{
    public static async Task<byte[]> ReadAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (path != "-")
            {
                return await File.ReadAllBytesAsync(path, cancellationToken);
            }

            using var buffer = new MemoryStream();
            await terminal.In.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HmpException(ExitCode.Usage, $"{path} cannot be read: {error.Message}");
        }
    }

    public static async Task<string> ReadTextAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        var reading = Content.Reading.SourceReading.Decode(path, await ReadAsync(terminal, path, cancellationToken));
        return reading.Text ?? throw new HmpException(ExitCode.Usage, reading.Fault!.ToString());
    }

    /// <summary>Writes beside the target first and then puts it in place, so that a failure leaves the old file as it was.</summary>
    public static async Task WriteAsync(Terminal terminal, string path, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            if (path == "-")
            {
                await terminal.Out.WriteAsync(bytes, cancellationToken);
                return;
            }

            var target = Path.GetFullPath(path);
            var beside = $"{target}.{Environment.ProcessId}.part";
            await File.WriteAllBytesAsync(beside, bytes, cancellationToken);
            File.Move(beside, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HmpException(ExitCode.Usage, $"{path} cannot be written: {error.Message}");
        }
    }
}
