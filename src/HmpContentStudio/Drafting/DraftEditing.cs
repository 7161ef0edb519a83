using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

/// <summary>
/// A person's edit of one block or item: a new revision with the person as origin of what changed, and the checks run again. Used by the
/// author's and the reviewer's commands alike; each first asks its own rules who may. It adds to the context; the command saves and audits.
/// </summary>
public sealed class DraftEditing(DraftTexts texts, ContentStore store, IDraftChecks checks, TimeProvider clock)
{
    /// <summary>Edits a block.</summary>
    /// <param name="draft">Tracked by the context.</param>
    /// <param name="blockId">The block.</param>
    /// <param name="etag">Hash of the block the person saw.</param>
    /// <param name="change">What shall differ.</param>
    /// <param name="account">Account id of the person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<EditedDraft>> EditBlockAsync(
        Draft draft, string blockId, string etag, BlockChange change, string account, CancellationToken cancellationToken)
    {
        var content = await texts.ContentAsync(draft.ContentHash, cancellationToken);
        if (content.Blocks.FirstOrDefault(b => b.Id == blockId) is not { } block)
        {
            return DraftRules.NoSuchPart(blockId);
        }

        if (ContentJson.Hash(block) != etag)
        {
            return DraftRules.Changed;
        }

        if (!change.ApplyTo(block, account).Succeeded(out var edited, out var refusal))
        {
            return refusal;
        }

        var next = content with { Blocks = [.. content.Blocks.Select(b => b.Id == blockId ? edited : b)] };
        var edit = new Edit(blockId, DraftPart.Blocks, ContentJson.Hash(edited), account, change.Reason ?? "");
        return await ReviseAsync(draft, next, edit, cancellationToken);
    }

    /// <summary>Edits an item; parameters as for <see cref="EditBlockAsync"/>.</summary>
    public async Task<Result<EditedDraft>> EditItemAsync(
        Draft draft, string itemId, string etag, ItemChange change, string account, CancellationToken cancellationToken)
    {
        var content = await texts.ContentAsync(draft.ContentHash, cancellationToken);
        if (content.Items.FirstOrDefault(i => i.Id == itemId) is not { } item)
        {
            return DraftRules.NoSuchPart(itemId);
        }

        if (ContentJson.Hash(item) != etag)
        {
            return DraftRules.Changed;
        }

        if (!change.ApplyTo(item, account).Succeeded(out var edited, out var refusal))
        {
            return refusal;
        }

        var next = content with { Items = [.. content.Items.Select(i => i.Id == itemId ? edited : i)] };
        var edit = new Edit(itemId, DraftPart.Items, ContentJson.Hash(edited), account, change.Reason ?? "");
        return await ReviseAsync(draft, next, edit, cancellationToken);
    }

    private async Task<Result<EditedDraft>> ReviseAsync(Draft draft, LearningContent content, Edit edit, CancellationToken cancellationToken)
    {
        var ground = GroundedBrief.Read(await store.TextAsync(draft.GroundHash, cancellationToken));
        var findings = checks.Run(ground.Subject(content, await ground.DocumentsAsync(store, cancellationToken)));
        var revision = new NewRevision(
            await texts.KeepAsync(content, cancellationToken),
            await texts.KeepAsync(findings, cancellationToken),
            edit.Account, edit.Reason, [edit.Part], [edit.Id]);
        if (draft.Revise(revision, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        return new EditedDraft(draft.Revision, draft.ContentHash, edit.Etag, findings, edit.Part, edit.Id);
    }

    private sealed record Edit(string Id, DraftPart Part, string Etag, string Account, string Reason);
}

/// <summary>What an edit led to.</summary>
/// <param name="Revision">The new revision's number.</param>
/// <param name="ContentHash">The new content.</param>
/// <param name="Etag">The new hash of the edited block or item.</param>
/// <param name="Findings">What the checks say about the new content.</param>
/// <param name="ChangedPart">Judgements of criteria that read this part are open again.</param>
/// <param name="ChangedId">The block or item.</param>
public sealed record EditedDraft(
    int Revision, string ContentHash, string Etag, IReadOnlyList<Finding> Findings, DraftPart ChangedPart, string ChangedId);
