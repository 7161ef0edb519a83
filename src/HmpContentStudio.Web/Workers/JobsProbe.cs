using HmpContentStudio.Web.Hosting;
using Quartz;

namespace HmpContentStudio.Web.Workers;

/// <summary>The scheduler that carries runs is started.</summary>
internal sealed class JobsProbe(ISchedulerFactory schedulers) : IReadinessProbe
{
    public string Name => "jobs";

    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running ? null : "The job scheduler is not running; runs wait until it is.";
    }
}
