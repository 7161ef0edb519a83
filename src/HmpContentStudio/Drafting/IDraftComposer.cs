using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Drafting;

/// <summary>Writes content from what a run was grounded in.</summary>
public interface IDraftComposer
{
    /// <summary>Pure, deterministic and thread-safe; takes no time that a request could not wait, and opens no connection.</summary>
    ComposeOutcome Compose(GroundedBrief ground, IReadOnlyList<SourceDocument> sources);
}

/// <summary>Content, or what is missing to make it; exactly one of both is there.</summary>
/// <param name="Content">The content.</param>
/// <param name="Reasons">Why there is none.</param>
public sealed record ComposeOutcome(LearningContent? Content, IReadOnlyList<RunReason> Reasons);
