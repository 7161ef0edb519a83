using System.Globalization;
using System.Text;
using System.Xml;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.LearnerPage;

namespace HmpContentStudio.Packaging.Scorm12;

/// <summary>Writes <c>imsmanifest.xml</c>: one organisation, one SCO, every file, and the description of the content as LOM metadata.</summary>
internal static class Scorm12Manifest
{
    public static byte[] Write(LearningContent content, Standing standing, IReadOnlyList<string> files)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            WriteManifest(xml, content, standing, files);
        }

        return bytes.ToArray();
    }

    private static void WriteManifest(XmlWriter xml, LearningContent content, Standing standing, IReadOnlyList<string> files)
    {
        var stem = Scorm12Names.Stem(content.Id);
        xml.WriteStartElement("manifest", Scorm12Names.Packaging);
        xml.WriteAttributeString("identifier", "M-" + stem);
        xml.WriteAttributeString("version", standing.Version is { } version ? version.Number.ToString(CultureInfo.InvariantCulture) : "preview");
        xml.WriteAttributeString("xmlns", "adlcp", null, Scorm12Names.Adl);
        xml.WriteAttributeString("xmlns", "imsmd", null, Scorm12Names.Metadata);
        xml.WriteAttributeString("xmlns", "xsi", null, Scorm12Names.SchemaInstance);
        xml.WriteAttributeString("schemaLocation", Scorm12Names.SchemaInstance,
            string.Join(' ', Scorm12Names.Schemas.Select(schema => $"{schema.Namespace} {schema.File}")));
        WriteMetadata(xml, content, standing);
        WriteOrganization(xml, content, standing, stem);
        WriteResource(xml, stem, files);
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, LearningContent content, Standing standing)
    {
        xml.WriteStartElement("metadata", Scorm12Names.Packaging);
        xml.WriteElementString("schema", Scorm12Names.Packaging, "ADL SCORM");
        xml.WriteElementString("schemaversion", Scorm12Names.Packaging, "1.2");
        xml.WriteStartElement("lom", Scorm12Names.Metadata);
        WriteGeneral(xml, content, standing);
        WriteLifecycle(xml, standing);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteGeneral(XmlWriter xml, LearningContent content, Standing standing)
    {
        Start(xml, "general");
        Text(xml, "title", content.Title);
        WriteCatalogEntry(xml, "urn:hmpcontentstudio:content", content.Id);
        WriteCatalogEntry(xml, "urn:hmpcontentstudio:content-hash", "sha256:" + standing.Hash);
        xml.WriteElementString("language", Scorm12Names.Metadata, content.Locale);
        if (standing.PreviewReason is { } reason)
        {
            Text(xml, "description", $"Unapproved preview: {reason}.");
        }

        Text(xml, "description", content.Provenance.Disclosure);
        xml.WriteEndElement();
    }

    private static void WriteCatalogEntry(XmlWriter xml, string catalog, string entry)
    {
        Start(xml, "catalogentry");
        xml.WriteElementString("catalog", Scorm12Names.Metadata, catalog);
        Text(xml, "entry", entry);
        xml.WriteEndElement();
    }

    /// <summary>Status words are those of LOM 1.0 (Draft, Final).</summary>
    private static void WriteLifecycle(XmlWriter xml, Standing standing)
    {
        Start(xml, "lifecycle");
        Text(xml, "version", standing.Version is { } version
            ? string.Create(CultureInfo.InvariantCulture, $"{version.Number}, approved {version.ApprovedAt:yyyy-MM-dd} by {string.Join(", ", version.Approvers)}")
            : "unapproved preview");
        Start(xml, "status");
        Text(xml, "source", "LOMv1.0");
        Text(xml, "value", standing.Approved ? "Final" : "Draft");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteOrganization(XmlWriter xml, LearningContent content, Standing standing, string stem)
    {
        var title = Scorm12Names.Title((standing.Approved ? "" : "Unapproved preview: ") + content.Title, Scorm12Names.LongestTitle);
        xml.WriteStartElement("organizations", Scorm12Names.Packaging);
        xml.WriteAttributeString("default", "O-" + stem);
        xml.WriteStartElement("organization", Scorm12Names.Packaging);
        xml.WriteAttributeString("identifier", "O-" + stem);
        WriteTitle(xml, title);
        xml.WriteStartElement("item", Scorm12Names.Packaging);
        xml.WriteAttributeString("identifier", "I-" + stem);
        xml.WriteAttributeString("identifierref", "R-" + stem);
        xml.WriteAttributeString("isvisible", "true");
        WriteTitle(xml, title);
        if (PageData.Mastery(content) is { } mastery)
        {
            xml.WriteElementString("masteryscore", Scorm12Names.Adl, mastery.ToString("0.##", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A title with markup characters goes into one CDATA section: a widely used platform drops the blank before an entity.</summary>
    private static void WriteTitle(XmlWriter xml, string title)
    {
        xml.WriteStartElement("title", Scorm12Names.Packaging);
        if (title.AsSpan().ContainsAny('&', '<', '>') && !title.Contains("]]>", StringComparison.Ordinal))
        {
            xml.WriteCData(title);
        }
        else
        {
            xml.WriteString(title);
        }

        xml.WriteEndElement();
    }

    private static void WriteResource(XmlWriter xml, string stem, IReadOnlyList<string> files)
    {
        xml.WriteStartElement("resources", Scorm12Names.Packaging);
        xml.WriteStartElement("resource", Scorm12Names.Packaging);
        xml.WriteAttributeString("identifier", "R-" + stem);
        xml.WriteAttributeString("type", "webcontent");
        xml.WriteAttributeString("scormtype", Scorm12Names.Adl, "sco");
        xml.WriteAttributeString("href", LearnerFiles.Start);
        foreach (var file in files)
        {
            xml.WriteStartElement("file", Scorm12Names.Packaging);
            xml.WriteAttributeString("href", file);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name) => xml.WriteStartElement(name, Scorm12Names.Metadata);

    private static void Text(XmlWriter xml, string name, string text)
    {
        Start(xml, name);
        xml.WriteElementString("langstring", Scorm12Names.Metadata, Scorm12Names.Legal(text));
        xml.WriteEndElement();
    }
}
