using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Validates the manifest against the schemas of SCORM 1.2 as built in, never against those that a package brings along.</summary>
internal static class ManifestSchema
{
    private const int MostFindings = 20;
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Compile);

    public static IReadOnlyList<PackageFinding> Findings(byte[] manifest)
    {
        var findings = new List<PackageFinding>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes };
        settings.ValidationEventHandler += (_, found) => Add(findings, found);
        using var reader = ManifestReading.Reader(manifest, settings);
        while (findings.Count < MostFindings && reader.Read())
        {
        }

        return findings;
    }

    private static void Add(List<PackageFinding> findings, ValidationEventArgs found)
    {
        // Schema locations are a rule of their own (SchemaLocations); the built-in schemas are used whatever they say.
        if (found.Message.Contains("schemaLocation", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        findings.Add(new PackageFinding("manifest.schema", $"{Scorm12Names.Manifest}, line {found.Exception.LineNumber}", found.Message, "Follow the schemas of SCORM 1.2: element order, required attributes and lengths."));
    }

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in Resources.Names("scorm12"))
        {
            set.Add(null, Readable(name).CreateReader());
        }

        set.Compile();
        return set;
    }

    /// <summary>
    /// The published schemas as this platform's stricter compiler takes them, without changing what they allow in practice:
    /// imports are met from the set instead of by file; the default namespace that XML reserves goes; and the metadata schema's
    /// wildcard for any namespace, which makes its content models ambiguous (XML Schema 1.0, 3.8.6), is narrowed to other namespaces.
    /// </summary>
    private static XDocument Readable(string name)
    {
        var text = System.Text.Encoding.UTF8.GetString(Resources.Bytes(name)).Replace($" xmlns=\"{Scorm12Names.Xml}\"", "", StringComparison.Ordinal);
        var schema = XDocument.Parse(text);
        foreach (var import in schema.Descendants(Xsd + "import"))
        {
            import.Attribute("schemaLocation")?.Remove();
        }

        foreach (var wildcard in schema.Descendants(Xsd + "any"))
        {
            wildcard.SetAttributeValue("namespace", "##other");
        }

        return schema;
    }
}
