using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline;

/// <summary>A draft, or the reasons why there is none. A closed hierarchy.</summary>
public abstract record CompositionResult
{
    private protected CompositionResult()
    {
    }
}

/// <summary>A draft was composed; what is missing stands in its gaps.</summary>
/// <param name="Content">The draft.</param>
public sealed record Composed(LearningContent Content) : CompositionResult;

/// <summary>No honest draft can be made.</summary>
/// <param name="Reasons">At least one.</param>
public sealed record CompositionRefused(IReadOnlyList<RefusalReason> Reasons) : CompositionResult;

/// <summary>One reason why there is no draft.</summary>
/// <param name="Rule">The rule's name, never changed.</param>
/// <param name="Message">What is missing and what to do.</param>
/// <param name="Fields">Fields to fill, array and column in camelCase.</param>
public sealed record RefusalReason(string Rule, string Message, IReadOnlyList<string> Fields);
