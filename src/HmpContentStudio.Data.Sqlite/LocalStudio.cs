using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>The studio on a database file of this machine without a web host, acting as the system: for administration by command line.</summary>
public static class LocalStudio
{
    /// <summary>Sends one request. The schema must be current; see <see cref="UpgradeAsync"/>.</summary>
    public static async Task<Result<T>> SendAsync<T>(string file, IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        await using var services = Build(file);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>Creates or upgrades the database file.</summary>
    public static async Task<DatabaseUpgrade> UpgradeAsync(string file, CancellationToken cancellationToken)
    {
        await using var services = Build(file);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStudioDatabase>().UpgradeAsync(cancellationToken);
    }

    private static ServiceProvider Build(string file) =>
        new ServiceCollection().AddLogging().AddStudio().AddSqliteStorage(file).BuildServiceProvider();
}
