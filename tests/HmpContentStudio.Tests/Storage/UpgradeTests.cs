using HmpContentStudio.Accounts;
using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Storage;

public sealed class UpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hmp-upgrade-").FullName;

    private string File => Path.Combine(folder, "studio.db");

    [Fact]
    public async Task A_new_file_is_created_without_a_backup_and_a_current_one_is_left_alone()
    {
        var first = await LocalStudio.UpgradeAsync(File, CancellationToken.None);
        var second = await LocalStudio.UpgradeAsync(File, CancellationToken.None);

        Assert.NotEmpty(first.Applied);
        Assert.Null(first.Backup);
        Assert.Empty(second.Applied);
        Assert.Null(second.Backup);
    }

    [Fact]
    public async Task An_older_file_is_copied_before_it_is_migrated()
    {
        await Execute("CREATE TABLE \"FromBefore\" (\"Note\" TEXT)");

        var upgrade = await LocalStudio.UpgradeAsync(File, CancellationToken.None);

        Assert.NotEmpty(upgrade.Applied);
        Assert.Equal(1L, await Count(upgrade.Backup!, "FromBefore"));
        Assert.Equal(0L, await Count(upgrade.Backup!, "Account"));
        Assert.Equal(1L, await Count(File, "Account"));
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_does_not_block_the_next_start()
    {
        await Execute("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");

        var upgrade = await LocalStudio.UpgradeAsync(File, CancellationToken.None);

        Assert.NotEmpty(upgrade.Applied);
    }

    [Fact]
    public async Task The_database_writes_ahead_and_waits_for_the_disk()
    {
        await using var studio = await TestStudio.StartAsync();

        Assert.Equal("wal", await studio.ReadAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(2L, await studio.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync()));
        Assert.Equal(1L, await studio.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync()));
    }

    [Fact]
    public async Task A_password_is_set_on_the_file_without_a_server()
    {
        await LocalStudio.UpgradeAsync(File, CancellationToken.None);
        await LocalStudio.SendAsync(File, new AddFirstAdministrator("ada@example.org", "Ada", "a forgotten password"), CancellationToken.None);

        var done = await LocalStudio.SendAsync(File, new SetPassword("ada@example.org", "a password to remember"), CancellationToken.None);
        var unknown = await LocalStudio.SendAsync(File, new SetPassword("eve@example.org", "a password to remember"), CancellationToken.None);

        Assert.Null(done.Refusal);
        Assert.Equal("account.no-such-account", unknown.Refusal!.Code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Execute(string sql)
    {
        SqliteLibrary.Prepare();
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> Count(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", table);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
