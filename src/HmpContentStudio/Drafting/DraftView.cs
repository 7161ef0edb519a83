using System.Text.Json.Nodes;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Events;

namespace HmpContentStudio.Drafting;

/// <summary>A draft with the content of one revision, as far as the reader may see it.</summary>
public sealed record DraftView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order.</summary>
    public required Guid BriefId { get; init; }

    /// <summary>Where it stands.</summary>
    public required DraftState State { get; init; }

    /// <summary>The revision shown.</summary>
    public required int Revision { get; init; }

    /// <summary>Hash of its content, keys included.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The content as in <c>draft.json</c>.</summary>
    public required JsonNode Content { get; init; }

    /// <summary>True when keys and rationales were taken out of the items, because the reader may decide about the draft.</summary>
    public required bool KeysHidden { get; init; }

    /// <summary>For each block and item by id: what to send as <c>If-Match</c> when it is edited.</summary>
    public required IReadOnlyDictionary<string, string> Etags { get; init; }

    /// <summary>What made the first revision.</summary>
    public required string Provider { get; init; }

    /// <summary>Its model, or the composer and its version.</summary>
    public required string Model { get; init; }

    /// <summary>What is still to be completed.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>What the checks flagged in this revision.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The review task.</summary>
    public required Guid? ReviewId { get; init; }

    /// <summary>Decides about number of approvers.</summary>
    public required RiskClass Risk { get; init; }

    /// <summary>Title of the content.</summary>
    public required string Title { get; init; }

    /// <summary>Account id of the brief's author.</summary>
    public required string Owner { get; init; }

    /// <summary>When the brief wants it.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>What the reviewer wants changed, while changes are requested.</summary>
    public required IReadOnlyList<ChangeNote> Notes { get; init; }

    /// <summary>The sources that origins cite, by name.</summary>
    public required IReadOnlyList<DraftSource> Sources { get; init; }

    /// <summary>All revisions, first to last.</summary>
    public required IReadOnlyList<RevisionRow> Revisions { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last moved.</summary>
    public required DateTime UpdatedAt { get; init; }
}

/// <summary>A source as the content cites it.</summary>
public sealed record DraftSource(Guid Id, string Name, string Title, string Hash);

/// <summary>One line of the history.</summary>
public sealed record RevisionRow(int Number, string ContentHash, string Author, string Note, IReadOnlyList<string> ChangedIds, DateTime CreatedAt);
