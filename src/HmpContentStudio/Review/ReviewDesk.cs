using HmpContentStudio.Checks;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>Finds what the use cases of the stage work on: the task, its draft, and what somebody has said about it.</summary>
internal sealed class ReviewDesk(
    StudioDbContext db, DraftTexts texts, CriteriaCatalogue criteria, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The task, tracked.</summary>
    public async Task<Result<ReviewItem>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<ReviewItem>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } item ? item : ReviewRules.NoSuchReview(id);

    /// <summary>The task, tracked, when the acting account holds it now.</summary>
    public async Task<Result<ReviewItem>> FindHeldAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (!found.Succeeded(out var item, out var refusal))
        {
            return refusal;
        }

        return item.RefuseUnlessHeldBy(user.Actor.AccountId, clock.GetUtcNow().UtcDateTime) is { } notHeld ? notHeld : item;
    }

    /// <summary>The other tasks of the same draft, tracked.</summary>
    public async Task<IReadOnlyList<ReviewItem>> OthersAsync(ReviewItem item, CancellationToken cancellationToken) =>
        await db.Set<ReviewItem>().Where(r => r.DraftId == item.DraftId && r.Id != item.Id).OrderBy(r => r.Seat).ToListAsync(cancellationToken);

    /// <summary>Ends the other tasks of the draft with this one's decision.</summary>
    public async Task CloseOthersAsync(ReviewItem decided, CancellationToken cancellationToken)
    {
        foreach (var other in await OthersAsync(decided, cancellationToken))
        {
            other.Close(user.Actor, clock.GetUtcNow().UtcDateTime);
        }
    }

    /// <summary>The revision that the task is about.</summary>
    public async Task<ReviewedDraft> DraftAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        var revisions = await db.Set<DraftRevision>().AsNoTracking()
            .Where(r => r.DraftId == item.DraftId && r.Number <= item.Revision).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var content = await texts.ContentAsync(item.ContentHash, cancellationToken);
        var findings = await texts.FindingsAsync(revisions[^1].FindingsHash, cancellationToken);
        return new ReviewedDraft(content, findings, revisions);
    }

    /// <summary>What an account has said in the task.</summary>
    public async Task<Opinion> OpinionAsync(ReviewItem item, ReviewedDraft draft, string account, CancellationToken cancellationToken)
    {
        var judgements = await db.Set<Judgement>().Where(j => j.ReviewId == item.Id && j.Reviewer == account).ToListAsync(cancellationToken);
        var dispositions = await db.Set<Disposition>().Where(d => d.ReviewId == item.Id && d.Reviewer == account).ToListAsync(cancellationToken);
        var answers = await db.Set<ItemAnswer>().Where(a => a.ReviewId == item.Id && a.Reviewer == account).ToListAsync(cancellationToken);
        return new Opinion(draft, criteria, judgements, dispositions, answers);
    }
}
