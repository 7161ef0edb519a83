using System.IO.Compression;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Publishing;

/// <summary>Reads single files out of stored packages, for the preview.</summary>
public sealed class PreviewPackages(IFileStore files, PreviewTokens tokens)
{
    /// <summary>One file of the package that the token names; null when the token is not valid or there is no such file.</summary>
    public async Task<byte[]?> FileAsync(string token, string name, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } sha256)
        {
            return null;
        }

        using var zip = new ZipArchive(new MemoryStream(await files.ReadAsync(sha256, cancellationToken)), ZipArchiveMode.Read);
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }

    /// <summary>True while the token is accepted.</summary>
    public bool IsOpen(string token) => tokens.Read(token) is not null;
}
