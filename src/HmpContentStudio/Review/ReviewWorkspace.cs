using System.Text.Json.Nodes;
using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Review;

/// <summary>A task with everything a reviewer needs, as the asking account may see it: keys stay hidden until that account has answered.</summary>
[PermitEveryAccount]
public sealed record ReviewWorkspace(Guid ReviewId) : IQuery<ReviewView>;

/// <summary>A task as the workspace shows it.</summary>
public sealed record ReviewView : ReviewRow
{
    /// <summary>Criteria for the format; those with <c>auto: na</c> read nothing of this draft and are not asked.</summary>
    public required IReadOnlyList<CriterionView> Criteria { get; init; }

    /// <summary>Flags on the text as it stands, and those a person has fixed.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>Flags that are shown after their question was answered.</summary>
    public required int WithheldFindings { get; init; }

    /// <summary>The draft, each block and item with its <c>etag</c>.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>Whether the asking account may approve now, and what is missing.</summary>
    public required ApprovalAnswer Approval { get; init; }

    /// <summary>Remarks, oldest first.</summary>
    public required IReadOnlyList<CommentView> Comments { get; init; }

    /// <summary>Who changed what after the machine, and why; oldest first.</summary>
    public required IReadOnlyList<EditView> Edits { get; init; }

    /// <summary>Questions that the asking account has answered.</summary>
    public required IReadOnlyList<string> Answered { get; init; }

    /// <summary>What the author said when resubmitting.</summary>
    public string? AuthorNote { get; init; }

    /// <summary>True when the asking account wrote the brief and so cannot decide.</summary>
    public required bool OwnDraft { get; init; }
}

/// <summary>A criterion with what the checks and the asking account say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Auto"><c>pass</c>, <c>flag</c>, <c>na</c>, <c>none</c> or <c>hidden</c>.</param>
/// <param name="Judgement">What the account said, as far as it still holds; after the decision, what the decider said.</param>
/// <param name="Reopened">True when it was judged and something it reads was changed since.</param>
/// <param name="Statement">The rule.</param>
/// <param name="Guidance">How to judge, Markdown.</param>
/// <param name="Evidence">What to record.</param>
/// <param name="Reads">Parts of the draft that it reads.</param>
public sealed record CriterionView(
    string Id,
    int Version,
    string Title,
    Severity Severity,
    string Auto,
    JudgementView? Judgement,
    bool Reopened,
    string Statement,
    string Guidance,
    string Evidence,
    IReadOnlyList<DraftPart> Reads);

/// <summary>A flag of the checks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Kind">What was found.</param>
/// <param name="BlockId">Block, question or objective.</param>
/// <param name="Part">The place inside it, such as <c>sentences/2</c>.</param>
/// <param name="Sentence">The sentence, from 0, where the place is one.</param>
/// <param name="Start">UTF-16 offset in that place.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Message">What to do.</param>
/// <param name="Evidence">What it was compared with.</param>
/// <param name="Text">The text it is about, as it stood.</param>
/// <param name="Disposition">What the asking account did about it.</param>
public sealed record FindingView(
    string Id,
    string CriterionId,
    string Kind,
    string? BlockId,
    string? Part,
    int? Sentence,
    int? Start,
    int? End,
    string Message,
    IReadOnlyList<Evidence> Evidence,
    string? Text,
    DispositionView? Disposition);

/// <summary>One change after the machine's revision; the text before it is in the revision before.</summary>
public sealed record EditView(int Revision, string By, DateTime At, string Reason, IReadOnlyList<string> ChangedIds);

internal sealed class ReviewWorkspaceHandler(ReviewDesk desk, ReviewViews views, ICurrentUser user) : IHandle<ReviewWorkspace, ReviewView>
{
    public async Task<Result<ReviewView>> Handle(ReviewWorkspace request, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(request.ReviewId, cancellationToken);
        if (!found.Succeeded(out var item, out var missing))
        {
            return missing;
        }

        return await views.OfAsync(item, user.Actor, cancellationToken);
    }
}
