namespace HmpContentStudio.Pipeline;

/// <summary>The policy in force, as the stages meet it.</summary>
public interface IPolicyGate
{
    /// <summary>What applies to reviews now.</summary>
    ReviewPolicy Review { get; }
}

/// <summary>How decisions are made.</summary>
public sealed record ReviewPolicy
{
    /// <summary>Different approvers that a draft of high risk needs.</summary>
    public int ApproversAtHighRisk { get; init; } = 2;

    /// <summary>Different approvers that any other draft needs.</summary>
    public int Approvers { get; init; } = 1;

    /// <summary>Share of the applicable points that must be met, in percent.</summary>
    public int RequiredPercent { get; init; } = 85;

    /// <summary>How long a claim holds without a sign of life.</summary>
    public TimeSpan ClaimLease { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>True when automatic findings stay hidden until the reviewer has judged.</summary>
    public bool HidesMachineOpinions { get; init; }

    /// <summary>True when objectives and outline are released by a person before the text is written.</summary>
    public bool HasPlanGate { get; init; }
}

/// <summary>The policy of the thin version: fixed.</summary>
internal sealed class DefaultPolicyGate : IPolicyGate
{
    public ReviewPolicy Review { get; } = new();
}
