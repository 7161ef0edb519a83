using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Web.Security;
using MediatR;

namespace HmpContentStudio.Web.Hosting;

/// <summary>What must be true before the first request: a current database, and in Development the demo accounts.</summary>
internal sealed partial class StudioStart(
    IServiceScopeFactory scopes, IWebHostEnvironment environment, StudioOptions options, ILogger<StudioStart> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        var upgrade = await scope.ServiceProvider.GetRequiredService<IStudioDatabase>().UpgradeAsync(cancellationToken);
        LogDatabase(upgrade.Engine, upgrade.Applied.Count, upgrade.Backup ?? "none");
        if (environment.IsDevelopment() && options.Demo.Enabled != false)
        {
            await DemoAccounts.AddMissingAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), options.Demo.Password, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Database ready: {Engine}, {Applied} migrations applied, backup {Backup}")]
    private partial void LogDatabase(string engine, int applied, string backup);
}
