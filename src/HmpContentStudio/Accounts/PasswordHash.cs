using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HmpContentStudio.Accounts;

/// <summary>
/// Salted PBKDF2 with HMAC-SHA-512 in the layout of ASP.NET Core Identity (version 3), so that Identity's own hasher reads what is
/// written here; it stands in the studio so that the command line can set a password without a web server.
/// </summary>
public static class PasswordHash
{
    private const byte FormatMarker = 0x01;
    private const uint HmacSha512 = 2;
    private const int Iterations = 210_000;
    private const int SaltLength = 16;
    private const int KeyLength = 32;
    private const int HeaderLength = 13;

    // Compared against when there is no such account, so that a missing account takes as long as a wrong password.
    private static readonly Lazy<string> Nobody = new(() => Of("no account has this password"));

    /// <summary>A new hash of the password under a fresh salt.</summary>
    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA512, KeyLength);
        var written = new byte[HeaderLength + SaltLength + KeyLength];
        written[0] = FormatMarker;
        BinaryPrimitives.WriteUInt32BigEndian(written.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(written.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(written.AsSpan(9), SaltLength);
        salt.CopyTo(written, HeaderLength);
        key.CopyTo(written, HeaderLength + SaltLength);
        return Convert.ToBase64String(written);
    }

    /// <summary>True when the password belongs to the hash; takes as long without a hash.</summary>
    public static bool Matches(string? hash, string password)
    {
        var known = Convert.FromBase64String(hash ?? Nobody.Value);
        var iterations = (int)BinaryPrimitives.ReadUInt32BigEndian(known.AsSpan(5));
        var salt = known.AsSpan(HeaderLength, SaltLength);
        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, KeyLength);
        return CryptographicOperations.FixedTimeEquals(key, known.AsSpan(HeaderLength + SaltLength)) && hash is not null;
    }
}
