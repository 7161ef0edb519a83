namespace HmpContentStudio.Storage;

/// <summary>Files that never change, known by the SHA-256 of their bytes. Safe for concurrent use.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes; when it returns they survive a power cut. Keeping the same bytes again changes nothing.</summary>
    /// <returns>Lower-case hexadecimal SHA-256.</returns>
    Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The bytes under a hash.</summary>
    /// <exception cref="InvalidDataException">The file is missing or holds other bytes: the data directory is damaged.</exception>
    Task<byte[]> ReadAsync(string sha256, CancellationToken cancellationToken);
}
