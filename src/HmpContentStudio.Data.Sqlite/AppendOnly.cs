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
        CREATE TRIGGER IF NOT EXISTS content_version_no_update BEFORE UPDATE OF "Id", "ContentId", "Number", "Title", "Format", "Skill", "Role",
          "ContentHash", "DraftId", "ApprovedAt", "Approvers", "Signature", "Lineage" ON "ContentVersion"
        BEGIN SELECT RAISE(ABORT, 'approved versions are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS content_version_no_delete BEFORE DELETE ON "ContentVersion"
        BEGIN SELECT RAISE(ABORT, 'approved versions are never deleted'); END;
        CREATE TRIGGER IF NOT EXISTS version_package_no_update BEFORE UPDATE ON "VersionPackage"
        BEGIN SELECT RAISE(ABORT, 'packages are never rebuilt'); END;
        CREATE TRIGGER IF NOT EXISTS version_package_no_delete BEFORE DELETE ON "VersionPackage"
        BEGIN SELECT RAISE(ABORT, 'packages are never deleted'); END;
        CREATE TRIGGER IF NOT EXISTS review_decision_no_update BEFORE UPDATE ON "ReviewDecision"
        BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS review_decision_no_delete BEFORE DELETE ON "ReviewDecision"
        BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
        CREATE TRIGGER IF NOT EXISTS stored_content_no_update BEFORE UPDATE ON "StoredContent"
        BEGIN SELECT RAISE(ABORT, 'stored content is never changed'); END;
        CREATE TRIGGER IF NOT EXISTS stored_content_no_delete BEFORE DELETE ON "StoredContent"
        WHEN EXISTS (SELECT 1 FROM "ContentVersion" WHERE "ContentHash" = OLD."Hash")
        BEGIN SELECT RAISE(ABORT, 'the content of approved versions is never deleted'); END;
        """;
}
