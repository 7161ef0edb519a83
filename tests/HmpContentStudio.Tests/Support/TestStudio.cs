using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Governance;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Support;

/// <summary>
/// The whole studio on a real database file of its own, with a clock that stands still. One per test: <c>await using var studio = await
/// TestStudio.StartAsync();</c>, then <c>await studio.SendAsync(new …, studio.Designer)</c>. Every send has a scope of its own, as every
/// request has.
/// </summary>
public sealed class TestStudio : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hmp-test-").FullName;
    private readonly ServiceProvider services;

    private TestStudio(Action<IServiceCollection>? configure)
    {
        var registered = new ServiceCollection();
        registered.AddLogging();
        registered.AddSingleton<TimeProvider>(Clock);
        registered.AddStudio();
        registered.AddSqliteStorage(DatabaseFile);
        configure?.Invoke(registered);
        services = registered.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeClock Clock { get; } = new();

    public string DatabaseFile => Path.Combine(folder, "studio.db");

    public Actor Designer { get; } = Someone(PermissionSet.Designer, 1);

    public Actor OtherDesigner { get; } = Someone(PermissionSet.Designer, 2);

    public Actor Reviewer { get; } = Someone(PermissionSet.Reviewer, 3);

    public Actor OtherReviewer { get; } = Someone(PermissionSet.Reviewer, 4);

    public Actor Publisher { get; } = Someone(PermissionSet.Publisher, 5);

    public Actor Governance { get; } = Someone(PermissionSet.Governance, 6);

    public Actor Administrator { get; } = Someone(PermissionSet.Administrator, 7);

    /// <param name="configure">Replaces services, for the few tests that need it.</param>
    public static async Task<TestStudio> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var studio = new TestStudio(configure);
        await using var scope = studio.services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IStudioDatabase>().UpgradeAsync(CancellationToken.None);
        return studio;
    }

    /// <summary>Sends a command or asks a question as somebody.</summary>
    public async Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, Actor actor)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Uses services of one scope, for what is not a request.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads what is stored.</summary>
    public Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> query) =>
        UseAsync(provider => query(provider.GetRequiredService<StudioDbContext>()));

    /// <summary>Puts rows into the database past the pipeline, to arrange a test.</summary>
    public Task ArrangeAsync(params object[] rows) => UseAsync(async provider =>
    {
        var db = provider.GetRequiredService<StudioDbContext>();
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    /// <summary>The actions of the audit in order.</summary>
    public Task<List<string>> AuditedActionsAsync() =>
        ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Actor Someone(PermissionSet set, int number) =>
        new($"00000000-0000-0000-0000-{number:d12}", $"{set} {number}", [set]);
}
