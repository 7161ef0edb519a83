using System.Xml;
using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Every schema that the manifest names in schemaLocation lies in the zip, and so does every schema that those import.</summary>
internal sealed class SchemaLocations
{
    private static readonly XName Location = XNamespace.Get(Scorm12Names.SchemaInstance) + "schemaLocation";
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<PackageFinding> findings = [];
    private readonly ZipContents contents;

    private SchemaLocations(ZipContents contents) => this.contents = contents;

    public static IEnumerable<PackageFinding> Findings(Manifest manifest, ZipContents contents)
    {
        var locations = new SchemaLocations(contents);
        foreach (var attribute in manifest.Root.DescendantsAndSelf().Attributes(Location))
        {
            locations.FollowPairs(attribute.Value, Manifest.Place(attribute.Parent!));
        }

        return locations.findings;
    }

    private void FollowPairs(string pairs, string place)
    {
        var words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length % 2 != 0)
        {
            findings.Add(new PackageFinding("manifest.schema", place, "schemaLocation must be pairs of a namespace and a file.", "Complete the pairs."));
        }

        foreach (var file in words.Where((_, index) => index % 2 == 1))
        {
            Follow(file, place);
        }
    }

    private void Follow(string file, string place)
    {
        var waiting = new Queue<(string File, string Place)>([(file, place)]);
        while (waiting.TryDequeue(out var next))
        {
            if (!asked.Add(next.File))
            {
                continue;
            }

            if (contents.Bytes(next.File) is not { } bytes)
            {
                findings.Add(new PackageFinding("reference.schema-missing", next.Place, $"The schema \"{next.File}\" is named and not in the zip; platforms that validate refuse the package.", "Put the schema beside the manifest and list it."));
                continue;
            }

            foreach (var import in Imports(next.File, bytes))
            {
                waiting.Enqueue((Beside(next.File, import), next.File));
            }
        }
    }

    private List<string> Imports(string file, byte[] schema)
    {
        var imports = new List<string>();
        try
        {
            using var reader = ManifestReading.Reader(schema);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Xsd && reader.LocalName is "import" or "include" or "redefine" && reader.GetAttribute("schemaLocation") is { } location)
                {
                    imports.Add(location);
                }
            }
        }
        catch (XmlException error)
        {
            // The published ims_xml.xsd binds the namespace that XML reserves, which this parser refuses; it imports nothing.
            if (!PublishedSchemas.Contains(schema))
            {
                findings.Add(new PackageFinding("manifest.schema", $"{file}, line {error.LineNumber}", $"The schema is not well-formed XML: {error.Message}", "Use the schema as SCORM 1.2 publishes it."));
            }
        }

        return imports;
    }

    private static string Beside(string file, string import) =>
        import.Contains(':', StringComparison.Ordinal) || !file.Contains('/', StringComparison.Ordinal) ? import : file[..(file.LastIndexOf('/') + 1)] + import;
}
