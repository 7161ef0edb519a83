using HmpContentStudio.Storage;

namespace HmpContentStudio.Data.Sqlite;

/// <summary>SQLite has one writer; commands of this process queue here. Other processes are met by the busy timeout.</summary>
internal sealed class SqliteWriteTurn : IWriteTurn, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Taken(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
