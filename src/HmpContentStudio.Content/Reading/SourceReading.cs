using System.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Content.Reading;

/// <summary>A decoded text, or why the bytes cannot be read; exactly one of both is set.</summary>
/// <param name="Text">Without byte-order mark, line ends as they were.</param>
/// <param name="Fault">Why not.</param>
public sealed record TextReading(string? Text, FileFault? Fault);

/// <summary>Turns the bytes of a text or Markdown file into text. HTML, Word and PDF files are refused by name. Stateless.</summary>
public static class SourceReading
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private static readonly string[] Readable = [".md", ".markdown", ".txt"];

    /// <summary>Whether a file of this name is of a type that is read.</summary>
    public static bool CanRead(string fileName) => Readable.Contains(Path.GetExtension(fileName).ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Reads a source by its name and bytes.</summary>
    public static TextReading Read(string fileName, ReadOnlySpan<byte> bytes)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (!CanRead(fileName))
        {
            return Refused(fileName, extension == ".pdf"
                ? "PDF files cannot be read here. Save the text as .txt or .md and give that file."
                : $"Files of type \"{extension}\" cannot be read. Give a text or Markdown file (.txt, .md).");
        }

        return bytes.Length > MaxBytes
            ? Refused(fileName, "The file is larger than 20 MB. Split it or take out what the brief does not need.")
            : Decode(fileName, bytes);
    }

    /// <summary>Decodes UTF-8, or UTF-16 with a byte-order mark; anything else is refused with the offset of the first bad byte.</summary>
    public static TextReading Decode(string fileName, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Encoding(bytes).GetString(bytes).TrimStart('\uFEFF');
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            if (nul >= 0)
            {
                return new TextReading(null, new FileFault(fileName, LineAt(text, nul), "A NUL character stands here; this is not a text file. Save it as UTF-8 text."));
            }

            return CleanText.Fault(text) is { } fault ? Refused(fileName, fault) : new TextReading(text, null);
        }
        catch (DecoderFallbackException error)
        {
            return Refused(fileName, $"Byte {error.Index} is not UTF-8. Save the file as UTF-8 text.");
        }
    }

    /// <summary>File names without extension, <c>-2</c>, <c>-3</c> … appended where a name is taken; same order as given.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> fileNames)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. fileNames.Select(fileName => Free(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')), taken))];
    }

    /// <summary>Line of an offset, from 1.</summary>
    public static int LineAt(string text, int offset) => 1 + text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n');

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }

    private static Encoding Encoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    private static TextReading Refused(string fileName, string reason) => new(null, new FileFault(fileName, null, reason));
}
