using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Publishing;

/// <summary>
/// Signs and reads the part of a preview's path that says which package and until when: HMAC-SHA-256 with a key of its own in the data
/// directory. Whoever holds the path sees the package until then; it says nothing about who they are. Safe for concurrent use.
/// </summary>
public sealed class PreviewTokens(StudioFolder folder, TimeProvider clock)
{
    /// <summary>Name of the file with the key.</summary>
    public const string FileName = "preview-key";

    private const int KeyLength = 32;

    private readonly Lazy<byte[]> key = new(() =>
        Convert.FromHexString(folder.Secret(FileName, () => RandomNumberGenerator.GetHexString(2 * KeyLength))));

    /// <summary>How long a preview can be opened.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>A token for a package, from now on.</summary>
    public PreparedPreview Issue(string sha256)
    {
        var expiresAt = clock.GetUtcNow() + Lifetime;
        var said = string.Create(CultureInfo.InvariantCulture, $"{sha256}-{expiresAt.ToUnixTimeSeconds()}");
        return new PreparedPreview($"{said}-{Signature(said)}", DateTimeOffset.FromUnixTimeSeconds(expiresAt.ToUnixTimeSeconds()).UtcDateTime, sha256);
    }

    /// <summary>The package that a token names; null when it was not issued here or its time is over.</summary>
    public string? Read(string token)
    {
        var parts = token.Split('-', 3);
        if (parts.Length < 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var expires))
        {
            return null;
        }

        var expected = Encoding.UTF8.GetBytes(Signature($"{parts[0]}-{parts[1]}"));
        var isOurs = CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(parts[2]));
        return isOurs && clock.GetUtcNow().ToUnixTimeSeconds() < expires ? parts[0] : null;
    }

    private string Signature(string said) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(said)));
}
