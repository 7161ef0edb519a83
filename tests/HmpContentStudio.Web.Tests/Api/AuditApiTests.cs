using System.Net;
using HmpContentStudio.Web.Tests.Support;

namespace HmpContentStudio.Web.Tests.Api;

public class AuditApiTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task Governance_reads_the_audit_newest_first_and_part_by_part()
    {
        using var governance = await studio.SignInAsync("governance");

        var first = await (await governance.GetAsync("/api/v1/audit?limit=2")).JsonAsync();
        var second = await (await governance.GetAsync($"/api/v1/audit?limit=2&after={first["next"]}")).JsonAsync();

        Assert.Equal((long)first["items"]![1]!["sequence"]! - 1, (long)second["items"]![0]!["sequence"]!);
        Assert.Equal((string)first["items"]![1]!["previousHash"]!, (string)second["items"]![0]!["hash"]!);
    }

    [Fact]
    public async Task A_designer_may_not_read_the_audit()
    {
        using var designer = await studio.SignInAsync("designer");

        var answer = await designer.GetAsync("/api/v1/audit");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("account.not-permitted", await answer.CodeAsync());
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_401()
    {
        var answer = await studio.Anonymous().GetAsync("/api/v1/audit");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("account.not-signed-in", await answer.CodeAsync());
    }
}
