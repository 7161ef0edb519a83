using System.Globalization;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Library;

/// <summary>
/// What changed between a version and something else: always from the earlier state to the later one, whichever of both was asked first.
/// </summary>
/// <param name="Id">The version.</param>
/// <param name="To">Id of a version, or <c>draft:ID@NUMBER</c>.</param>
[PermitEveryAccount]
public sealed record VersionDiff(Guid Id, string To) : IQuery<VersionComparison>;

/// <summary>The comparison.</summary>
/// <param name="Before">The earlier state.</param>
/// <param name="After">The later state.</param>
/// <param name="KeysHidden">True when keys are left out, because the account may still decide about the draft.</param>
/// <param name="Changes">What differs.</param>
public sealed record VersionComparison(ComparedState Before, ComparedState After, bool KeysHidden, ContentDiff Changes);

/// <summary>One side of a comparison.</summary>
/// <param name="Name">Id of the version, or <c>draft:ID@NUMBER</c>.</param>
/// <param name="Number">Number of the version or revision.</param>
/// <param name="ContentHash">Its content.</param>
/// <param name="At">When it came to be.</param>
public sealed record ComparedState(string Name, int Number, string ContentHash, DateTime At);

internal sealed class VersionDiffHandler(StudioDbContext db, DraftTexts texts, ICurrentUser user) : IHandle<VersionDiff, VersionComparison>
{
    private const string DraftPrefix = "draft:";

    public async Task<Result<VersionComparison>> Handle(VersionDiff request, CancellationToken cancellationToken)
    {
        if (await VersionAsync(request.Id, cancellationToken) is not { } version)
        {
            return LibraryRules.NoSuchVersion(request.Id);
        }

        var found = await OtherAsync(request.To, cancellationToken);
        if (!found.Succeeded(out var other, out var refusal))
        {
            return refusal;
        }

        var (before, after) = IsEarlier(other, version) ? (other, version) : (version, other);
        var hides = version.HidesKeys || other.HidesKeys;
        return new VersionComparison(
            before.State, after.State, hides, ContentDiff.Of(await ContentAsync(before, hides, cancellationToken), await ContentAsync(after, hides, cancellationToken)));
    }

    // The draft that a version was made from is always earlier; its last revision can be as young as the approval.
    private static bool IsEarlier(Compared other, Compared version) =>
        (other.DraftId == version.DraftId && other.IsDraft)
        || (other.State.At, other.State.Number).CompareTo((version.State.At, version.State.Number)) <= 0;

    private async Task<Result<Compared>> OtherAsync(string to, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(to, out var id))
        {
            return await VersionAsync(id, cancellationToken) is { } version ? version : LibraryRules.NoSuchVersion(id);
        }

        var parts = to.StartsWith(DraftPrefix, StringComparison.Ordinal) ? to[DraftPrefix.Length..].Split('@') : [];
        if (parts is not [var draft, var number] || !Guid.TryParse(draft, out var draftId)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return LibraryRules.UnknownOther(to);
        }

        return await RevisionAsync(draftId, revision, cancellationToken) is { } found ? found : LibraryRules.NoSuchRevision(to);
    }

    private async Task<Compared?> VersionAsync(Guid id, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancellationToken);
        return version is null ? null : new Compared(
            new ComparedState(id.ToString(), version.Number, version.ContentHash, version.ApprovedAt), version.DraftId, IsDraft: false, HidesKeys: false);
    }

    private async Task<Compared?> RevisionAsync(Guid draftId, int number, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId, cancellationToken);
        var revision = await db.Set<DraftRevision>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.DraftId == draftId && r.Number == number, cancellationToken);
        return draft is null || revision is null
            ? null
            : new Compared(
                new ComparedState($"{DraftPrefix}{draftId}@{number}", number, revision.ContentHash, revision.CreatedAt),
                draftId,
                IsDraft: true,
                HidesKeys: draft.IsOpen && draft.Owner != user.Actor.AccountId && user.Actor.Holds(PermissionSet.Reviewer));
    }

    private async Task<LearningContent> ContentAsync(Compared state, bool hides, CancellationToken cancellationToken)
    {
        var content = await texts.ContentAsync(state.State.ContentHash, cancellationToken);
        return hides ? content with { Items = [.. content.Items.Select(ItemKey.Hide)] } : content;
    }

    private sealed record Compared(ComparedState State, Guid DraftId, bool IsDraft, bool HidesKeys);
}
