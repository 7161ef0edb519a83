using HmpContentStudio.Drafting;
using Quartz;

namespace HmpContentStudio.Web.Workers;

/// <summary>One Quartz job for each run that is carried; a second nudge for the same run waits until the first has ended.</summary>
internal sealed class RunScheduler(ISchedulerFactory schedulers) : IRunNudge
{
    public async Task NudgeAsync(Guid runId, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await ScheduleAsync(scheduler, runId, cancellationToken);
    }

    /// <summary>Nudges a run unless it is being carried by this process already.</summary>
    public async Task NudgeIdleAsync(Guid runId, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (!await scheduler.Exists(Key(runId), cancellationToken))
        {
            await ScheduleAsync(scheduler, runId, cancellationToken);
        }
    }

    private static async Task ScheduleAsync(IScheduler scheduler, Guid runId, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<CarryRunJob>()
            .WithIdentity(Key(runId))
            .UsingJobData(CarryRunJob.RunId, runId.ToString())
            .Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true, StoreNonDurableWhileAwaitingScheduling = true }, cancellationToken);
        await scheduler.TriggerJob(Key(runId), new JobDataMap(), cancellationToken);
    }

    private static JobKey Key(Guid runId) => new(runId.ToString(), "runs");
}
