using System.Net;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Hosting;

public class HealthTests(WebStudio studio) : IClassFixture<WebStudio>
{
    [Fact]
    public async Task A_studio_whose_database_and_provider_are_usable_is_ready_for_anybody_who_asks()
    {
        var answer = await studio.Anonymous().GetAsync("/readyz");

        var checks = (await answer.JsonAsync())["checks"]!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("ok", "ok", "ok"), ((string)checks["database"]!, (string)checks["provider"]!, (string)checks["jobs"]!));
    }

    [Fact]
    public async Task Trouble_is_503_with_the_reason_while_the_process_still_lives()
    {
        using var troubled = new Troubled("The disk is full.");

        var ready = await troubled.Anonymous().GetAsync("/readyz");
        var alive = await troubled.Anonymous().GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The disk is full.", (string)(await ready.JsonAsync())["checks"]!["made to fail"]!);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task A_bug_is_500_with_a_trace_id_and_none_of_its_text()
    {
        using var broken = new Troubled(null);

        var answer = await broken.Anonymous().GetAsync("/readyz");

        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("studio.unexpected", (string)body["code"]!);
        Assert.DoesNotContain("secret", body.ToJsonString());
        Assert.NotEmpty((string)body["traceId"]!);
    }

    private sealed class Troubled(string? reason) : WebStudio
    {
        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IReadinessProbe>(new Probe(reason));
    }

    private sealed class Probe(string? reason) : IReadinessProbe
    {
        public string Name => "made to fail";

        public Task<string?> TroubleAsync(CancellationToken cancellationToken) =>
            reason is null ? throw new InvalidOperationException("a secret of the database") : Task.FromResult<string?>(reason);
    }
}
