using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>
/// Checks a SCORM 1.2 package of any origin: that the zip is safe, the manifest stands at its root and follows the schemas, files and references
/// fit together, titles, ids and mastery scores are ones that platforms take, and no file names an outside address.
/// Never throws on what it is given; opens nothing outside the bytes. Thread-safe; no state.
/// </summary>
public static class PackageValidator
{
    /// <summary>Everything that is wrong, zip first, then manifest, then the other files; empty when the package is sound.</summary>
    public static IReadOnlyList<PackageFinding> Validate(byte[] package)
    {
        var findings = new List<PackageFinding>();
        var contents = ZipReading.Read(package, findings);
        if (contents is null)
        {
            return findings;
        }

        if (ManifestReading.Read(contents, findings) is { } manifest)
        {
            findings.AddRange(ManifestSchema.Findings(contents.Bytes(Scorm12Names.Manifest)!));
            findings.AddRange(ManifestIdentifiers.Findings(manifest));
            findings.AddRange(ManifestFields.Findings(manifest));
            findings.AddRange(ManifestFiles.Findings(manifest, contents));
            findings.AddRange(SchemaLocations.Findings(manifest, contents));
        }

        findings.AddRange(OutsideAddresses.Findings(contents));
        return findings;
    }
}
