namespace HmpContentStudio.Storage;

/// <summary>What a database provider does beyond queries.</summary>
public interface IStudioDatabase
{
    /// <summary>
    /// Brings the schema up to date. An existing database file is copied first when a migration is pending.
    /// </summary>
    /// <returns>What was done, for the log.</returns>
    Task<DatabaseUpgrade> UpgradeAsync(CancellationToken cancellationToken);

    /// <summary>Null when the database answers and its schema is current, else the reason in one line.</summary>
    Task<string?> TroubleAsync(CancellationToken cancellationToken);
}

/// <summary>What an upgrade did.</summary>
/// <param name="Applied">Names of the migrations that were applied.</param>
/// <param name="Backup">Where the copy of the old file is, if one was made.</param>
/// <param name="Engine">Provider and version of the engine.</param>
public sealed record DatabaseUpgrade(IReadOnlyList<string> Applied, string? Backup, string Engine);
