using System.Globalization;
using System.Text;
using HmpContentStudio.Library;
using HmpContentStudio.Packaging;
using HmpContentStudio.Packaging.Scorm12;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Publishing;

/// <summary>
/// Hands out the one package of a version in a format: the stored one, or, the first time, a new one that is stored. It takes approved
/// versions only; there is no way from a draft to a package here.
/// </summary>
internal sealed class PackageShelf(
    StudioDbContext db, ApprovedContent contents, SigningKey key, IFileStore files, TimeProvider clock)
{
    private const int LongestName = 60;

    /// <summary>The package; refused when the format is not built or cannot carry the content.</summary>
    public async Task<Result<VersionPackage>> TakeAsync(ContentVersion version, string format, CancellationToken cancellationToken)
    {
        if (PackageFormats.Refuse(format) is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<VersionPackage>().FindAsync([version.Id, format], cancellationToken) is { } stored)
        {
            return stored;
        }

        var content = await contents.OfAsync(version, cancellationToken);
        var result = Scorm12Package.Write(content, new PackageOptions { TrustedKey = key.PublicPem });
        return result switch
        {
            PackageRefused refused => PublishingRules.CannotCarry(refused),
            PackageWritten { Approved: true } written => await KeepAsync(version, format, written, cancellationToken),
            PackageWritten written => throw new InvalidOperationException($"Version {version.Id} does not count as approved: {written.PreviewReason}"),
            _ => throw new InvalidOperationException($"Packaging answered {result.GetType().Name}."),
        };
    }

    private async Task<VersionPackage> KeepAsync(ContentVersion version, string format, PackageWritten written, CancellationToken cancellationToken)
    {
        var package = new VersionPackage
        {
            VersionId = version.Id,
            Format = format,
            Sha256 = await files.KeepAsync(written.Bytes, cancellationToken),
            SizeBytes = written.Bytes.LongLength,
            FileName = FileName(version, format),
            BuiltAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(package);
        return package;
    }

    /// <summary>Letters, digits and hyphens of the title, then number and format.</summary>
    internal static string FileName(ContentVersion version, string format)
    {
        var name = new StringBuilder();
        foreach (var c in version.Title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        var stem = name.ToString()[..Math.Min(name.Length, LongestName)].Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(stem.Length == 0 ? "content" : stem)}-v{version.Number}-{format}.zip");
    }
}
