using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Library;

/// <summary>Makes the version when the last approval is given, in the same transaction: provenance completed, numbered, signed.</summary>
internal sealed class AddApprovedVersion(StudioDbContext db, DraftTexts texts, SigningKey key, TimeProvider clock, IAuditTrail audit)
    : INotificationHandler<DraftApproved>
{
    public async Task Handle(DraftApproved notification, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().FindAsync([notification.DraftId], cancellationToken)
            ?? throw new InvalidOperationException($"Draft {notification.DraftId} was approved and does not exist.");
        var revisions = await db.Set<DraftRevision>().AsNoTracking().Where(r => r.DraftId == draft.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var machine = await texts.ContentAsync(revisions[0].ContentHash, cancellationToken);
        var approved = await texts.ContentAsync(notification.ContentHash, cancellationToken);
        var decisions = await DecisionsAsync(notification, cancellationToken);
        var content = approved with
        {
            Provenance = approved.Provenance with
            {
                Reviewers = [.. decisions.Select(d => d.ReviewerName)],
                ShareEdited = ShareEdited.Of(machine, approved),
            },
        };

        var hash = await texts.KeepAsync(content, cancellationToken);
        var number = 1 + await db.Set<ContentVersion>().CountAsync(v => v.ContentId == content.Id, cancellationToken);
        var version = ContentVersion.Approve(new NewVersion(
            notification.VersionId, number, content, hash, draft.Id, ToMillisecond(clock.GetUtcNow().UtcDateTime), key.Sign(hash),
            Lineage(draft, notification, content, decisions, revisions).Write()));
        db.Add(version);
        audit.Record("library.version-added", $"version:{version.Id}", new
        {
            contentId = version.ContentId, version.Number, version.ContentHash, draftId = draft.Id, notification.Revision, approvers = notification.Approvers,
        });
    }

    // The last decision was added in this very transaction, so it is asked of the context and not of the database alone.
    private async Task<IReadOnlyList<ReviewDecision>> DecisionsAsync(DraftApproved approved, CancellationToken cancellationToken)
    {
        await db.Set<ReviewDecision>().Where(d => d.DraftId == approved.DraftId).LoadAsync(cancellationToken);
        var given = db.Set<ReviewDecision>().Local
            .Where(d => d.DraftId == approved.DraftId && d.Decision == Decision.Approved && d.ContentHash == approved.ContentHash)
            .OrderBy(d => d.At).ToArray();
        return [.. approved.Approvers.Select(approver => given.Last(d => d.Reviewer == approver))];
    }

    private static Lineage Lineage(
        Draft draft, DraftApproved approved, LearningContent content, IReadOnlyList<ReviewDecision> decisions, IReadOnlyList<DraftRevision> revisions)
    {
        var made = content.Provenance;
        return new Lineage(
            new LineageBrief(draft.BriefId, draft.Owner),
            new LineageDraft(draft.Id, approved.Revision, approved.ContentHash, draft.RunId),
            new LineageTaxonomy(content.Skill, made.TaxonomyVersion, made.TaxonomyHash),
            [.. made.SourceHashes.OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new LineageSource(s.Key, made.Sources.FirstOrDefault(known => known.Name == s.Key)?.Title, s.Value))],
            decisions[^1].CriteriaHash,
            new LineageComposer(made.Generator, made.Version, draft.Provider, draft.Model),
            [.. decisions.Select(d => new LineageReviewer(d.Reviewer, d.ReviewerName, d.ReviewId, d.At))],
            [.. revisions.Where(r => r.Number > 1 && r.Number <= approved.Revision)
                .Select(r => new LineageEdit(r.Number, r.Author, r.CreatedAt, r.Note, r.ChangedIds))],
            made.ShareEdited ?? 0);
    }

    private static DateTime ToMillisecond(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
