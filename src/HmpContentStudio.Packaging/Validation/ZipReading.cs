using System.Globalization;
using System.IO.Compression;
using HmpContentStudio.Packaging.Zip;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Opens the zip under limits and names every entry that a platform could stumble over or be harmed by.</summary>
internal static class ZipReading
{
    private const int MostEntries = 10_000;
    private const long LargestEntry = 100L << 20;
    private const long LargestTotal = 500L << 20;

    /// <summary>Text packs about ten to one; beyond a hundred to one an entry above one megabyte is made to exhaust.</summary>
    private const long HighestRatio = 100;
    private const long RatioFrom = 1L << 20;
    private const int SymbolicLink = 0xA000;

    /// <summary>The files that could be read, or null when there is no zip to look into.</summary>
    public static ZipContents? Read(byte[] package, List<PackageFinding> findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
            return Read(zip, findings);
        }
        catch (Exception error) when (IsDamage(error))
        {
            findings.Add(new PackageFinding("zip.not-a-zip", "the package", $"It cannot be opened as a zip file: {OneLine(error.Message)}.", "Pack the files again as an ordinary zip."));
            return null;
        }
    }

    private static ZipContents? Read(ZipArchive zip, List<PackageFinding> findings)
    {
        if (zip.Entries.Count > MostEntries)
        {
            findings.Add(new PackageFinding("zip.too-many-files", "the package", $"It holds {zip.Entries.Count} entries; more than {MostEntries} are not read.", "Take out what the course does not use."));
            return null;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var left = LargestTotal;
        foreach (var entry in zip.Entries)
        {
            if (!names.Add(entry.FullName))
            {
                findings.Add(new PackageFinding("zip.doubled-name", Place(entry), "Two entries have this name (letter case aside); which one is unpacked depends on the platform.", "Keep one of them."));
                continue;
            }

            if (Fault(entry, left) is { } fault)
            {
                findings.Add(fault);
                continue;
            }

            if (!entry.FullName.EndsWith('/') && Bytes(entry, findings) is { } bytes)
            {
                files.Add(entry.FullName, bytes);
                left -= bytes.Length;
            }
        }

        return new ZipContents(files);
    }

    private static PackageFinding? Fault(ZipArchiveEntry entry, long left)
    {
        if (NameFault(entry.FullName) is { } reason)
        {
            return new PackageFinding("zip.unsafe-name", Place(entry), reason, "Use relative names with forward slashes, inside the package.");
        }

        if (entry.IsEncrypted)
        {
            return new PackageFinding("zip.encrypted", Place(entry), "The entry is encrypted; no platform can unpack it.", "Pack it without a password.");
        }

        if (((entry.ExternalAttributes >> 16) & 0xF000) == SymbolicLink)
        {
            return new PackageFinding("zip.link", Place(entry), "The entry is a symbolic link, which can point outside the course's folder.", "Pack the file itself.");
        }

        return SizeFault(entry, left);
    }

    private static string? NameFault(string name)
    {
        if (name.Length == 0 || name.Any(char.IsControl))
        {
            return "The name is empty or holds control characters.";
        }

        if (name.Contains('\\', StringComparison.Ordinal))
        {
            return "The name has a backslash, which some systems take for a folder and others for a letter.";
        }

        if (name[0] == '/' || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])))
        {
            return "The name is an absolute path; unpacking it would write outside the course's folder.";
        }

        return name.Split('/').Contains("..") ? "The name climbs out of its folder with \"..\"; unpacking it would write outside the course's folder." : null;
    }

    private static PackageFinding? SizeFault(ZipArchiveEntry entry, long left)
    {
        if (entry.Length > LargestEntry || entry.Length > left)
        {
            return new PackageFinding("zip.too-large", Place(entry),
                string.Create(CultureInfo.InvariantCulture, $"It unpacks to {entry.Length} bytes; a file may have {LargestEntry} and a package {LargestTotal}."), "Make the file smaller or leave it out.");
        }

        if (entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio)
        {
            return new PackageFinding("zip.ratio", Place(entry),
                string.Create(CultureInfo.InvariantCulture, $"{entry.CompressedLength} bytes unpack to {entry.Length}, as in a file made to fill a disk."), "Replace the file by an ordinary one.");
        }

        return null;
    }

    /// <summary>The entry's bytes, read no further than its stated length, and only if the checksum fits.</summary>
    private static byte[]? Bytes(ZipArchiveEntry entry, List<PackageFinding> findings)
    {
        try
        {
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read == bytes.Length && stream.ReadByte() < 0 && Crc32.Of(bytes) == entry.Crc32)
            {
                return bytes;
            }

            findings.Add(Damaged(entry, "its length or checksum is not the stated one"));
        }
        catch (Exception error) when (IsDamage(error))
        {
            findings.Add(Damaged(entry, OneLine(error.Message)));
        }

        return null;
    }

    private static PackageFinding Damaged(ZipArchiveEntry entry, string reason) =>
        new("zip.damaged", Place(entry), $"The entry cannot be unpacked: {reason}.", "Pack the file again.");

    /// <summary>What the zip reader throws on bytes that are no sound zip.</summary>
    private static bool IsDamage(Exception error) => error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private static string Place(ZipArchiveEntry entry) => "entry " + new string([.. entry.FullName.Select(c => char.IsControl(c) ? '?' : c)]);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
