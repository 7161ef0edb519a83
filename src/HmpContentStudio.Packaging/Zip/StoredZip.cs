using System.Text;

namespace HmpContentStudio.Packaging.Zip;

/// <summary>
/// Writes a zip whose bytes depend on names and contents alone. Entries are stored, not compressed: what a compressor makes of the same
/// bytes differs between library versions and processors, and a package must have the same hash years later. One fixed time stamp, UTF-8 names.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Midnight = 0;

    /// <summary>1 January 1980, the first day a zip can name.</summary>
    private const ushort FirstDay = 0x0021;

    /// <summary>The archive with the files in the order given.</summary>
    public static byte[] Write(IReadOnlyList<PackageFile> files)
    {
        using var archive = new MemoryStream();
        using var writer = new BinaryWriter(archive, Encoding.UTF8, leaveOpen: true);
        var offsets = files.Select(file => WriteEntry(writer, file)).ToList();
        var directory = archive.Position;
        for (var i = 0; i < files.Count; i++)
        {
            WriteDirectoryEntry(writer, files[i], offsets[i]);
        }

        WriteEnd(writer, files.Count, directory);
        writer.Flush();
        return archive.ToArray();
    }

    private static uint WriteEntry(BinaryWriter writer, PackageFile file)
    {
        var offset = checked((uint)writer.BaseStream.Position);
        writer.Write(0x04034b50u);
        WriteCommon(writer, file);
        writer.Write(Encoding.UTF8.GetBytes(file.Name));
        writer.Write(file.Bytes);
        return offset;
    }

    private static void WriteDirectoryEntry(BinaryWriter writer, PackageFile file, uint offset)
    {
        writer.Write(0x02014b50u);
        writer.Write(Version);
        WriteCommon(writer, file);
        writer.Write((ushort)0); // comment length
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write(0u); // external attributes
        writer.Write(offset);
        writer.Write(Encoding.UTF8.GetBytes(file.Name));
    }

    /// <summary>The fields that the local header and the directory share, from the version needed to the length of the extra field.</summary>
    private static void WriteCommon(BinaryWriter writer, PackageFile file)
    {
        writer.Write(Version);
        writer.Write(Utf8Names);
        writer.Write((ushort)0); // stored
        writer.Write(Midnight);
        writer.Write(FirstDay);
        writer.Write(Crc32.Of(file.Bytes));
        writer.Write((uint)file.Bytes.Length);
        writer.Write((uint)file.Bytes.Length);
        writer.Write(checked((ushort)Encoding.UTF8.GetByteCount(file.Name)));
        writer.Write((ushort)0); // extra field
    }

    private static void WriteEnd(BinaryWriter writer, int count, long directory)
    {
        var size = writer.BaseStream.Position - directory;
        writer.Write(0x06054b50u);
        writer.Write((ushort)0); // this disk
        writer.Write((ushort)0); // disk of the directory
        writer.Write(checked((ushort)count));
        writer.Write(checked((ushort)count));
        writer.Write(checked((uint)size));
        writer.Write(checked((uint)directory));
        writer.Write((ushort)0); // comment length
    }
}

/// <summary>One file of a package: its name with forward slashes and its bytes.</summary>
internal sealed record PackageFile(string Name, byte[] Bytes)
{
    /// <summary>A text file: UTF-8 without byte-order mark.</summary>
    public static PackageFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
