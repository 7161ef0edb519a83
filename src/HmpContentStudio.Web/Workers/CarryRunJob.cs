using HmpContentStudio.Drafting;
using Quartz;

namespace HmpContentStudio.Web.Workers;

/// <summary>Carries one run to its end.</summary>
[DisallowConcurrentExecution]
internal sealed class CarryRunJob(RunCarrier carrier) : IJob
{
    public const string RunId = "runId";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await carrier.CarryAsync(Guid.Parse((string)context.MergedJobDataMap[RunId]!), cancellationToken);
}
