using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Accounts;

/// <summary>Every refusal of accounts and signing in.</summary>
internal static class AccountRules
{
    public static Refusal EmailTaken => Refusal.Rule("account.email-taken", "There is already an account with this address; use another address.");

    public static Refusal NoSuchAccount => Refusal.NotFound("account.no-such-account", "There is no account with this address; check the spelling.");

    public static Refusal FirstRunIsOver => Refusal.Rule(
        "account.first-run-over", "There is an administrator already. Sign in, or let an administrator add an account for you.");

    public static Refusal PasswordLength(PasswordRules rules) => Refusal.Malformed(
        "request.malformed", "Choose another password.",
        new FieldError("/password", $"A password has {rules.MinimumLength} to {PasswordRules.MaximumLength} characters."));

    public static Refusal WrongCredentials =>
        Refusal.Unauthenticated("account.wrong-credentials", "Address or password is wrong. Check both and try again.");

    public static Refusal Locked(TimeSpan wait) => Refusal.TooMany(
        "account.locked",
        $"Too many wrong passwords. Wait {Math.Ceiling(wait.TotalMinutes)} minutes, or ask an administrator for a new password.",
        wait);
}

/// <summary>How long a password must be. The demo accounts, which exist in Development only, are exempt.</summary>
/// <param name="MinimumLength">Characters at least.</param>
public sealed record PasswordRules(int MinimumLength)
{
    /// <summary>Longer ones only cost time.</summary>
    public const int MaximumLength = 200;

    /// <summary>What people must keep to.</summary>
    public static PasswordRules ForPeople { get; } = new(12);

    /// <summary>True for a password of allowed length.</summary>
    public bool Allow(string? password) => password?.Length >= MinimumLength && password.Length <= MaximumLength;

    /// <summary>Demo accounts in Development.</summary>
    public static PasswordRules ForDemo { get; } = new(1);
}
