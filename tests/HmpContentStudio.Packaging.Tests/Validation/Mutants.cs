using System.IO.Compression;
using System.Text;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.Validation;

/// <summary>Our own package with one fault each, and the rule that must name it.</summary>
internal static class Mutants
{
    private static readonly byte[] Sound = Packed.Write(SampleContent.Module).Bytes;

    public static IReadOnlyDictionary<string, (string Rule, string Place, Func<byte[]> Make)> All { get; } = new Dictionary<string, (string, string, Func<byte[]>)>(StringComparer.Ordinal)
    {
        ["no zip at all"] = ("zip.not-a-zip", "the package", () => Encoding.UTF8.GetBytes("<html>404</html>")),
        ["empty file"] = ("zip.not-a-zip", "the package", () => []),
        ["cut in the middle"] = ("zip.not-a-zip", "the package", () => Sound[..(Sound.Length / 2)]),
        ["climbing name"] = ("zip.unsafe-name", "entry ../evil.js", () => With("../evil.js", "x")),
        ["climbing in the middle"] = ("zip.unsafe-name", "entry a/../../evil.js", () => With("a/../../evil.js", "x")),
        ["absolute name"] = ("zip.unsafe-name", "entry /etc/evil", () => With("/etc/evil", "x")),
        ["drive letter"] = ("zip.unsafe-name", "entry C:/evil.js", () => With("C:/evil.js", "x")),
        ["backslash"] = ("zip.unsafe-name", "entry a\\b.js", () => With("a\\b.js", "x")),
        ["doubled name"] = ("zip.doubled-name", "entry index.html", () => With("index.html", "x")),
        ["doubled but for letter case"] = ("zip.doubled-name", "entry Index.HTML", () => With("Index.HTML", "x")),
        ["encrypted entry"] = ("zip.encrypted", "entry imsmanifest.xml", Encrypted),
        ["symbolic link"] = ("zip.link", "entry link.js", Link),
        ["bomb"] = ("zip.ratio", "entry bomb.txt", () => With("bomb.txt", new string('0', 20 << 20))),
        ["entry that claims 2 GB"] = ("zip.too-large", "entry imsmanifest.xml", () => PatchDirectory(24, 0x7FFFFFFF)),
        ["flipped byte"] = ("zip.damaged", "entry index.html", Flipped),
        ["no manifest"] = ("manifest.not-at-root", "the package", () => Without("imsmanifest.xml")),
        ["manifest in a folder"] = ("manifest.not-at-root", "entry course/imsmanifest.xml", () => Rezip(files => files.ToDictionary(file => "course/" + file.Key, file => file.Value))),
        ["manifest in capitals"] = ("manifest.not-at-root", "entry IMSMANIFEST.XML", () => Rezip(files => files.ToDictionary(file => file.Key == "imsmanifest.xml" ? "IMSMANIFEST.XML" : file.Key, file => file.Value))),
        ["broken XML"] = ("manifest.malformed", "imsmanifest.xml, line 1", () => Manifest(xml => xml.Replace("<manifest ", "<manifest <", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal))),
        ["document type"] = ("manifest.malformed", "imsmanifest.xml, line 1", () => Manifest(xml => xml.Replace("?>", "?><!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", StringComparison.Ordinal))),
        ["namespace of another version"] = ("manifest.schema", "imsmanifest.xml, line 2", () => Manifest(xml => xml.Replace("xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"", StringComparison.Ordinal))),
        ["unknown element"] = ("manifest.schema", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("<resources>", "<extras /><resources>", StringComparison.Ordinal))),
        ["resources before organizations"] = ("manifest.schema", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("<organizations ", "<resources /><organizations ", StringComparison.Ordinal))),
        ["resource without type"] = ("manifest.schema", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace(" type=\"webcontent\"", "", StringComparison.Ordinal))),
        ["another SCORM version"] = ("manifest.version", "imsmanifest.xml, line 3", () => Manifest(xml => xml.Replace("<schemaversion>1.2<", "<schemaversion>2004 4th Edition<", StringComparison.Ordinal))),
        ["listed file missing"] = ("file.not-in-zip", "imsmanifest.xml, line", () => Without("scoring.js")),
        ["launch file missing"] = ("file.not-in-zip", "imsmanifest.xml, line", () => Without("index.html")),
        ["file in other letter case"] = ("file.not-in-zip", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("href=\"player.js\"", "href=\"Player.js\"", StringComparison.Ordinal))),
        ["file not listed"] = ("file.not-listed", "entry notes.txt", () => With("notes.txt", "left behind")),
        ["file taken off the list"] = ("file.not-listed", "entry metadata.json", () => Manifest(xml => xml.Replace("<file href=\"metadata.json\" />", "", StringComparison.Ordinal))),
        ["unknown resource"] = ("reference.unknown-resource", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("identifierref=\"R-", "identifierref=\"X-", StringComparison.Ordinal))),
        ["unknown default organization"] = ("reference.unknown-organization", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("default=\"O-", "default=\"X-", StringComparison.Ordinal))),
        ["metadata file missing"] = ("reference.metadata-missing", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("<imsmd:lom>", "<adlcp:location>lom.xml</adlcp:location><imsmd:lom>", StringComparison.Ordinal))),
        ["schema missing"] = ("reference.schema-missing", "imsmanifest.xml, line 2", () => Without("adlcp_rootv1p2.xsd")),
        ["imported schema missing"] = ("reference.schema-missing", "imscp_rootv1p1p2.xsd", () => Without("ims_xml.xsd")),
        ["identifier with a blank"] = ("id.illegal", "imsmanifest.xml, line 2", () => Manifest(xml => xml.Replace("identifier=\"M-c", "identifier=\"M c", StringComparison.Ordinal))),
        ["identifier that starts with a digit"] = ("id.illegal", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("\"R-c", "\"1-c", StringComparison.Ordinal))),
        ["doubled identifier"] = ("id.doubled", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("identifier=\"I-", "identifier=\"O-", StringComparison.Ordinal))),
        ["title of 256"] = ("title.too-long", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("Unapproved preview: Lock out", new string('x', 256), StringComparison.Ordinal))),
        ["no title"] = ("title.missing", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("Unapproved preview: Lock out a conveyor before clearing a jam", " ", StringComparison.Ordinal))),
        ["mastery as a share"] = ("mastery.fraction", "imsmanifest.xml, line", () => Mastery("0.8")),
        ["mastery above 100"] = ("mastery.out-of-range", "imsmanifest.xml, line", () => Mastery("101")),
        ["mastery below 0"] = ("mastery.out-of-range", "imsmanifest.xml, line", () => Mastery("-1")),
        ["mastery in words"] = ("mastery.out-of-range", "imsmanifest.xml, line", () => Mastery("eighty")),
        ["mastery with a comma"] = ("mastery.out-of-range", "imsmanifest.xml, line", () => Mastery("80,5")),
        ["no kind"] = ("resource.kind", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace(" adlcp:scormtype=\"sco\"", "", StringComparison.Ordinal))),
        ["nothing to launch"] = ("launch.nothing", "imsmanifest.xml", () => Manifest(xml => xml.Replace(" identifierref=\"R-c-sample-module\"", "", StringComparison.Ordinal))),
        ["launch with parameters"] = ("launch.not-plain", "imsmanifest.xml, line", () => Manifest(xml => xml.Replace("adlcp:scormtype=\"sco\" href=\"index.html\"", "adlcp:scormtype=\"sco\" href=\"index.html?start=1\"", StringComparison.Ordinal))),
        ["launch on another host"] = ("address.outside", "imsmanifest.xml", () => Manifest(xml => xml.Replace("adlcp:scormtype=\"sco\" href=\"index.html\"", "adlcp:scormtype=\"sco\" href=\"https://example.invalid/index.html\"", StringComparison.Ordinal))),
        ["script from another host"] = ("address.outside", "index.html", () => Changed("index.html", html => html.Replace("<script src=\"content.js\">", "<script src=\"https://cdn.example.invalid/x.js\"></script><script src=\"content.js\">", StringComparison.Ordinal))),
        ["script from another host without scheme"] = ("address.outside", "index.html", () => Changed("index.html", html => html.Replace("src=\"content.js\"", "src=\"//cdn.example.invalid/x.js\"", StringComparison.Ordinal))),
        ["script from another host behind entities"] = ("address.outside", "index.html", () => Changed("index.html", html => html.Replace("src=\"content.js\"", "src=\"https:&#47;&#x2f;cdn.example.invalid/x.js\"", StringComparison.Ordinal))),
        ["font from another host"] = ("address.outside", "learner.css", () => Changed("learner.css", css => css + "@import url(//fonts.example.invalid/a.css);")),
        ["request in a script"] = ("address.outside", "player.js", () => Changed("player.js", js => js + "fetch('https:\\/\\/example.invalid\\/collect');")),
        ["request appended to the data"] = ("address.outside", "content.js", () => Changed("content.js", js => js + "new Image().src='https:\\/\\/example.invalid';")),
        ["address in the metadata"] = ("address.outside", "metadata.json", () => Changed("metadata.json", json => json.Replace("\"contentId\"", "\"home\": \"https://example.invalid\", \"contentId\"", StringComparison.Ordinal))),
    };

    public static byte[] With(string name, string text) => Zip(Packed.Files(Sound).Select(file => (file.Key, file.Value)).Append((name, Encoding.UTF8.GetBytes(text))));

    private static byte[] Without(string name) => Rezip(files => files.Where(file => file.Key != name).ToDictionary());

    private static byte[] Manifest(Func<string, string> change) => Changed("imsmanifest.xml", change);

    private static byte[] Mastery(string score) => Manifest(xml => xml.Replace("<adlcp:masteryscore>80<", $"<adlcp:masteryscore>{score}<", StringComparison.Ordinal));

    private static byte[] Changed(string name, Func<string, string> change) => Rezip(files =>
    {
        var before = Encoding.UTF8.GetString(files[name]);
        var after = change(before);
        Assert.NotEqual(before, after);
        return files.ToDictionary(file => file.Key, file => file.Key == name ? Encoding.UTF8.GetBytes(after) : file.Value);
    });

    private static byte[] Rezip(Func<SortedDictionary<string, byte[]>, Dictionary<string, byte[]>> change) => Zip(change(Packed.Files(Sound)).Select(file => (file.Key, file.Value)));

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Link()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Sound);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.CreateEntry("link.js");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = entry.Open();
            target.Write("/etc/passwd"u8);
        }

        return bytes.ToArray();
    }

    private static byte[] Encrypted()
    {
        var bytes = Sound.ToArray();
        bytes[6] |= 1;
        bytes[Directory(bytes) + 8] |= 1;
        return bytes;
    }

    private static byte[] PatchDirectory(int field, int value)
    {
        var bytes = Sound.ToArray();
        BitConverter.TryWriteBytes(bytes.AsSpan(Directory(bytes) + field), value);
        return bytes;
    }

    private static byte[] Flipped()
    {
        var bytes = Sound.ToArray();
        bytes[bytes.AsSpan().IndexOf("<!doctype html>"u8) + 2] ^= 1;
        return bytes;
    }

    /// <summary>Where the first entry of the central directory starts.</summary>
    private static int Directory(byte[] bytes) => bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
}
