using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>One objective with the criteria it covers.</summary>
/// <param name="Objective">The objective as learners read it.</param>
/// <param name="CriterionIds">Criteria whose items test it.</param>
internal sealed record PlannedObjective(Objective Objective, IReadOnlyList<string> CriterionIds)
{
    /// <summary>Its id.</summary>
    public string Id => Objective.Id;
}

/// <summary>What the drop order leaves out when the time box is too small, each step together with those before it.</summary>
internal enum TimeCut
{
    /// <summary>Everything is printed.</summary>
    Nothing,

    /// <summary>"More guidance from the source" is left out.</summary>
    Guidance,

    /// <summary>The real case too.</summary>
    RealCase,

    /// <summary>Practice 1 too.</summary>
    SupportedPractice,

    /// <summary>One item for each objective too.</summary>
    OneItemEach,
}
