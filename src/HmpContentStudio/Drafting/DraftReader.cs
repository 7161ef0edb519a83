using System.Text.Json;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

/// <summary>Shows a revision to a reader: everything, or without keys to those who may decide about it.</summary>
internal sealed class DraftReader(DraftTexts texts, ContentStore store, ICurrentUser user)
{
    public async Task<DraftView> ViewAsync(Draft draft, DraftRevision revision, CancellationToken cancellationToken)
    {
        var content = await texts.ContentAsync(revision.ContentHash, cancellationToken);
        var findings = await texts.FindingsAsync(revision.FindingsHash, cancellationToken);
        var ground = GroundedBrief.Read(await store.TextAsync(draft.GroundHash, cancellationToken));
        var hidden = MayDecide(draft);
        return new DraftView
        {
            Id = draft.Id,
            BriefId = draft.BriefId,
            State = draft.State,
            Revision = revision.Number,
            ContentHash = revision.ContentHash,
            Content = ContentJson.ToNode(hidden ? DraftKeys.Hide(content) : content),
            KeysHidden = hidden,
            Etags = Etags(hidden ? DraftKeys.Hide(content) : content),
            Provider = draft.Provider,
            Model = draft.Model,
            Gaps = content.Gaps,
            Findings = [.. (hidden ? DraftKeys.Withhold(findings, content) : findings).Where(f => f.Verdict == Verdict.Flag)],
            ReviewId = draft.ReviewId,
            Risk = draft.Risk,
            Title = draft.Title,
            Owner = draft.Owner,
            Due = draft.Due,
            Notes = Notes(draft),
            Sources = [.. ground.Sources.Select(s => new DraftSource(s.Id, s.Name, s.Title, s.Hash))],
            Revisions = [.. draft.Revisions.OrderBy(r => r.Number).Select(Row)],
            CreatedAt = draft.CreatedAt,
            UpdatedAt = draft.UpdatedAt,
        };
    }

    // The author never decides about their own draft and so sees the keys, whatever else the account may do.
    private bool MayDecide(Draft draft) =>
        draft.IsOpen && user.Actor.AccountId != draft.Owner && user.Actor.Holds(PermissionSet.Reviewer);

    private static Dictionary<string, string> Etags(LearningContent content) => content.Blocks
        .Select(b => (b.Id, Hash: ContentJson.Hash(b)))
        .Concat(content.Items.Select(i => (i.Id, Hash: ContentJson.Hash(i))))
        .ToDictionary(part => part.Id, part => part.Hash);

    private static IReadOnlyList<ChangeNote> Notes(Draft draft) => draft.RequestedNotes is { } json
        ? JsonSerializer.Deserialize<List<ChangeNote>>(json, JsonSerializerOptions.Web)!
        : [];

    private static RevisionRow Row(DraftRevision r) => new(r.Number, r.ContentHash, r.Author, r.Note, r.ChangedIds, r.CreatedAt);
}

/// <summary>Takes out what would give answers away.</summary>
public static class DraftKeys
{
    /// <summary>The content without keys, rationales and origins of items.</summary>
    public static LearningContent Hide(LearningContent content) => content with { Items = [.. content.Items.Select(ItemKey.Hide)] };

    /// <summary>The findings without those that speak about an item or quote one.</summary>
    public static IReadOnlyList<Finding> Withhold(IReadOnlyList<Finding> findings, LearningContent content)
    {
        var items = content.Items.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(f =>
            (f.BlockId is null || !items.Contains(f.BlockId)) && !f.Evidence.Any(e => items.Contains(e.At.Split('/')[0])))];
    }
}
