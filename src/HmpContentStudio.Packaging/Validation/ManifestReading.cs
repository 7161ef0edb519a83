using System.Xml;
using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Finds the manifest at the root of the zip and parses it without DTD and without resolving anything.</summary>
internal static class ManifestReading
{
    private const int MostCharacters = 20 << 20;

    /// <summary>The manifest, or null when the findings say why there is none to look into.</summary>
    public static Manifest? Read(ZipContents contents, List<PackageFinding> findings)
    {
        if (contents.Bytes(Scorm12Names.Manifest) is not { } bytes)
        {
            findings.Add(Missing(contents));
            return null;
        }

        try
        {
            using var reader = Reader(bytes);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name == Manifest.Cp + "manifest")
            {
                return new Manifest(root);
            }

            findings.Add(new PackageFinding("manifest.schema", Manifest.Place(root),
                $"The root is {root.Name}; SCORM 1.2 asks for manifest in the namespace {Scorm12Names.Packaging}.", "Use the root element and namespace of IMS Content Packaging 1.1.2."));
        }
        catch (XmlException error)
        {
            findings.Add(Malformed(error));
        }

        return null;
    }

    /// <summary>The parser reports a forbidden document type without a line.</summary>
    private static PackageFinding Malformed(XmlException error) => error.LineNumber == 0
        ? new PackageFinding("manifest.malformed", $"{Scorm12Names.Manifest}, line 1", "It holds a document type definition, through which a manifest can make a platform read other files.", "Take the DOCTYPE out.")
        : new PackageFinding("manifest.malformed", $"{Scorm12Names.Manifest}, line {error.LineNumber}", $"It is not well-formed XML: {error.Message}", "Correct the XML at this place.");

    /// <summary>A reader that opens nothing but the bytes.</summary>
    internal static XmlReader Reader(byte[] bytes, XmlReaderSettings? settings = null)
    {
        settings ??= new XmlReaderSettings();
        settings.DtdProcessing = DtdProcessing.Prohibit;
        settings.XmlResolver = null;
        settings.MaxCharactersInDocument = MostCharacters;
        return XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
    }

    private static PackageFinding Missing(ZipContents contents)
    {
        var elsewhere = contents.Names.FirstOrDefault(name => Path.GetFileName(name).Equals(Scorm12Names.Manifest, StringComparison.OrdinalIgnoreCase));
        return elsewhere is null
            ? new PackageFinding("manifest.not-at-root", "the package", $"There is no {Scorm12Names.Manifest}, so this is no SCORM package.", $"Add {Scorm12Names.Manifest} at the root of the zip.")
            : new PackageFinding("manifest.not-at-root", "entry " + elsewhere, $"The manifest must be named {Scorm12Names.Manifest} and lie at the root of the zip; platforms import the package as empty or refuse it.", "Pack the contents of the folder, not the folder, and keep the name in small letters.");
    }
}
