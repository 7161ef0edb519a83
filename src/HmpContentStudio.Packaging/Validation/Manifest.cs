using System.Xml;
using System.Xml.Linq;
using HmpContentStudio.Packaging.Scorm12;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>The parsed manifest with the look-ups that several rules share.</summary>
internal sealed class Manifest(XElement root)
{
    public static readonly XNamespace Cp = Scorm12Names.Packaging;
    public static readonly XNamespace Adl = Scorm12Names.Adl;

    public XElement Root => root;

    public IEnumerable<XElement> Resources => root.Descendants(Cp + "resource");

    public IEnumerable<XElement> Items => root.Descendants(Cp + "item");

    public IEnumerable<XElement> Organizations => root.Descendants(Cp + "organization");

    public static string Place(XObject node) => node is IXmlLineInfo line && line.HasLineInfo() ? $"{Scorm12Names.Manifest}, line {line.LineNumber}" : Scorm12Names.Manifest;

    public static string? Attribute(XElement element, string name) => (string?)element.Attribute(name);
}
