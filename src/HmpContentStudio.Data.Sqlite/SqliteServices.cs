using HmpContentStudio.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>SQLite as the studio's database.</summary>
public static class SqliteServices
{
    /// <summary>Name of the file inside the data directory.</summary>
    public const string FileName = "studio.db";

    /// <summary>The database file: as configured, a path or <c>Data Source=…</c>; else <see cref="FileName"/> in the data directory.</summary>
    public static string FileOf(string? configured, string dataDirectory) => configured switch
    {
        null or "" => Path.Combine(dataDirectory, FileName),
        _ when configured.Contains('=', StringComparison.Ordinal) => new SqliteConnectionStringBuilder(configured).DataSource,
        _ => configured,
    };

    /// <summary>Adds the context on the given file.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file)
    {
        SqliteLibrary.Prepare();
        services.AddDbContext<StudioDbContext>(options => Configure(options, file));
        services.TryAddSingleton(new StudioFolder(Path.GetDirectoryName(Path.GetFullPath(file))!));
        services.AddSingleton<IWriteTurn, SqliteWriteTurn>();
        services.AddScoped<IStudioDatabase>(p => new SqliteStudioDatabase(
            p.GetRequiredService<StudioDbContext>(), p.GetRequiredService<TimeProvider>(), file));
        return services;
    }

    /// <summary>The options of a context on the given file, for tools that have no services.</summary>
    public static void Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 };
        options
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteServices).Assembly))
            .AddInterceptors(SqliteSafety.Instance);
    }
}
