using System.Text.Json;
using System.Text.Json.Serialization;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Briefs;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a brief stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BriefState>))]
public enum BriefState { Draft, Ready, Submitted, Fulfilled, Declined, Withdrawn }

/// <summary>What answers a need instead of new content.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeclineOutcome>))]
public enum DeclineOutcome { Reuse, Update, JobAid, NotATrainingProblem }
#pragma warning restore CS1591

/// <summary>A brief as it is stored: the order as JSON, and beside it what lists and questions read. Legal moves only.</summary>
public sealed class BriefEntry : IVersioned
{
    private BriefEntry()
    {
    }

    /// <summary>Its id; later briefs have later ids.</summary>
    public Guid Id { get; private set; }

    /// <summary>Account id of its author.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public BriefState State { get; private set; }

    /// <summary>The order as JSON, every text and figure as it was written.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Hash of the order.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Copied from the order for lists.</summary>
    public string? Title { get; private set; }

    /// <summary>Copied from the order for lists and questions.</summary>
    public string? Skill { get; private set; }

    /// <summary>Copied from the order for lists and questions.</summary>
    public string? Role { get; private set; }

    /// <summary>Copied from the order for lists and questions.</summary>
    public ContentFormat? Format { get; private set; }

    /// <summary>Copied from the order for lists.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Title, skill and role in lower case.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Reasons given for rules that need one, by rule, as JSON.</summary>
    public string Acknowledgements { get; private set; } = "{}";

    /// <summary>The open run, or the last one.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>The draft of the last run that made one.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>What answered the need, for a declined brief.</summary>
    public DeclineOutcome? Outcome { get; private set; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public string? ClosedReason { get; private set; }

    /// <summary>When it was written first.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>When it was last submitted.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True while its author may still change it.</summary>
    public bool IsEditable => State is BriefState.Draft or BriefState.Ready;

    /// <summary>A new brief.</summary>
    public static BriefEntry Write(Guid id, string owner, Brief brief, DateTime now)
    {
        var entry = new BriefEntry { Id = id, Owner = owner, CreatedAt = now };
        entry.Take(brief, now);
        return entry;
    }

    /// <summary>The order itself.</summary>
    public Brief Read() => JsonSerializer.Deserialize<Brief>(Json, ContentJson.Options)!;

    /// <summary>Reasons given so far, by rule.</summary>
    public IReadOnlyDictionary<string, string> Reasons() => JsonSerializer.Deserialize<Dictionary<string, string>>(Acknowledgements)!;

    /// <summary>Its author changes the order.</summary>
    public Refusal? Revise(string account, Brief brief, DateTime now)
    {
        if (RefuseChangeBy(account) is { } refusal)
        {
            return refusal;
        }

        Take(brief, now);
        return null;
    }

    /// <summary>Says whether it is ready, as far as that depends on what it says and on the taxonomy.</summary>
    public void Judge(bool isReady)
    {
        if (IsEditable)
        {
            State = isReady ? BriefState.Ready : BriefState.Draft;
        }
    }

    /// <summary>Its author orders the content; <paramref name="reasons"/> answer the rules that need one.</summary>
    public Refusal? Submit(string account, Guid runId, IReadOnlyDictionary<string, string> reasons, DateTime now)
    {
        if (RefuseChangeBy(account) is { } refusal)
        {
            return refusal;
        }

        (State, RunId, DraftId, SubmittedAt) = (BriefState.Submitted, runId, null, now);
        Acknowledgements = JsonSerializer.Serialize(new SortedDictionary<string, string>(reasons.ToDictionary(), StringComparer.Ordinal));
        return null;
    }

    /// <summary>Its author needs it no more.</summary>
    public Refusal? Withdraw(string account, string reason, DateTime now) => Close(account, BriefState.Withdrawn, null, reason, now);

    /// <summary>Something else answers the need.</summary>
    public Refusal? Decline(string account, DeclineOutcome outcome, string reason, DateTime now) =>
        Close(account, BriefState.Declined, outcome, reason, now);

    /// <summary>Null when this account may change it now.</summary>
    public Refusal? RefuseChangeBy(string account) => account != Owner ? BriefRules.NotOwner
        : State == BriefState.Submitted ? BriefRules.AlreadySubmitted(RunId)
        : IsEditable ? null
        : BriefRules.Closed(State);

    /// <summary>Its run or draft ended without a version; it can be changed and ordered again.</summary>
    public void ReturnToAuthor()
    {
        if (State == BriefState.Submitted)
        {
            State = BriefState.Ready;
        }
    }

    /// <summary>Its run was taken up again.</summary>
    public void Reopen(Guid runId) => (State, RunId, DraftId) = (BriefState.Submitted, runId, null);

    /// <summary>A draft waits for review.</summary>
    public void Attach(Guid draftId) => DraftId = draftId;

    /// <summary>Its content was approved.</summary>
    public void Fulfil() => State = BriefState.Fulfilled;

    private Refusal? Close(string account, BriefState state, DeclineOutcome? outcome, string reason, DateTime now)
    {
        if (account != Owner)
        {
            return BriefRules.NotOwner;
        }

        if (State == BriefState.Submitted && DraftId is not null)
        {
            return BriefRules.InReview;
        }

        if (!IsEditable && State != BriefState.Submitted)
        {
            return BriefRules.Closed(State);
        }

        (State, Outcome, ClosedReason, UpdatedAt) = (state, outcome, reason, now);
        return null;
    }

    private void Take(Brief brief, DateTime now)
    {
        var node = ContentJson.ToNode(brief);
        Json = node.ToJsonString();
        ContentHash = Content.ContentHash.Of(node);
        (Title, Skill, Role, Format, Due) = (brief.Title, brief.Skill, brief.Role, brief.Format, brief.Due);
        SearchText = $"{brief.Title} {brief.Skill} {brief.Role}".ToLowerInvariant();
        UpdatedAt = now;
    }
}
