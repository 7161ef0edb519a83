using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Demo;

/// <summary>A first start in Development, with the samples.</summary>
public sealed class StudioWithDemo : WebStudio
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Studio:Demo:Content"] = "true" };
}

public class DemoContentTests(StudioWithDemo studio) : IClassFixture<StudioWithDemo>
{
    [Fact]
    public async Task The_first_start_gives_a_ready_brief_for_each_skill()
    {
        using var designer = await studio.SignInAsync("designer");

        var briefs = await (await designer.GetAsync("/api/v1/briefs?state=ready")).JsonAsync();

        Assert.Equal(["CUS-BCH", "LEA-RTW", "SAF-CSE", "SEC-UPA"], briefs["items"]!.AsArray().Select(b => (string)b!["skill"]!).Order());
    }

    [Fact]
    public async Task One_draft_waits_for_review()
    {
        using var reviewer = await studio.SignInAsync("reviewer");

        var reviews = await (await reviewer.GetAsync("/api/v1/reviews")).JsonAsync();

        var waiting = reviews["items"]!.AsArray().Where(r => (string)r!["state"]! == "waiting");
        Assert.Equal(["LEA-RTW"], waiting.Select(r => (string)r!["skill"]!));
    }

    [Fact]
    public async Task One_version_is_approved_by_a_named_person()
    {
        using var publisher = await studio.SignInAsync("publisher");

        var versions = await (await publisher.GetAsync("/api/v1/versions")).JsonAsync();

        var version = versions["items"]!.AsArray().Single()!;
        Assert.Equal(("SEC-UPA", "approved"), ((string)version["skill"]!, (string)version["state"]!));
        Assert.Contains("Robin Reviewer", version["approvers"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
