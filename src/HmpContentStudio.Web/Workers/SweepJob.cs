using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using MediatR;
using Quartz;

namespace HmpContentStudio.Web.Workers;

/// <summary>Finds runs that nobody carries: left by a killed process, by a lost nudge, or due again.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(IServiceScopeFactory scopes, RunScheduler runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        var unfinished = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new UnfinishedRuns(), cancellationToken);
        foreach (var runId in unfinished.Value)
        {
            await runs.NudgeIdleAsync(runId, cancellationToken);
        }
    }
}
