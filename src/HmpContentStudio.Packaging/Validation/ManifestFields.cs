using System.Globalization;
using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Version, titles, mastery scores and the kind of each resource.</summary>
internal static class ManifestFields
{
    /// <summary>Longer titles end in a database error on a widely used platform.</summary>
    private const int LongestTitle = 255;

    public static IEnumerable<PackageFinding> Findings(Manifest manifest) =>
        [.. Version(manifest), .. Titles(manifest), .. manifest.Root.Descendants(Manifest.Adl + "masteryscore").Select(Mastery).OfType<PackageFinding>(), .. Kinds(manifest)];

    private static IEnumerable<PackageFinding> Version(Manifest manifest)
    {
        var metadata = manifest.Root.Element(Manifest.Cp + "metadata");
        var schema = metadata?.Element(Manifest.Cp + "schema")?.Value.Trim();
        var version = metadata?.Element(Manifest.Cp + "schemaversion")?.Value.Trim();
        if (schema != "ADL SCORM" || version != "1.2")
        {
            yield return new PackageFinding("manifest.version", Manifest.Place(metadata ?? manifest.Root),
                $"It says \"{schema}\" \"{version}\" where \"ADL SCORM\" \"1.2\" is expected; platforms choose their player by it.", "Write schema ADL SCORM and schemaversion 1.2 into the manifest's metadata.");
        }
    }

    private static IEnumerable<PackageFinding> Titles(Manifest manifest)
    {
        foreach (var element in manifest.Organizations.Concat(manifest.Items))
        {
            var title = element.Element(Manifest.Cp + "title");
            if (string.IsNullOrWhiteSpace(title?.Value))
            {
                yield return new PackageFinding("title.missing", Manifest.Place(element), $"The {element.Name.LocalName} has no title, so learners see an empty line.", "Give it a title.");
            }
            else if (title.Value.Length > LongestTitle)
            {
                yield return new PackageFinding("title.too-long", Manifest.Place(title), $"The title has {title.Value.Length} characters; platforms keep {LongestTitle}, some fail on longer ones.", "Shorten it; the schema itself allows 200.");
            }
        }
    }

    private static PackageFinding? Mastery(XElement element)
    {
        var place = Manifest.Place(element);
        if (!decimal.TryParse(element.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var score) || score is < 0 or > 100)
        {
            return new PackageFinding("mastery.out-of-range", place, $"The mastery score is \"{element.Value}\"; it must be a number from 0 to 100.", "Write the score in per cent, such as 80.");
        }

        return score is > 0 and < 1
            ? new PackageFinding("mastery.fraction", place, $"The mastery score is {element.Value} on a scale of 0 to 100, so nearly everybody passes.", "Write it in per cent, such as 80 for 0.8.")
            : null;
    }

    private static IEnumerable<PackageFinding> Kinds(Manifest manifest)
    {
        foreach (var resource in manifest.Resources.Where(resource => (string?)resource.Attribute(Manifest.Adl + "scormtype") is not ("sco" or "asset")))
        {
            yield return new PackageFinding("resource.kind", Manifest.Place(resource), "The resource does not say whether it is a SCO or an asset.", $"Add adlcp:scormtype=\"sco\" or \"asset\" (namespace {Scorm12Names.Adl}).");
        }

        if (!manifest.Items.Any(item => item.Attribute("identifierref") is not null))
        {
            yield return new PackageFinding("launch.nothing", Scorm12Names.Manifest, "No item refers to a resource, so there is nothing to launch.", "Add an item with identifierref.");
        }
    }
}
