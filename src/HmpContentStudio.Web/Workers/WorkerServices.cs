using HmpContentStudio.Drafting;
using HmpContentStudio.Web.Hosting;
using Quartz;

namespace HmpContentStudio.Web.Workers;

/// <summary>
/// Quartz in memory decides who works; the run rows say what is to be done. What a killed process left open is found again by the sweep.
/// </summary>
internal static class WorkerServices
{
    private const int RunsAtOnce = 2;
    private const string Worker = "Worker";
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWorkers(this IServiceCollection services, StudioOptions options)
    {
        services.AddSingleton(new DraftingSettings(ProviderName(options.Drafting.Provider)));
        if (!options.Processes.Split(',', StringSplitOptions.TrimEntries).Contains(Worker))
        {
            return services;
        }

        services.AddSingleton<RunScheduler>();
        services.AddSingleton<IRunNudge>(p => p.GetRequiredService<RunScheduler>());
        services.AddScoped<IReadinessProbe, JobsProbe>();
        services.AddTransient<CarryRunJob>().AddTransient<SweepJob>();
        services.AddQuartz(quartz =>
        {
            // Jobs wait by the machine's clock, whatever clock the studio's rules are given.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(RunsAtOnce + 1);
            quartz.ScheduleJob<SweepJob>(trigger => trigger
                .WithIdentity("sweep")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(SweepEvery).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }

    private static string ProviderName(string configured) => configured == "Offline" ? DraftingSettings.Offline : configured;
}
