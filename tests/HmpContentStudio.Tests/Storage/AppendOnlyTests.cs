using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Storage;

public class AppendOnlyTests
{
    [Theory]
    [InlineData("UPDATE \"AuditEntry\" SET \"Actor\" = 'nobody'", "never changed")]
    [InlineData("DELETE FROM \"AuditEntry\"", "never deleted")]
    public async Task The_database_itself_refuses_to_change_the_audit(string sql, string reason)
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new SaveSkill("A-1", SomeSkill.With("A-1"), null), studio.Designer);

        var error = await Assert.ThrowsAsync<SqliteException>(() => studio.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.Contains(reason, error.Message);
        Assert.Equal(["taxonomy.skill-added"], await studio.AuditedActionsAsync());
    }
}
