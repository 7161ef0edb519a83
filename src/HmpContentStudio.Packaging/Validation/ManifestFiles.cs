using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Every file that the manifest names is in the zip, every file in the zip is named, and what is launched is a plain file.</summary>
internal static class ManifestFiles
{
    public static IEnumerable<PackageFinding> Findings(Manifest manifest, ZipContents contents) =>
        [.. Launches(manifest), .. Missing(manifest, contents), .. Unlisted(manifest, contents)];

    private static IEnumerable<PackageFinding> Launches(Manifest manifest)
    {
        var launched = manifest.Items.Select(item => Manifest.Attribute(item, "identifierref")).Where(id => id is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in manifest.Resources.Where(resource => launched.Contains(Manifest.Attribute(resource, "identifier"))))
        {
            var href = Manifest.Attribute(resource, "href");
            if (string.IsNullOrWhiteSpace(href))
            {
                yield return new PackageFinding("launch.not-plain", Manifest.Place(resource), "An item launches this resource, and it has no href.", "Name the start file in href.");
            }
            else if (href.AsSpan().ContainsAny('?', '#'))
            {
                yield return new PackageFinding("launch.not-plain", Manifest.Place(resource), $"The launch address \"{href}\" carries parameters, which some platforms drop and others refuse.", "Launch a plain file and keep the parameters inside the course.");
            }
            else if (!resource.Elements(Manifest.Cp + "file").Any(file => Manifest.Attribute(file, "href") == href))
            {
                yield return new PackageFinding("file.not-listed", Manifest.Place(resource), $"The launch file \"{href}\" is not among the resource's files.", "Add a file element for it.");
            }
        }
    }

    private static IEnumerable<PackageFinding> Missing(Manifest manifest, ZipContents contents) =>
        Named(manifest).Select(reference => Fault(reference, contents)).OfType<PackageFinding>();

    private static IEnumerable<PackageFinding> Unlisted(Manifest manifest, ZipContents contents)
    {
        var listed = manifest.Root.Descendants(Manifest.Cp + "file").Where(file => file.Attribute("href") is not null)
            .Select(file => PackagePath.Resolve(file, Manifest.Attribute(file, "href")!).Path).ToHashSet(StringComparer.Ordinal);
        return contents.Names.Where(name => name != Scorm12Names.Manifest && !listed.Contains(name))
            .Select(name => new PackageFinding("file.not-listed", "entry " + name, "The file is in the zip and no file element of the manifest names it; platforms may leave it out.", "Add a file element for it, or take it out of the zip."));
    }

    /// <summary>Every place of the manifest that names a file.</summary>
    private static IEnumerable<(XElement Element, string Href, string Rule)> Named(Manifest manifest) =>
    [
        .. manifest.Resources.Concat(manifest.Root.Descendants(Manifest.Cp + "file"))
            .Where(element => !string.IsNullOrWhiteSpace(Manifest.Attribute(element, "href")))
            .Select(element => (element, Manifest.Attribute(element, "href")!, "file.not-in-zip")),
        .. manifest.Root.Descendants(Manifest.Adl + "location").Select(location => (location, location.Value.Trim(), "reference.metadata-missing")),
    ];

    private static PackageFinding? Fault((XElement Element, string Href, string Rule) reference, ZipContents contents)
    {
        var (element, href, rule) = reference;
        var (path, outside) = PackagePath.Resolve(element, href);
        if (outside)
        {
            return new PackageFinding("address.outside", Manifest.Place(element), $"\"{href}\" leads out of the package.", "Put the file into the package and name it by a relative path.");
        }

        if (contents.Has(path))
        {
            return null;
        }

        return contents.Lookalike(path) is { } lookalike
            ? new PackageFinding(rule, Manifest.Place(element), $"\"{href}\" differs in letter case from the file \"{lookalike}\"; on most servers it is not found.", $"Write \"{lookalike}\".")
            : new PackageFinding(rule, Manifest.Place(element), $"The file \"{href}\" is not in the zip.", "Add the file, or take the reference out.");
    }
}
