using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Turns a reference of the manifest into the name of a zip entry.</summary>
internal static class PackagePath
{
    private static readonly XName Base = XNamespace.Get(Scorm12Names.Xml) + "base";

    /// <summary>The entry's name, and whether the reference leads out of the package (another host, an absolute path, too many "..").</summary>
    public static (string Path, bool Outside) Resolve(XElement element, string href)
    {
        var bases = element.AncestorsAndSelf().Reverse().Select(ancestor => (string?)ancestor.Attribute(Base)).Where(value => !string.IsNullOrEmpty(value));
        var whole = string.Concat(bases) + href;
        var plain = whole.Split('?', '#')[0];
        if (plain.Contains(':', StringComparison.Ordinal) || plain.StartsWith('/') || plain.StartsWith('\\'))
        {
            return (plain, true);
        }

        var kept = new List<string>();
        foreach (var step in Uri.UnescapeDataString(plain).Split('/').Where(step => step is not ("" or ".")))
        {
            if (step != "..")
            {
                kept.Add(step);
            }
            else if (kept.Count == 0)
            {
                return (plain, true);
            }
            else
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        return (string.Join('/', kept), false);
    }
}
