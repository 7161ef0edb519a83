namespace HmpContentStudio.Pipeline;

/// <summary>Who is acting. The account id is a pseudonym: it is what the audit keeps, so that a person can be erased.</summary>
/// <param name="AccountId">The account, <c>system</c> for the studio's own jobs, <c>anonymous</c> before signing in.</param>
/// <param name="DisplayName">For screens only; never logged or audited.</param>
/// <param name="Sets">The permission sets held.</param>
public sealed record Actor(string AccountId, string DisplayName, IReadOnlyCollection<PermissionSet> Sets)
{
    /// <summary>Nobody has signed in.</summary>
    public static Actor Anonymous { get; } = new("anonymous", "Nobody", []);

    /// <summary>The studio's own jobs.</summary>
    public static Actor System { get; } = new("system", "Studio", []);

    /// <summary>True for accounts of people and programs.</summary>
    public bool IsSignedIn => !IsSystem && AccountId != Anonymous.AccountId;

    /// <summary>True for the studio's own jobs.</summary>
    public bool IsSystem => AccountId == System.AccountId;

    /// <summary>True when the account holds the set; a service account never holds a decision.</summary>
    public bool Holds(PermissionSet set) =>
        Sets.Contains(set) && !(IsDecision(set) && Sets.Contains(PermissionSet.Service));

    private static bool IsDecision(PermissionSet set) => set is PermissionSet.Reviewer or PermissionSet.Publisher;
}

/// <summary>The actor of the present scope; each door fills it in before it sends.</summary>
public interface ICurrentUser
{
    /// <summary>Who is acting.</summary>
    Actor Actor { get; }
}

/// <summary>Holds the actor of one scope. Starts as nobody.</summary>
public sealed class CurrentUser : ICurrentUser
{
    /// <inheritdoc/>
    public Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>Says who acts from here on in this scope.</summary>
    public void Become(Actor actor) => Actor = actor;
}
