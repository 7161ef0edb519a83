using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>Sets on each connection what SQLite forgets: a decision once answered survives a power cut, and a busy file is waited for.</summary>
internal sealed class SqliteSafety : DbConnectionInterceptor
{
    public static readonly SqliteSafety Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }
}
