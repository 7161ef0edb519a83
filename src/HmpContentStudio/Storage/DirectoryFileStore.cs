using HmpContentStudio.Content;

namespace HmpContentStudio.Storage;

/// <summary>Files below <c>files/</c> in the data directory, each written aside, flushed to the disk and then moved to its name.</summary>
internal sealed class DirectoryFileStore(StudioFolder folder, TimeProvider clock) : IFileStore
{
    private const int HashLength = 64;

    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var hash = ContentHash.Of(bytes.Span);
        var file = PathOf(hash);
        if (File.Exists(file))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var written = $"{file}.{Environment.ProcessId}-{clock.GetTimestamp()}-{Environment.CurrentManagedThreadId}.new";
        await using (var stream = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, file, overwrite: true);
        return hash;
    }

    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        var file = PathOf(sha256);
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"The stored file {sha256} is missing.");
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        return ContentHash.Of(bytes) == sha256 ? bytes : throw new InvalidDataException($"The stored file {sha256} holds other bytes.");
    }

    private string PathOf(string hash) => hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder.Path, "files", hash[..2], hash)
        : throw new ArgumentException("A stored file is known by its SHA-256.", nameof(hash));
}
