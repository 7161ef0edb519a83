namespace HmpContentStudio.Storage;

/// <summary>
/// Where a database has one writer at a time, commands wait here for their turn, in order and without holding a thread, instead of in
/// the database with one thread each.
/// </summary>
public interface IWriteTurn
{
    /// <summary>Waits for the turn; disposing it passes it on.</summary>
    Task<IDisposable> TakeAsync(CancellationToken cancellationToken);
}
