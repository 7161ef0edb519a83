namespace HmpContentStudio.Pipeline;

/// <summary>What an account may do. One account may hold several; administrators hold no decision by being administrators.</summary>
public enum PermissionSet
{
    /// <summary>Writes taxonomy, sources and own briefs, revises drafts.</summary>
    Designer,

    /// <summary>Claims, judges, edits and decides.</summary>
    Reviewer,

    /// <summary>Packages, previews, publishes.</summary>
    Publisher,

    /// <summary>Reads measures.</summary>
    Analyst,

    /// <summary>Policies, criteria, audit export.</summary>
    Governance,

    /// <summary>Accounts, providers, configuration.</summary>
    Administrator,

    /// <summary>A program. It never approves or publishes, whatever else the account holds.</summary>
    Service,
}

/// <summary>Who may send a request. A request without one is refused for everybody, and a test names it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class PermitAttribute : Attribute
{
    /// <summary>True when this declaration lets the actor through.</summary>
    public abstract bool Covers(Actor actor);
}

/// <summary>Accounts that hold at least one of the sets. Reviewer and publisher sets never count for a service account.</summary>
/// <param name="sets">Any one of these is enough.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PermitAnyOfAttribute(params PermissionSet[] sets) : PermitAttribute
{
    /// <summary>Any one of these is enough.</summary>
    public IReadOnlyList<PermissionSet> Sets { get; } = sets;

    /// <inheritdoc/>
    public override bool Covers(Actor actor) => Sets.Any(actor.Holds);
}

/// <summary>Everybody who is signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermitEveryAccountAttribute : PermitAttribute
{
    /// <inheritdoc/>
    public override bool Covers(Actor actor) => actor.IsSignedIn;
}

/// <summary>Everybody, signed in or not: signing in itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermitAnyoneAttribute : PermitAttribute
{
    /// <inheritdoc/>
    public override bool Covers(Actor actor) => true;
}

/// <summary>The studio's own jobs and start-up, never a person or a program outside.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermitSystemAttribute : PermitAttribute
{
    /// <inheritdoc/>
    public override bool Covers(Actor actor) => actor.IsSystem;
}
