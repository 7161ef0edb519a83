using System.Globalization;
using HmpContentStudio.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>Creates, upgrades and probes one SQLite file.</summary>
internal sealed class SqliteStudioDatabase(StudioDbContext db, TimeProvider clock, string file) : IStudioDatabase
{
    public async Task<DatabaseUpgrade> UpgradeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var alone = await OpenUpgradeLockAsync(cancellationToken);
        var existed = File.Exists(file);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToArray();
        var backup = existed && pending.Length > 0 ? await BackUpAsync(cancellationToken) : null;

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await ForgetAbandonedLockAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(AppendOnly.Triggers, cancellationToken);
        return new DatabaseUpgrade(pending, backup, $"SQLite {await VersionAsync(cancellationToken)}");
    }

    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? "The database schema is older than the program; run hmp database upgrade." : null;
        }
        catch (SqliteException e)
        {
            return $"The database does not answer: SQLite error {e.SqliteErrorCode}.";
        }
    }

    // Two processes that start at once must not both migrate; whoever comes second waits for the first.
    private async Task<FileStream> OpenUpgradeLockAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file + ".upgrade", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 100)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    // A migration that was killed leaves its row behind and every later start would wait for it forever. Under our own lock it is stale.
    private async Task ForgetAbandonedLockAsync(CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);

    private async Task<string> BackUpAsync(CancellationToken cancellationToken)
    {
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var copy = $"{file}.before-upgrade-{stamp}";
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellationToken);
        return copy;
    }

    private async Task<string> VersionAsync(CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS \"Value\"").SingleAsync(cancellationToken);
}
