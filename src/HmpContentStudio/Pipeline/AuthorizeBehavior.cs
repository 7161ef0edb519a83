using System.Reflection;
using MediatR;

namespace HmpContentStudio.Pipeline;

/// <summary>Outermost: lets through only what the request's own declaration permits; without a declaration, nobody.</summary>
internal sealed class AuthorizeBehavior<TRequest, TResponse>(ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IOutcome<TResponse>
{
    private static readonly PermitAttribute[] Permits = [.. typeof(TRequest).GetCustomAttributes<PermitAttribute>()];

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Permits.Any(p => p.Covers(user.Actor)))
        {
            return next();
        }

        return Task.FromResult(TResponse.Refused(user.Actor.IsSignedIn ? Forbidden() : NotSignedIn));
    }

    private static Refusal NotSignedIn =>
        Refusal.Unauthenticated("account.not-signed-in", "Sign in, or send a bearer token from POST /api/v1/tokens.");

    private static Refusal Forbidden()
    {
        var sets = Permits.OfType<PermitAnyOfAttribute>().SelectMany(p => p.Sets).Distinct().ToArray();
        var who = sets.Length == 0 ? "the studio itself" : string.Join(" or ", sets.Select(s => s.ToString().ToLowerInvariant()));
        return Refusal.Forbidden("account.not-permitted", $"Your account may not do this; it is for {who}. Ask an administrator if you need it.");
    }
}
