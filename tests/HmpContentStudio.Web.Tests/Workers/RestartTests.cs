using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Web.Tests.Workers;

public sealed class RestartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hmp-restart-").FullName;

    [Fact]
    public async Task What_a_process_left_open_is_carried_on_by_the_next_start()
    {
        var (queued, begun) = await LeaveOpenAsync();

        await using var next = new HostOn(folder, "Web,Worker");
        using var designer = await next.SignInAsync("designer");
        var first = await Walk.WatchAsync(designer, queued);
        var second = await Walk.WatchAsync(designer, begun);

        Assert.Equal(["succeeded", "succeeded"], [(string)first["state"]!, (string)second["state"]!]);
        Assert.NotEqual((string)first["draftId"]!, (string)second["draftId"]!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // One run that no worker has seen, and one whose worker died after it had begun.
    private async Task<(Uri Queued, Uri Begun)> LeaveOpenAsync()
    {
        await using var killed = new HostOn(folder, "Web");
        using var designer = await killed.SignInAsync("designer");
        var queued = await Walk.SubmitAsync(designer, await Walk.CreateAsync(designer, "CUS-BCH-module"));
        var begun = await Walk.SubmitAsync(designer, await Walk.CreateAsync(designer, "SEC-UPA-module"));
        await using var scope = killed.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        var runId = Guid.Parse(begun.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Equal("ground", (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new BeginAttempt(runId))).Value.NextStage);
        return (queued.Headers.Location!, begun.Headers.Location!);
    }

    /// <summary>A host on a data directory that outlives it.</summary>
    private sealed class HostOn(string folder, string processes) : WebStudio
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Studio:DataDirectory"] = folder,
            ["Studio:Processes"] = processes,
        };
    }
}
