using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Scorm12;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.Scorm12;

public class Scorm12PackageTests
{
    private static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static readonly XNamespace Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    private static XDocument Manifest(byte[] package) => XDocument.Parse(Packed.Text(package, "imsmanifest.xml"));

    private static string Title(byte[] package) => Manifest(package).Descendants(Cp + "item").Single().Element(Cp + "title")!.Value;

    [Theory]
    [InlineData("tr-TR", "Asia/Tokyo")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("de-DE", "UTC")]
    public void Equal_content_gives_equal_bytes_in_any_culture_and_time_zone(string culture, string zone)
    {
        var expected = Packed.Write(Packed.Approved(SampleContent.Nasty), Packed.Trusting);
        var stamped = ContentJson.Read(ContentJson.Write(Packed.Approved(SampleContent.Nasty) with { Version = Packed.Approved(SampleContent.Nasty).Version }));
        var same = stamped with { Version = stamped.Version! with { Signature = Signature(expected.Bytes) } };
        var (oldCulture, oldZone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            var again = Packed.Write(same, Packed.Trusting);

            Assert.Equal(expected.Sha256, again.Sha256);
            Assert.Equal(expected.Bytes, again.Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = oldCulture;
            Environment.SetEnvironmentVariable("TZ", oldZone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Identifiers_and_pages_stay_the_same_across_versions()
    {
        var first = Packed.Write(Packed.Approved(SampleContent.Module, 1), Packed.Trusting).Bytes;
        var second = Packed.Write(Packed.Approved(SampleContent.Module with { Title = "Lock out any conveyor" }, 2), Packed.Trusting).Bytes;

        Assert.Equal(["M-c-sample-module", "O-c-sample-module", "I-c-sample-module", "R-c-sample-module"], Identifiers(first));
        Assert.Equal(Identifiers(first), Identifiers(second));
        Assert.Equal(Course.Pages(first), Course.Pages(second));
    }

    [Fact]
    public void Pages_follow_the_sections_with_one_item_a_page_in_the_check()
    {
        var pages = Course.Pages(Packed.Write(SampleContent.Module).Bytes);

        Assert.Equal(
            ["problem", "objectives", "activation", "demonstration", "practice", "check", "check-q1", "check-q2", "check-q3", "check-q4", "check-q5", "check-q6", "check-q7", "check-q8", "check-q9", "check-q10", "results", "application", "sources", "notice"],
            pages);
    }

    [Fact]
    public void Gaps_and_values_that_nobody_gave_never_reach_learners()
    {
        var package = Packed.Write(SampleContent.Module).Bytes;

        Assert.All(Packed.Files(package), file => Assert.DoesNotMatch("GAP-MESSAGE|NOT-GIVEN", Encoding.Latin1.GetString(file.Value)));
    }

    [Fact]
    public void A_draft_is_stamped_unapproved_preview_on_the_page_and_in_both_metadata()
    {
        var written = Packed.Write(SampleContent.Module, Packed.Trusting);

        Assert.False(written.Approved);
        Assert.Equal("it is a draft that nobody has approved", written.PreviewReason);
        Assert.Equal("Unapproved preview: Lock out a conveyor before clearing a jam", Title(written.Bytes));
        Assert.Equal("unapproved preview", JsonNode.Parse(Packed.Text(written.Bytes, "metadata.json"))!["standing"]!.GetValue<string>());
        Assert.Contains("data-standing=\"preview\"", Packed.Text(written.Bytes, "index.html"));
        Assert.Contains("Unapproved preview: it is a draft that nobody has approved.", Packed.Text(written.Bytes, "imsmanifest.xml"));
    }

    [Fact]
    public void A_verified_version_carries_its_number_hash_approvers_and_the_disclosure()
    {
        var content = Packed.Approved(SampleContent.Module);

        var written = Packed.Write(content, Packed.Trusting);

        Assert.True(written.Approved);
        Assert.Equal("Lock out a conveyor before clearing a jam", Title(written.Bytes));
        Assert.Equal("3", (string?)Manifest(written.Bytes).Root!.Attribute("version"));
        var texts = Manifest(written.Bytes).Descendants().Where(element => element.Name.LocalName == "langstring").Select(element => element.Value).ToList();
        Assert.Contains("sha256:" + content.Version!.ContentHash, texts);
        Assert.Contains("3, approved 2026-11-19 by Renate Maier, Ola Nordmann", texts);
        Assert.Contains(content.Provenance.Disclosure, texts);
        var course = Course.Of(written.Bytes);
        Assert.Equal((3, content.Version.ContentHash, true), (course["version"]!.GetValue<int>(), course["hash"]!.GetValue<string>(), course["approved"]!.GetValue<bool>()));
        var metadata = JsonNode.Parse(Packed.Text(written.Bytes, "metadata.json"))!;
        Assert.Equal(content.Version.ContentHash, metadata["contentHash"]!.GetValue<string>());
        Assert.Equal(content.Provenance.Disclosure, metadata["disclosure"]!.GetValue<string>());
    }

    [Fact]
    public void A_version_is_a_preview_when_it_was_changed_after_approval_or_signed_by_another_key_or_no_key_is_given()
    {
        var approved = Packed.Approved(SampleContent.Module);
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);

        string? Reason(LearningContent content, PackageOptions options) => Packed.Write(content, options).PreviewReason;

        Assert.Equal("the content was changed after its approval", Reason(approved with { Title = "Another title" }, Packed.Trusting));
        Assert.Equal("the signature of its approval is not by the trusted key", Reason(approved, new PackageOptions { TrustedKey = other.ExportSubjectPublicKeyInfoPem() }));
        Assert.Equal("the signature of its approval is not by the trusted key", Reason(approved, new PackageOptions { TrustedKey = "no key" }));
        Assert.Equal("the signature of its approval is not by the trusted key", Reason(approved with { Version = approved.Version! with { Signature = "####" } }, Packed.Trusting));
        Assert.Equal("no key was given to check the signature of its approval with", Reason(approved, PackageOptions.Preview));
    }

    [Fact]
    public void A_version_that_names_other_approvers_than_its_signed_content_is_a_preview()
    {
        var module = SampleContent.Module with { Provenance = SampleContent.Module.Provenance with { Reviewers = ["Renate Maier", "Ola Nordmann"] } };
        var approved = Packed.Approved(module);
        var forged = approved with { Version = approved.Version! with { Approvers = ["Mallory"] } };

        Assert.True(Packed.Write(approved, Packed.Trusting).Approved);
        Assert.Equal("the approvers it names are not those that the approved content names", Packed.Write(forged, Packed.Trusting).PreviewReason);
    }

    [Theory]
    [InlineData(0.8, "80")]
    [InlineData(0.667, "66.7")]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "100")]
    public void The_mastery_score_is_the_cut_score_in_per_cent(double cutScore, string mastery)
    {
        var package = Packed.Write(SampleContent.Module with { CutScore = cutScore }).Bytes;

        Assert.Equal(mastery, Manifest(package).Descendants(Adl + "masteryscore").Single().Value);
    }

    [Fact]
    public void Without_scored_items_there_is_no_mastery_score_because_platforms_would_fail_everybody()
    {
        Assert.Empty(Manifest(Packed.Write(SampleContent.TextOnly).Bytes).Descendants(Adl + "masteryscore"));
    }

    [Fact]
    public void Every_file_is_listed_once_and_the_launch_file_is_a_plain_file()
    {
        var package = Packed.Write(SampleContent.Module).Bytes;

        var resource = Manifest(package).Descendants(Cp + "resource").Single();
        var listed = resource.Elements(Cp + "file").Select(file => (string)file.Attribute("href")!).Order(StringComparer.Ordinal);
        Assert.Equal(Packed.Files(package).Keys.Where(name => name != "imsmanifest.xml"), listed);
        Assert.Equal("index.html", (string?)resource.Attribute("href"));
    }

    [Fact]
    public void A_title_with_markup_characters_stands_in_one_piece_so_that_no_blank_is_lost()
    {
        var xml = Packed.Text(Packed.Write(Packed.Approved(SampleContent.Module with { Title = "Locks & tags < keys" }), Packed.Trusting).Bytes, "imsmanifest.xml");

        Assert.Contains("<title><![CDATA[Locks & tags < keys]]></title>", xml);
    }

    [Fact]
    public void A_long_title_is_cut_at_a_whole_character_and_control_characters_go()
    {
        var title = "A\u000bB " + string.Concat(Enumerable.Repeat("👩‍🔧", 80));

        var cut = Title(Packed.Write(Packed.Approved(SampleContent.Module with { Title = title }), Packed.Trusting).Bytes);

        Assert.StartsWith("AB 👩‍🔧", cut);
        Assert.EndsWith("👩‍🔧…", cut);
        Assert.InRange(cut.Length, 190, 200);
    }

    [Fact]
    public void A_title_with_half_a_character_or_the_end_of_a_CDATA_section_still_gives_a_sound_manifest()
    {
        var package = Packed.Write(Packed.Approved(SampleContent.Module with { Title = "a \ud83d b ]]> & c" }), Packed.Trusting).Bytes;

        Assert.Equal("a b ]]> & c", Title(package));
    }

    [Fact]
    public void The_manifest_is_the_approved_one()
    {
        var xml = Packed.Text(Packed.Write(Packed.Approved(SampleContent.Assessment), Packed.Trusting).Bytes, "imsmanifest.xml");

        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scorm12", "Approved", "imsmanifest.xml"));
        Assert.Equal(approved, xml.Replace(ContentJson.Hash(SampleContent.Assessment), "{hash}", StringComparison.Ordinal) + "\n");
    }

    private static IEnumerable<string> Identifiers(byte[] package) => Manifest(package).Descendants().Attributes("identifier").Select(attribute => attribute.Value);

    private static string Signature(byte[] package) => JsonNode.Parse(Packed.Text(package, "metadata.json"))!["version"]!["signature"]!.GetValue<string>();
}
