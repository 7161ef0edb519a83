using System.Text.Json.Serialization;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>Where a draft stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DraftState>))]
public enum DraftState { InReview, ChangesRequested, Approved, Rejected }
#pragma warning restore CS1591

/// <summary>Machine-made content under review: a chain of revisions that never change. Legal moves only.</summary>
public sealed class Draft : IVersioned
{
    private readonly List<DraftRevision> revisions = [];

    private Draft()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid BriefId { get; private set; }

    /// <summary>The run that made the first revision.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Where it stands.</summary>
    public DraftState State { get; private set; }

    /// <summary>Number of the present revision, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>Content of the present revision.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Decides about number of approvers.</summary>
    public RiskClass Risk { get; private set; }

    /// <summary>Title of the content.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was ordered.</summary>
    public ContentFormat Format { get; private set; }

    /// <summary>Id of the skill.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>Id of the role.</summary>
    public string? Role { get; private set; }

    /// <summary>When the brief wants it.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Account id of the brief's author.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>What made the first revision: <c>offline</c> or the name of a provider.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>Its model, or the generator and version of the offline composer.</summary>
    public string Model { get; private set; } = "";

    /// <summary>What the checks compare with: brief, skill, role and sources as they were (<see cref="GroundedBrief"/>).</summary>
    public string GroundHash { get; private set; } = "";

    /// <summary>The review task, once there is one.</summary>
    public Guid? ReviewId { get; private set; }

    /// <summary>The revision on which changes were requested; what is newer is the author's answer.</summary>
    public int? RequestedOn { get; private set; }

    /// <summary>What the reviewer wants changed, as JSON; null where nothing is wanted.</summary>
    public string? RequestedNotes { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it last moved.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Its revisions, as far as they are loaded.</summary>
    public IReadOnlyList<DraftRevision> Revisions => revisions;

    /// <summary>True while somebody may still decide about it.</summary>
    public bool IsOpen => State is DraftState.InReview or DraftState.ChangesRequested;

    /// <summary>A draft with its first revision, which goes to review at once.</summary>
    public static Draft Start(NewDraft draft, DateTime now)
    {
        var subject = draft.Subject;
        var started = new Draft
        {
            Id = draft.Id,
            BriefId = draft.BriefId,
            RunId = draft.RunId,
            State = DraftState.InReview,
            Risk = draft.Risk,
            Title = subject.Title,
            Format = subject.Format,
            Skill = subject.Skill,
            Role = subject.Role,
            Due = subject.Due,
            Owner = subject.Owner,
            Provider = draft.Provider,
            Model = draft.Model,
            GroundHash = draft.GroundHash,
            CreatedAt = now,
        };
        started.Add(draft.First, now);
        return started;
    }

    /// <summary>Adds a revision made by a person. Earlier ones stay as they are.</summary>
    public Refusal? Revise(NewRevision revision, DateTime now)
    {
        if (!IsOpen)
        {
            return DraftRules.Closed(State);
        }

        if (revision.ContentHash == ContentHash)
        {
            return DraftRules.NothingChanged;
        }

        Add(revision, now);
        return null;
    }

    /// <summary>Null when this account may revise now: the author, after changes were requested.</summary>
    public Refusal? RefuseRevisionBy(string account) => account != Owner ? DraftRules.NotOwner
        : State != DraftState.ChangesRequested ? DraftRules.NotRequested(State)
        : null;

    /// <summary>A reviewer wants changes.</summary>
    public Refusal? RequestChanges(string notes, DateTime now)
    {
        if (State != DraftState.InReview)
        {
            return DraftRules.Closed(State);
        }

        (State, RequestedOn, RequestedNotes, UpdatedAt) = (DraftState.ChangesRequested, Revision, notes, now);
        return null;
    }

    /// <summary>The author answers the request; the draft waits for review again.</summary>
    public Refusal? Resubmit(string account, DateTime now)
    {
        if (RefuseRevisionBy(account) is { } refusal)
        {
            return refusal;
        }

        (State, RequestedOn, RequestedNotes, UpdatedAt) = (DraftState.InReview, null, null, now);
        return null;
    }

    /// <summary>The last approval it needed was given, on this content.</summary>
    public Refusal? Approve(string contentHash, DateTime now)
    {
        if (State != DraftState.InReview)
        {
            return DraftRules.Closed(State);
        }

        if (contentHash != ContentHash)
        {
            return DraftRules.Changed;
        }

        (State, UpdatedAt) = (DraftState.Approved, now);
        return null;
    }

    /// <summary>Turned down for good.</summary>
    public Refusal? Reject(DateTime now)
    {
        if (!IsOpen)
        {
            return DraftRules.Closed(State);
        }

        (State, UpdatedAt) = (DraftState.Rejected, now);
        return null;
    }

    /// <summary>The task under which people find it.</summary>
    public void WaitIn(Guid reviewId) => ReviewId ??= reviewId;

    private void Add(NewRevision revision, DateTime now)
    {
        Revision++;
        ContentHash = revision.ContentHash;
        UpdatedAt = now;
        revisions.Add(new DraftRevision
        {
            DraftId = Id,
            Number = Revision,
            ContentHash = revision.ContentHash,
            FindingsHash = revision.FindingsHash,
            Author = revision.Author,
            Note = revision.Note,
            ChangedParts = [.. revision.ChangedParts],
            ChangedIds = [.. revision.ChangedIds],
            CreatedAt = now,
        });
    }
}

/// <summary>What a new draft is made of.</summary>
public sealed record NewDraft(
    Guid Id, Guid BriefId, Guid RunId, RiskClass Risk, DraftSubject Subject, string Provider, string Model, string GroundHash, NewRevision First);

/// <summary>What a new revision is made of. Content and findings are already stored under their hashes.</summary>
/// <param name="ContentHash">The content.</param>
/// <param name="FindingsHash">What the checks say about it.</param>
/// <param name="Author">Account id, or <c>system</c>.</param>
/// <param name="Note">Why.</param>
/// <param name="ChangedParts">Parts that differ from the revision before; empty for the first.</param>
/// <param name="ChangedIds">Blocks and items that differ from the revision before; empty for the first.</param>
public sealed record NewRevision(
    string ContentHash, string FindingsHash, string Author, string Note, IReadOnlyList<DraftPart> ChangedParts, IReadOnlyList<string> ChangedIds);
