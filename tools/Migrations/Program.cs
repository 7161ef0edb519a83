using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("This project is the startup project of dotnet-ef; see tools/migration.sh.");

internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<StudioDbContext>
{
    public StudioDbContext CreateDbContext(string[] args)
    {
        SqliteLibrary.Prepare();
        var options = new DbContextOptionsBuilder<StudioDbContext>();
        SqliteServices.Configure(options, "design-time.db");
        return new StudioDbContext(options.Options);
    }
}
