using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a review task stands. A claim whose lease has ended counts as waiting.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReviewState>))]
public enum ReviewState { Waiting, Claimed, Decided }

/// <summary>How a task ended. <c>Closed</c>: by the decision given in another task of the same draft.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Decision>))]
public enum Decision { Approved, ChangesRequested, Rejected, Closed }
#pragma warning restore CS1591

/// <summary>
/// The task of one approver for one draft. A draft of high risk has several, each for another person. When the draft gets a new revision,
/// its tasks go on with it: open ones stay where they are, decided ones wait again. Every decision is kept as a record of its own.
/// </summary>
public sealed class ReviewItem : IVersioned
{
    private ReviewItem()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The draft.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>1, 2 … among the tasks of the draft.</summary>
    public int Seat { get; private set; }

    /// <summary>The revision under review.</summary>
    public int Revision { get; private set; }

    /// <summary>Its content: what decisions and judgements must name.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Title of the content.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was ordered.</summary>
    public ContentFormat Format { get; private set; }

    /// <summary>Id of the skill.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>Id of the role.</summary>
    public string? Role { get; private set; }

    /// <summary>Decides about the number of approvers.</summary>
    public RiskClass Risk { get; private set; }

    /// <summary>When the brief wants it; the last day there is where it names none, so that the queue sorts.</summary>
    public DateOnly DueBy { get; private set; }

    /// <summary>Account id of the brief's author.</summary>
    public string ComposedFor { get; private set; } = "";

    /// <summary>Flags that the checks raised on the revision.</summary>
    public int Flags { get; private set; }

    /// <summary>What the author said when resubmitting; null on the first round.</summary>
    public string? AuthorNote { get; private set; }

    /// <summary>Where it stands, as stored; see <see cref="StateAt"/>.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Account id of the holder, or of the last one when the lease has ended.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>The holder's name, for screens.</summary>
    public string? ClaimedByName { get; private set; }

    /// <summary>When the lease ends.</summary>
    public DateTime? ClaimExpiresAt { get; private set; }

    /// <summary>Who was asked to help.</summary>
    public string? EscalatedTo { get; private set; }

    /// <summary>Why.</summary>
    public string? EscalationReason { get; private set; }

    /// <summary>How it ended.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Account id of who ended it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Their name, for screens.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>When the brief wants it.</summary>
    public DateOnly? Due => DueBy == DateOnly.MaxValue ? null : DueBy;

    /// <summary>A task that waits for an approver.</summary>
    public static ReviewItem Open(Guid id, int seat, DraftReady draft, int flags, DateTime now) => new()
    {
        Id = id,
        DraftId = draft.DraftId,
        Seat = seat,
        Revision = draft.Revision,
        ContentHash = draft.ContentHash,
        Title = draft.Subject.Title,
        Format = draft.Subject.Format,
        Skill = draft.Subject.Skill,
        Role = draft.Subject.Role,
        Risk = draft.Risk,
        DueBy = draft.Subject.Due ?? DateOnly.MaxValue,
        ComposedFor = draft.Subject.Owner,
        Flags = flags,
        State = ReviewState.Waiting,
        OpenedAt = now,
    };

    /// <summary>Where it stands now: a lease that has ended frees the task.</summary>
    public ReviewState StateAt(DateTime now) =>
        State == ReviewState.Claimed && ClaimExpiresAt <= now ? ReviewState.Waiting : State;

    /// <summary>True when this account holds the task now.</summary>
    public bool IsHeldBy(string account, DateTime now) => StateAt(now) == ReviewState.Claimed && ClaimedBy == account;

    /// <summary>Takes the task for the time of the lease. A second claim is refused also to the holder, who renews instead.</summary>
    /// <param name="reviewer">Who takes it.</param>
    /// <param name="others">The other tasks of the draft.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="now">The time.</param>
    public Refusal? Claim(Actor reviewer, IEnumerable<ReviewItem> others, TimeSpan lease, DateTime now)
    {
        if (State == ReviewState.Decided)
        {
            return ReviewRules.AlreadyDecided(this);
        }

        if (StateAt(now) == ReviewState.Claimed)
        {
            return ReviewRules.Claimed(this);
        }

        if (others.Any(other => other.IsTakenBy(reviewer.AccountId, now)))
        {
            return ReviewRules.DifferentApprover;
        }

        (State, ClaimedBy, ClaimedByName, ClaimExpiresAt) = (ReviewState.Claimed, reviewer.AccountId, reviewer.DisplayName, now + lease);
        return null;
    }

    /// <summary>A sign of life of the holder; an ended lease that nobody else took is taken up again.</summary>
    public Refusal? Renew(string reviewer, TimeSpan lease, DateTime now)
    {
        if (State == ReviewState.Decided)
        {
            return ReviewRules.AlreadyDecided(this);
        }

        if (State != ReviewState.Claimed || ClaimedBy != reviewer)
        {
            return StateAt(now) == ReviewState.Claimed ? ReviewRules.Claimed(this) : ReviewRules.NotClaimed;
        }

        ClaimExpiresAt = now + lease;
        return null;
    }

    /// <summary>The holder gives the task back.</summary>
    public Refusal? Release(string reviewer, DateTime now)
    {
        if (RefuseUnlessHeldBy(reviewer, now) is { } refusal)
        {
            return refusal;
        }

        Free();
        return null;
    }

