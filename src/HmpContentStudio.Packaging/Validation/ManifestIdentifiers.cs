using System.Xml;
using System.Xml.Linq;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Identifiers are legal and unique, and every reference to one resolves.</summary>
internal static class ManifestIdentifiers
{
    public static IEnumerable<PackageFinding> Findings(Manifest manifest) =>
        [.. Illegal(manifest), .. Doubled(manifest), .. Defaults(manifest), .. References(manifest)];

    private static IEnumerable<PackageFinding> Illegal(Manifest manifest) =>
        from element in manifest.Root.DescendantsAndSelf()
        let id = Manifest.Attribute(element, "identifier")
        where element.Name.Namespace == Manifest.Cp && id is not null && !IsLegal(id)
        select new PackageFinding("id.illegal", Manifest.Place(element), $"The identifier \"{id}\" is no legal XML name (letter or underscore first, no blanks or colons); some platforms refuse the package.", "Use letters, digits, hyphens and underscores, a letter first.");

    private static IEnumerable<PackageFinding> Doubled(Manifest manifest) =>
        from element in manifest.Root.DescendantsAndSelf()
        where element.Name.Namespace == Manifest.Cp && element.Attribute("identifier") is not null
        group element by Manifest.Attribute(element, "identifier") into same
        where same.Count() > 1
        select new PackageFinding("id.doubled", Manifest.Place(same.Last()), $"The identifier \"{same.Key}\" is used {same.Count()} times; references to it are ambiguous.", "Give each element its own identifier.");

    private static IEnumerable<PackageFinding> Defaults(Manifest manifest) =>
        from organizations in manifest.Root.Descendants(Manifest.Cp + "organizations")
        let wanted = Manifest.Attribute(organizations, "default")
        where wanted is not null && !organizations.Elements(Manifest.Cp + "organization").Any(organization => Manifest.Attribute(organization, "identifier") == wanted)
        select new PackageFinding("reference.unknown-organization", Manifest.Place(organizations), $"The default organization \"{wanted}\" is not there, so platforms find nothing to show.", "Name the identifier of an organization.");

    private static IEnumerable<PackageFinding> References(Manifest manifest)
    {
        var resources = manifest.Resources.Select(resource => Manifest.Attribute(resource, "identifier")).ToHashSet(StringComparer.Ordinal);
        return from element in manifest.Items.Concat(manifest.Root.Descendants(Manifest.Cp + "dependency"))
               let wanted = Manifest.Attribute(element, "identifierref")
               where wanted is not null && !resources.Contains(wanted)
               select new PackageFinding("reference.unknown-resource", Manifest.Place(element), $"It refers to the resource \"{wanted}\", which is not there.", "Name the identifier of a resource.");
    }

    private static bool IsLegal(string id)
    {
        try
        {
            XmlConvert.VerifyNCName(id);
            return true;
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
