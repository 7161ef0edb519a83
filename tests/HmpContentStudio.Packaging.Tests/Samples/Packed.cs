using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Tests.Samples;

/// <summary>Packages the tests look into.</summary>
internal static class Packed
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static PackageOptions Trusting { get; } = new() { TrustedKey = Key.ExportSubjectPublicKeyInfoPem() };

    public static PackageWritten Write(LearningContent content, PackageOptions? options = null) =>
        Assert.IsType<PackageWritten>(Scorm12Package.Write(content, options ?? PackageOptions.Preview));

    public static LearningContent Approved(LearningContent content, int number = 3)
    {
        var hash = ContentJson.Hash(content);
        return content with
        {
            Version = new VersionStamp
            {
                Number = number,
                ContentHash = hash,
                ApprovedAt = new DateTime(2026, 11, 19, 14, 5, 0, DateTimeKind.Utc),
                Approvers = ["Renate Maier", "Ola Nordmann"],
                Signature = VersionSignature.Sign(hash, Key),
            },
        };
    }

    public static SortedDictionary<string, byte[]> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            files.Add(entry.FullName, copy.ToArray());
        }

        return files;
    }

    public static string Text(byte[] package, string name) => Encoding.UTF8.GetString(Files(package)[name]);
}
