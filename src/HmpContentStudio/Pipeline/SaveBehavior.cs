using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Pipeline;

/// <summary>
/// Third: owns the transaction of a command. It takes the write lock before the handler reads anything, commits handler, reactions and
/// audit entries at once, and nothing after a refusal. Where the database reports that somebody else was faster, the command is
/// decided again on the new state, at most <see cref="Attempts"/> times. Questions pass through.
/// </summary>
internal sealed class SaveBehavior<TRequest, TResponse>(
    StudioDbContext db, IWriteTurn writing, IAuditChain audit, AfterCommit afterCommit, RepeatedRequests repeated)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IOutcome<TResponse>
{
    internal const int Attempts = 3;

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommand)
        {
            return await next();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await RunOnceAsync(next, cancellationToken);
                await afterCommit.RunAsync(cancellationToken);
                return outcome;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Decided on a state that is gone: decide again on the present one.
            }
        }
    }

    private async Task<TResponse> RunOnceAsync(RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        StartClean();
        using var turn = await writing.TakeAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await repeated.EarlierAnswerAsync<TResponse>(cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var outcome = await next();
        if (outcome.Refusal is not null)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            StartClean();
            return outcome;
        }

        repeated.Keep(outcome);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private void StartClean()
    {
        db.ChangeTracker.Clear();
        audit.Forget();
        afterCommit.Forget();
    }
}