    /// <summary>Null when this account may work on the task now.</summary>
    public Refusal? RefuseUnlessHeldBy(string reviewer, DateTime now)
    {
        if (State == ReviewState.Decided)
        {
            return ReviewRules.AlreadyDecided(this);
        }

        return IsHeldBy(reviewer, now) ? null : ReviewRules.NotClaimed;
    }

    /// <summary>The holder accepts the draft exactly as they saw it.</summary>
    public Refusal? Approve(Actor reviewer, Approval approval, DateTime now)
    {
        if (RefuseDecisionBy(reviewer.AccountId, now) is { } refusal)
        {
            return refusal;
        }

        if (approval.ContentHash != ContentHash)
        {
            return ReviewRules.ChangedSinceOpened(ContentHash);
        }

        if (approval.Missing.Count > 0)
        {
            return ReviewRules.NotComplete(approval.Missing);
        }

        var others = approval.OtherApprovers.Where(other => other != reviewer.AccountId).ToArray();
        if (others.Length < approval.OtherApprovers.Count)
        {
            return ReviewRules.DifferentApprover;
        }

        if (Risk == RiskClass.High && approval.IsLast && others.Length == 0 && approval.EditedBy.Contains(reviewer.AccountId))
        {
            return ReviewRules.OwnEdit;
        }

        Decide(Review.Decision.Approved, reviewer, now);
        return null;
    }

    /// <summary>The holder asks the author for changes, or turns the draft down.</summary>
    /// <param name="decision">Which of both.</param>
    /// <param name="reviewer">Who.</param>
    /// <param name="contentHash">The content they saw; null when they did not say.</param>
    /// <param name="now">The time.</param>
    public Refusal? TurnDown(Decision decision, Actor reviewer, string? contentHash, DateTime now)
    {
        if (RefuseDecisionBy(reviewer.AccountId, now) is { } refusal)
        {
            return refusal;
        }

        if (contentHash is not null && contentHash != ContentHash)
        {
            return ReviewRules.ChangedSinceOpened(ContentHash);
        }

        Decide(decision, reviewer, now);
        return null;
    }

    /// <summary>Another approver's rejection or request for changes ends this task too.</summary>
    public void Close(Actor decider, DateTime now)
    {
        if (State != ReviewState.Decided)
        {
            Decide(Review.Decision.Closed, decider, now);
        }
    }

    /// <summary>The holder hands the question on; the task waits again.</summary>
    public Refusal? Escalate(string reviewer, string to, string reason, DateTime now)
    {
        if (Release(reviewer, now) is { } refusal)
        {
            return refusal;
        }

        (EscalatedTo, EscalationReason) = (to, reason);
        return null;
    }

    /// <summary>A reviewer edited the draft: an open task goes on with the new revision, an approval given on the old one counts no more.</summary>
    public void GoOnWith(ReviewedRevision revision)
    {
        if (State == ReviewState.Decided)
        {
            Reopen();
        }

        Take(revision);
    }

    /// <summary>The author resubmitted: the task waits, on the new revision.</summary>
    public void WaitAgain(ReviewedRevision revision, string note)
    {
        Reopen();
        Take(revision);
        AuthorNote = note;
    }

    private void Take(ReviewedRevision revision) =>
        (Revision, ContentHash, Flags) = (revision.Number, revision.ContentHash, revision.Flags);

    private void Reopen()
    {
        Free();
        (Decision, DecidedBy, DecidedByName, DecidedAt) = (null, null, null, null);
    }

    private bool IsTakenBy(string account, DateTime now) =>
        IsHeldBy(account, now) || (Decision == Review.Decision.Approved && DecidedBy == account);

    private Refusal? RefuseDecisionBy(string account, DateTime now)
    {
        if (State == ReviewState.Decided)
        {
            return ReviewRules.AlreadyDecided(this);
        }

        return account == ComposedFor ? ReviewRules.OwnDraft : RefuseUnlessHeldBy(account, now);
    }

    private void Decide(Decision decision, Actor decider, DateTime now)
    {
        (State, ClaimExpiresAt, EscalatedTo, EscalationReason) = (ReviewState.Decided, null, null, null);
        (Decision, DecidedBy, DecidedByName, DecidedAt) = (decision, decider.AccountId, decider.DisplayName, now);
    }

    private void Free() => (State, ClaimedBy, ClaimedByName, ClaimExpiresAt) = (ReviewState.Waiting, null, null, null);
}

/// <summary>A revision as far as its review tasks know it.</summary>
public sealed record ReviewedRevision(int Number, string ContentHash, int Flags);

/// <summary>What an approval rests on.</summary>
public sealed record Approval
{
    /// <summary>The content that the reviewer saw.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What the rule still misses; empty when approval is allowed.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Accounts that have approved this content already.</summary>
    public IReadOnlyList<string> OtherApprovers { get; init; } = [];

    /// <summary>Accounts of reviewers who edited the draft.</summary>
    public IReadOnlyList<string> EditedBy { get; init; } = [];

    /// <summary>True when no further approval is needed after this one.</summary>
    public bool IsLast { get; init; } = true;
}
