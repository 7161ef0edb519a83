using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>
/// Finds addresses that would make the package ask another host. Text may mention an address: in data (JSON, or a script that only assigns JSON)
/// it does so with escaped slashes, in markup with escaped slashes between the tags, as our own packages do. The schemas of the standard and the
/// names of W3C vocabularies are no addresses.
/// </summary>
internal static partial class OutsideAddresses
{
    private const int MostPerFile = 5;

    public static IEnumerable<PackageFinding> Findings(ZipContents contents) => contents.Names.SelectMany(name => InFile(name, contents));

    private static IEnumerable<PackageFinding> InFile(string name, ZipContents contents)
    {
        var bytes = contents.Bytes(name)!;
        if (PublishedSchemas.Contains(bytes) || contents.Text(name) is not { } text)
        {
            return [];
        }

        return Addresses(Path.GetExtension(name).ToLowerInvariant(), text, bytes).Distinct(StringComparer.Ordinal).Take(MostPerFile).Select(address => new PackageFinding(
            "address.outside", name, $"It names the outside address \"{Short(address)}\"; the course must work without network, and platforms block such requests.", "Put the file into the package and use a relative path."));
    }

    private static IEnumerable<string> Addresses(string extension, string text, byte[] bytes) => extension switch
    {
        ".xml" or ".xsd" => InXml(bytes),
        ".json" => Named(text),
        ".js" or ".mjs" => IsData(text) ? Named(text) : [.. Named(text.Replace("\\/", "/", StringComparison.Ordinal)), .. Groups(ScriptString(), text)],
        ".css" => [.. Named(text), .. Groups(StyleAddress(), text)],
        _ => [.. Named(text), .. InAttributes(text)],
    };

    private static IEnumerable<string> Named(string text) => Scheme().Matches(text)
        .Select(match => match.Value)
        .Where(address => !address.StartsWith("http://www.w3.org/", StringComparison.Ordinal));

    private static IEnumerable<string> Groups(Regex place, string text) => place.Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>What a browser makes of attribute values: entities resolved, and two slashes at the start mean another host.</summary>
    private static IEnumerable<string> InAttributes(string text)
    {
        foreach (var value in Groups(MarkupAttribute(), text).Select(value => WebUtility.HtmlDecode(value.Trim('"', '\'')).Trim()))
        {
            foreach (var address in Named(value))
            {
                yield return address;
            }

            if (value.StartsWith("//", StringComparison.Ordinal) || value.StartsWith("\\\\", StringComparison.Ordinal))
            {
                yield return value;
            }
        }
    }

    /// <summary>Attributes other than namespace names and schema locations, and processing instructions.</summary>
    private static IEnumerable<string> InXml(byte[] bytes)
    {
        try
        {
            using var reader = ManifestReading.Reader(bytes);
            var document = XDocument.Load(reader);
            return
            [
                .. document.Root!.DescendantsAndSelf().Attributes().Where(IsAddress).SelectMany(attribute => Named(attribute.Value)),
                .. document.DescendantNodes().OfType<XProcessingInstruction>().SelectMany(instruction => Named(instruction.Data)),
            ];
        }
        catch (XmlException)
        {
            // Not well-formed, so namespace names cannot be told from addresses; the start page and scripts are searched all the same.
            return [];
        }
    }

    private static bool IsAddress(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName != Scorm12Names.SchemaInstance && attribute.Name.LocalName is not ("namespace" or "targetNamespace");

    /// <summary>A script that only assigns one JSON value does nothing by itself.</summary>
    private static bool IsData(string text)
    {
        if (Assignment().Match(text) is not { Success: true } assignment)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(assignment.Groups[1].Value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Short(string address) => address.Length <= 80 ? address : address[..80] + "…";

    [GeneratedRegex(@"\b(?:https?|wss?|ftp)://[^\s""'<>`)\\]*", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[""'`](//[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+[^""'`]*)[""'`]")]
    private static partial Regex ScriptString();

    [GeneratedRegex(@"(?:url\(|@import)\s*[""']?\s*(//[^""')\s;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();

    [GeneratedRegex(@"[a-z-]+\s*=\s*(""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex MarkupAttribute();

    [GeneratedRegex(@"^\s*(?:window\.|var\s+|globalThis\.)[A-Za-z_$][\w$]*\s*=\s*([\[{].*[\]}])\s*;?\s*$", RegexOptions.Singleline)]
    private static partial Regex Assignment();
}
