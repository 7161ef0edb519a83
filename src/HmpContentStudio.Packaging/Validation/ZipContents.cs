using System.Text;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>The readable files of a package by name, names compared letter for letter.</summary>
internal sealed class ZipContents(IReadOnlyDictionary<string, byte[]> files)
{
    public IEnumerable<string> Names => files.Keys.Order(StringComparer.Ordinal);

    public bool Has(string name) => files.ContainsKey(name);

    public byte[]? Bytes(string name) => files.GetValueOrDefault(name);

    /// <summary>The name of a file that differs from the given one only in letter case.</summary>
    public string? Lookalike(string name) => files.Keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file as text, or null when it is none (a NUL byte, or not UTF-8).</summary>
    public string? Text(string name)
    {
        var bytes = files[name];
        if (bytes.AsSpan().Contains((byte)0))
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Another encoding: its ASCII part, where addresses stand, reads the same in Latin 1.
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
