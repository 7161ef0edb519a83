using System.Reflection;
using HmpContentStudio.Storage;
using MediatR;

namespace HmpContentStudio.Pipeline;

/// <summary>Innermost: what a command recorded joins the chain just before the commit; a change that nobody recorded fails.</summary>
internal sealed class AuditBehavior<TRequest, TResponse>(StudioDbContext db, IAuditChain audit)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly bool MayBeSilent = typeof(TRequest).GetCustomAttribute<NotAuditedAttribute>() is not null;

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var outcome = await next();
        if (request is not ICommand || outcome.Refusal is not null)
        {
            return outcome;
        }

        if (!audit.HasEntries && !MayBeSilent && db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException(
                $"{typeof(TRequest).Name} changed something and recorded nothing: call IAuditTrail.Record, or say why not with [NotAudited].");
        }

        await audit.SealAsync(cancellationToken);
        return outcome;
    }
}
