namespace HmpContentStudio.Data.Sqlite;

/// <summary>
/// Guards rows that are only ever added, whoever holds the file. They are created after every upgrade and not in a migration, because
/// SQLite drops triggers whenever a migration rebuilds their table.
/// </summary>
internal static class AppendOnly
{
    public const string Triggers =
        """
        CREATE TRIGGER IF NOT EXISTS audit_entry_no_update BEFORE UPDATE ON "AuditEntry"
        BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS audit_entry_no_delete BEFORE DELETE ON "AuditEntry"
        BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
        """;
}
