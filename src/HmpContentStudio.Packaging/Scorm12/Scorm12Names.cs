using System.Globalization;
using System.Text;
using System.Xml;
using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.Scorm12;

/// <summary>Namespaces, schema files and identifiers of a SCORM 1.2 package.</summary>
internal static class Scorm12Names
{
    public const string Manifest = "imsmanifest.xml";
    public const string Packaging = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    public const string Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    public const string Metadata = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>titleType of imscp_rootv1p1p2.xsd; platforms' own limits (255) lie above it.</summary>
    public const int LongestTitle = 200;

    /// <summary>Namespace and file of each schema that a manifest of ours names.</summary>
    public static readonly IReadOnlyList<(string Namespace, string File)> Schemas =
    [
        (Packaging, "imscp_rootv1p1p2.xsd"),
        (Adl, "adlcp_rootv1p2.xsd"),
        (Metadata, "imsmd_rootv1p2p1.xsd"),
    ];

    /// <summary>Part of every identifier: the content's id if it may stand in one, else its hash. The version takes no part in it.</summary>
    public static string Stem(string contentId)
    {
        var plain = contentId.Length is > 0 and <= 80 && contentId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return plain ? contentId : "c-" + ContentHash.Of(contentId)[..16];
    }

    /// <summary>One line of text that XML can hold, cut at a whole character (grapheme) with an ellipsis.</summary>
    public static string Title(string text, int longest)
    {
        var legal = string.Join(' ', Legal(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (legal.Length <= longest)
        {
            return legal;
        }

        var kept = new StringBuilder();
        var characters = StringInfo.GetTextElementEnumerator(legal);
        while (characters.MoveNext() && kept.Length + characters.GetTextElement().Length < longest)
        {
            kept.Append(characters.GetTextElement());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The text without characters that XML 1.0 forbids and without halves of surrogate pairs.</summary>
    public static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                legal.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                legal.Append(text[i]);
            }
        }

        return legal.ToString();
    }
}
