using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Web.Demo;
using HmpContentStudio.Web.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Web.Hosting;

/// <summary>What must be true before the first request: a current database, and somebody who can sign in.</summary>
internal sealed partial class StudioStart(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, IWebHostEnvironment environment, StudioOptions options,
    FirstRunToken firstRun, DemoContent demo, ILogger<StudioStart> log)
{
    private bool HasDemo => environment.IsDevelopment() && options.Demo.Enabled != false;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        var upgrade = await scope.ServiceProvider.GetRequiredService<IStudioDatabase>().UpgradeAsync(cancellationToken);
        LogDatabase(upgrade.Engine, upgrade.Applied.Count, upgrade.Backup ?? "none");
        if (HasDemo)
        {
            await AddDemoAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), cancellationToken);
        }

        var db = scope.ServiceProvider.GetRequiredService<StudioDbContext>();
        var token = await db.Set<Account>().AnyAsync(cancellationToken) ? null : firstRun.Open();
        lifetime.ApplicationStarted.Register(() => Greet(token));
    }

    private async Task AddDemoAsync(IMediator studio, CancellationToken cancellationToken)
    {
        var isFirstStart = await DemoAccounts.AddMissingAsync(studio, options.Demo.Password, cancellationToken);
        if (isFirstStart && options.Demo.Content)
        {
            await demo.AddAsync(cancellationToken);
        }
    }

    // Printed and not logged: it is meant for the person at the console, and a log may be kept.
    private void Greet(string? token)
    {
        Console.WriteLine($"Content Studio is at {options.Urls}");
        if (HasDemo)
        {
            Console.WriteLine($"Demo accounts, password \"{options.Demo.Password}\": {string.Join(", ", DemoAccounts.All.Select(a => a.Email))}");
        }

        if (token is not null)
        {
            Console.WriteLine($"There is no account yet. Open {options.Urls.Split(';')[0]}/first-run and use this one-time token: {token}");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Database ready: {Engine}, {Applied} migrations applied, backup {Backup}")]
    private partial void LogDatabase(string engine, int applied, string backup);
}
