using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Web.Security;

/// <summary>Signing in from outside: the limit on failed attempts around the studio's own check, for the page and the API alike.</summary>
internal sealed class FrontDoor(SigningIn signingIn, SignInLimiter limiter, IHttpContextAccessor http)
{
    public Task<SignInVerdict> SignInAsync(string email, string password, CancellationToken cancellationToken) =>
        GuardAsync(() => signingIn.SignInAsync(email, password, cancellationToken));

    public Task<SignInVerdict> CreateTokenAsync(string email, string password, CancellationToken cancellationToken) =>
        GuardAsync(() => signingIn.CreateTokenAsync(email, password, cancellationToken));

    private async Task<SignInVerdict> GuardAsync(Func<Task<SignInVerdict>> attempt)
    {
        var caller = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (limiter.WaitFor(caller) is { } wait)
        {
            return new SignInVerdict(null, null, TooMany(wait));
        }

        var verdict = await attempt();
        if (verdict.Refusal is not null)
        {
            limiter.CountFailure(caller);
        }

        return verdict;
    }

    private static Refusal TooMany(TimeSpan wait) => Refusal.TooMany(
        "account.too-many-attempts", $"Too many failed attempts from your address. Wait {Math.Ceiling(wait.TotalMinutes)} minutes and try again.", wait);
}
