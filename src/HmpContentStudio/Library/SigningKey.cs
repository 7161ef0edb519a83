using System.Security.Cryptography;
using HmpContentStudio.Packaging;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Library;

/// <summary>
/// The installation's key: ECDSA P-256, in <c>signing-key.pem</c> of the data directory, made on first use, readable for its owner only. Who
/// loses it cannot prove old approvals any more, so it belongs into every backup. Safe for concurrent use.
/// </summary>
public sealed class SigningKey(StudioFolder folder)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "signing-key.pem";

    private readonly Lazy<string> privatePem = new(() => folder.Secret(FileName, Make));

    /// <summary>The public half, PEM (SubjectPublicKeyInfo).</summary>
    public string PublicPem
    {
        get
        {
            using var key = Open();
            return key.ExportSubjectPublicKeyInfoPem() + "\n";
        }
    }

    /// <summary>Signs a content hash (<see cref="VersionSignature"/>).</summary>
    public string Sign(string contentHash)
    {
        using var key = Open();
        return VersionSignature.Sign(contentHash, key);
    }

    private ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(privatePem.Value);
        return key;
    }

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }
}
