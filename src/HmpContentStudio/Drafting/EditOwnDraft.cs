using HmpContentStudio.Checks;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The author changes a block after a reviewer has requested changes.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Etag">Hash of the block the author saw.</param>
/// <param name="Change">What shall differ.</param>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record EditDraftBlock(Guid DraftId, string BlockId, string Etag, BlockChange Change) : ICommand<RevisedPart>;

/// <summary>The author changes an item after a reviewer has requested changes; members as for <see cref="EditDraftBlock"/>.</summary>
[PermitAnyOf(PermissionSet.Designer)]
public sealed record EditDraftItem(Guid DraftId, string ItemId, string Etag, ItemChange Change) : ICommand<RevisedPart>;

/// <summary>What became of an edit.</summary>
/// <param name="Revision">The new revision.</param>
/// <param name="ContentHash">Its content.</param>
/// <param name="Etag">The new hash of the part.</param>
/// <param name="Findings">What the checks flag now, in the whole draft.</param>
public sealed record RevisedPart(int Revision, string ContentHash, string Etag, IReadOnlyList<Finding> Findings);

internal sealed class EditDraftBlockHandler(OwnDraft own, DraftEditing editing) : IHandle<EditDraftBlock, RevisedPart>
{
    public Task<Result<RevisedPart>> Handle(EditDraftBlock request, CancellationToken cancellationToken) => own.EditAsync(
        request.DraftId,
        (draft, account) => editing.EditBlockAsync(draft, request.BlockId, request.Etag, request.Change, account, cancellationToken),
        cancellationToken);
}

internal sealed class EditDraftItemHandler(OwnDraft own, DraftEditing editing) : IHandle<EditDraftItem, RevisedPart>
{
    public Task<Result<RevisedPart>> Handle(EditDraftItem request, CancellationToken cancellationToken) => own.EditAsync(
        request.DraftId,
        (draft, account) => editing.EditItemAsync(draft, request.ItemId, request.Etag, request.Change, account, cancellationToken),
        cancellationToken);
}

/// <summary>A draft as its author may touch it.</summary>
internal sealed class OwnDraft(StudioDbContext db, ICurrentUser user, IAuditTrail audit)
{
    public async Task<Result<RevisedPart>> EditAsync(
        Guid draftId, Func<Draft, string, Task<Result<EditedDraft>>> edit, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == draftId, cancellationToken);
        if (draft is null)
        {
            return DraftRules.NoSuchDraft(draftId);
        }

        var account = user.Actor.AccountId;
        if (draft.RefuseRevisionBy(account) is { } notNow)
        {
            return notNow;
        }

        if (!(await edit(draft, account)).Succeeded(out var edited, out var refusal))
        {
            return refusal;
        }

        audit.Record("draft.revised", $"draft:{draft.Id}", new { edited.Revision, edited.ContentHash, part = edited.ChangedId });
        return new RevisedPart(edited.Revision, edited.ContentHash, edited.Etag, [.. edited.Findings.Where(f => f.Verdict == Verdict.Flag)]);
    }
}
