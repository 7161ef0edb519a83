using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public void The_migration_keeps_up_with_the_model()
    {
        SqliteLibrary.Prepare();
        var options = new DbContextOptionsBuilder<StudioDbContext>();
        SqliteServices.Configure(options, "never-opened.db");
        using var db = new StudioDbContext(options.Options);

        Assert.False(db.Database.HasPendingModelChanges(), "Run tools/migration.sh --reset (or, after a release, tools/migration.sh NAME).");
    }
}
