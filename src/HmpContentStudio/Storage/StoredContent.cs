using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Storage;

/// <summary>Bytes that never change, stored once under their hash and compressed.</summary>
public sealed class StoredContent
{
    /// <summary>The hash that the rest of the studio knows them by.</summary>
    public required string Hash { get; init; }

    /// <summary>Brotli.</summary>
    public required byte[] Compressed { get; init; }

    /// <summary>Length before compression.</summary>
    public required int Length { get; init; }
}

internal sealed class StoredContentConfiguration : IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<StoredContent> builder)
    {
        builder.HasKey(c => c.Hash);
        builder.Property(c => c.Hash).HasMaxLength(64);
    }
}

/// <summary>Keeps and finds content by hash: sources, revisions, outputs of stages. It adds to the context; the command saves.</summary>
public sealed class ContentStore(StudioDbContext db)
{
    /// <summary>Keeps bytes under a hash; nothing happens when the hash is known.</summary>
    public async Task PutAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var known = db.Set<StoredContent>().Local.FindEntry(hash) is not null
            || await db.Set<StoredContent>().AnyAsync(c => c.Hash == hash, cancellationToken);
        if (!known)
        {
            db.Add(new StoredContent { Hash = hash, Compressed = Compress(bytes), Length = bytes.Length });
        }
    }

    /// <summary>Keeps a text under a hash.</summary>
    public Task PutAsync(string hash, string text, CancellationToken cancellationToken) =>
        PutAsync(hash, Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>The bytes under a hash.</summary>
    /// <exception cref="InvalidOperationException">A row names a hash that is not stored: the database is damaged.</exception>
    public async Task<byte[]> BytesAsync(string hash, CancellationToken cancellationToken)
    {
        var stored = db.Set<StoredContent>().Local.FindEntry(hash)?.Entity
            ?? await db.Set<StoredContent>().AsNoTracking().SingleOrDefaultAsync(c => c.Hash == hash, cancellationToken)
            ?? throw new InvalidOperationException($"No content is stored under {hash}.");
        return Expand(stored);
    }

    /// <summary>The text under a hash.</summary>
    public async Task<string> TextAsync(string hash, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await BytesAsync(hash, cancellationToken));

    private static byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest))
        {
            brotli.Write(bytes.Span);
        }

        return target.ToArray();
    }

    private static byte[] Expand(StoredContent stored)
    {
        var bytes = new byte[stored.Length];
        using var brotli = new BrotliStream(new MemoryStream(stored.Compressed), CompressionMode.Decompress);
        brotli.ReadExactly(bytes);
        return bytes;
    }
}
