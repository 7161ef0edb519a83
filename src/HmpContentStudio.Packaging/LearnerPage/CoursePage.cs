using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>What a page of the course is.</summary>
internal enum PageKind
{
    /// <summary>Blocks of one section, with the practice items that stand behind them.</summary>
    Section,

    /// <summary>The start of the check.</summary>
    Intro,

    /// <summary>One item of the check.</summary>
    Question,

    /// <summary>Score and list of answers.</summary>
    Results,
}

/// <summary>One page, in the order learners meet them.</summary>
/// <param name="Id">Stable across versions: the section's name, or <c>check-</c> and the item's id. It is the bookmark.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">The section it belongs to.</param>
/// <param name="Blocks">Its text, gaps already taken out.</param>
/// <param name="Items">Ids of its items that no block names.</param>
internal sealed record CoursePage(string Id, PageKind Kind, BlockRole Role, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Items);
