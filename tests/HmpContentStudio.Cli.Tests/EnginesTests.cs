using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace HmpContentStudio.Cli.Tests;

/// <summary>compose → check → package → validate, without a server.</summary>
public class EnginesTests
{
    public static TheoryData<string> Modules { get; } = ["CUS-BCH-module", "SAF-CSE-module", "SEC-UPA-module", "LEA-RTW-module"];

    public static TheoryData<string> Briefs { get; } =
    [
        "CUS-BCH-module", "CUS-BCH-assessment", "SAF-CSE-module", "SAF-CSE-assessment",
        "SEC-UPA-module", "SEC-UPA-assessment", "LEA-RTW-module", "LEA-RTW-assessment",
    ];

    [Theory]
    [MemberData(nameof(Briefs))]
    public async Task A_sample_brief_becomes_a_package_that_the_validator_finds_nothing_wrong_with(string name)
    {
        using var hmp = new Hmp();

        var composed = await hmp.RunAsync("compose", Hmp.Brief(name), "--out", hmp.At("draft.json"));
        var packaged = await hmp.RunAsync("package", hmp.At("draft.json"), "--format", "scorm12", "--out", hmp.At("x.zip"));
        var validated = await hmp.RunAsync("validate", hmp.At("x.zip"));

        Assert.True(composed.Code == 0, composed.Error);
        Assert.True(packaged.Code == 0, packaged.Error);
        Assert.Contains("unapproved preview", packaged.Error);
        Assert.Equal((0, $"{hmp.At("x.zip")}: nothing found\n"), (validated.Code, validated.Out));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Another_culture_and_another_folder_give_the_same_bytes(string name)
    {
        using var here = new Hmp();
        using var elsewhere = new Hmp();
        await ComposeAndPackageAsync(here, name);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            await ComposeAndPackageAsync(elsewhere, name);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(await File.ReadAllBytesAsync(here.At("draft.json")), await File.ReadAllBytesAsync(elsewhere.At("draft.json")));
        Assert.Equal(await File.ReadAllBytesAsync(here.At("x.zip")), await File.ReadAllBytesAsync(elsewhere.At("x.zip")));
    }

    [Fact]
    public async Task A_draft_that_nobody_approved_says_so_in_the_package()
    {
        using var hmp = new Hmp();
        await ComposeAndPackageAsync(hmp, "CUS-BCH-module");

        await using var zip = await ZipFile.OpenReadAsync(hmp.At("x.zip"));
        using var manifest = new StreamReader(await zip.GetEntry("imsmanifest.xml")!.OpenAsync());

        Assert.Contains("unapproved preview", await manifest.ReadToEndAsync());
    }

    [Fact]
    public async Task A_brief_without_anything_to_stand_on_is_refused_with_the_reasons_and_no_draft()
    {
        using var hmp = new Hmp();
        hmp.Write("skills.csv", "id,version,title,definition,levelScale,level,owner\nX-1,1,Pumps,what pumps are,1-5,2,Ops\n");
        hmp.Write("performance-criteria.csv", "skillId,id,text\nX-1,PC1,Knowledge of pumps\n");
        var brief = hmp.Write("b.yaml", "skill: X-1\nformat: module\ntaxonomy: .\n");

        var run = await hmp.RunAsync("compose", brief, "--out", hmp.At("draft.json"), "--json");

        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(hmp.At("draft.json")));
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal("drafting.refused", answer.RootElement.GetProperty("code").GetString());
        Assert.All(answer.RootElement.GetProperty("reasons").EnumerateArray(), reason =>
        {
            Assert.NotEqual("", reason.GetProperty("message").GetString());
            Assert.NotEqual(0, reason.GetProperty("fields").GetArrayLength());
        });
    }

    [Fact]
    public async Task A_skill_that_is_not_in_the_taxonomy_is_named()
    {
        using var hmp = new Hmp();
        var brief = hmp.Write("b.yaml", $"skill: NO-SUCH\nformat: module\ntaxonomy: {Path.Combine(Hmp.Samples, "taxonomy")}\n");

        var run = await hmp.RunAsync("compose", brief, "--out", hmp.At("draft.json"));

        Assert.Equal(1, run.Code);
        Assert.Contains("\"NO-SUCH\" is not in the taxonomy", run.Error);
    }

    [Fact]
    public async Task A_provider_that_cannot_deliver_ends_with_5_unless_the_composer_is_asked_for()
    {
        using var hmp = new Hmp().With("Studio__Drafting__Provider", "OpenAI");

        var refused = await hmp.RunAsync("compose", Hmp.Brief("CUS-BCH-module"), "--out", hmp.At("a.json"));
        var finished = await hmp.RunAsync("compose", Hmp.Brief("CUS-BCH-module"), "--out", hmp.At("b.json"), "--fallback", "offline");

        Assert.Equal(5, refused.Code);
        Assert.Contains("\"OpenAI\" cannot deliver", refused.Error);
        Assert.False(File.Exists(hmp.At("a.json")));
        Assert.Equal(0, finished.Code);
        Assert.Contains("\"generator\": \"offline-composer\"", await File.ReadAllTextAsync(hmp.At("b.json")));
    }

    private static async Task ComposeAndPackageAsync(Hmp hmp, string name)
    {
        Assert.Equal(0, (await hmp.RunAsync("compose", Hmp.Brief(name), "--out", hmp.At("draft.json"))).Code);
        Assert.Equal(0, (await hmp.RunAsync("package", hmp.At("draft.json"), "--format", "scorm12", "--out", hmp.At("x.zip"))).Code);
    }
}
