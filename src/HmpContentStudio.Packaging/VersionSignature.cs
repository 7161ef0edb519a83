using System.Security.Cryptography;
using System.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging;

/// <summary>
/// The signature that makes a version count as approved: ECDSA P-256 with SHA-256 over the UTF-8 bytes of the content hash
/// (64 lower-case hexadecimal characters), in the fixed-length form r‖s, as base64. Keys travel as PEM. Thread-safe; no state.
/// </summary>
public static class VersionSignature
{
    /// <summary>Signs a content hash with the installation's private key.</summary>
    public static string Sign(string contentHash, ECDsa key) =>
        Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(contentHash), HashAlgorithmName.SHA256));

    /// <summary>Null when the content carries a stamp that fits it and was signed by <paramref name="trustedKey"/> (PEM); else why not.</summary>
    public static string? WhyNotTrusted(LearningContent content, string? trustedKey)
    {
        if (content.Version is not { } stamp)
        {
            return "it is a draft that nobody has approved";
        }

        if (trustedKey is null)
        {
            return "no key was given to check the signature of its approval with";
        }

        if (stamp.ContentHash != ContentJson.Hash(content))
        {
            return "the content was changed after its approval";
        }

        // The hash covers the reviewers that the content names, so the stamp cannot name others.
        if (content.Provenance.Reviewers is { } reviewers && !stamp.Approvers.SequenceEqual(reviewers, StringComparer.Ordinal))
        {
            return "the approvers it names are not those that the approved content names";
        }

        return IsSignedBy(stamp, trustedKey) ? null : "the signature of its approval is not by the trusted key";
    }

    private static bool IsSignedBy(VersionStamp stamp, string trustedKey)
    {
        var signature = new byte[96];
        if (!Convert.TryFromBase64String(stamp.Signature, signature, out var length))
        {
            return false;
        }

        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(trustedKey);
            return key.VerifyData(Encoding.UTF8.GetBytes(stamp.ContentHash), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            // The file is no key of this kind, so nothing is signed by it.
            return false;
        }
    }
}
