using System.Globalization;
using System.Text.Json.Nodes;
using HmpContentStudio.Accounts;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>Puts the workspace together for one account.</summary>
internal sealed class ReviewViews(StudioDbContext db, ReviewDesk desk, CriteriaCatalogue criteria, IPolicyGate policy, TimeProvider clock)
{
    public async Task<ReviewView> OfAsync(ReviewItem item, Actor viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = await desk.DraftAsync(item, cancellationToken);
        var own = await desk.OpinionAsync(item, draft, viewer.AccountId, cancellationToken);
        var shown = await SpokenAsync(item, draft, own, viewer, cancellationToken);
        var flags = draft.Flags.Where(flag => !IsOpinionHidden(flag.CriterionId, own)).ToArray();
        var visible = flags.Where(own.MayShow).ToArray();
        var row = ReviewRow.Of(item, now);
        return new ReviewView
        {
            Id = row.Id, DraftId = row.DraftId, Revision = row.Revision, ContentHash = row.ContentHash, Title = row.Title, Format = row.Format,
            Skill = row.Skill, Role = row.Role, Risk = row.Risk, Due = row.Due, State = row.State, ClaimedBy = row.ClaimedBy,
            ClaimedById = row.ClaimedById, ClaimExpiresAt = row.ClaimExpiresAt, EscalatedTo = row.EscalatedTo,
            EscalationReason = row.EscalationReason, Seat = row.Seat, Flags = row.Flags, Decision = row.Decision, DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt, OpenedAt = row.OpenedAt,
            Criteria = [.. criteria.AppliesTo(draft.Content).Select(criterion => View(criterion, draft, own, shown))],
            Findings = [.. visible.Select(flag => View(flag, shown)), .. Fixed(draft, own, shown)],
            WithheldFindings = flags.Length - visible.Length,
            Content = Tagged(own.Shown(), draft),
            Approval = Approval(item, own, viewer, now),
            Comments = await CommentsAsync(item, draft, own, viewer, cancellationToken),
            Edits = await EditsAsync(draft, cancellationToken),
            Answered = [.. draft.Content.Items.Select(i => i.Id).Where(own.HasAnswered)],
            AuthorNote = item.AuthorNote,
            OwnDraft = item.ComposedFor == viewer.AccountId,
        };
    }

    // Judgements are shown to others once nobody who may still judge could be led by them.
    private async Task<Opinion> SpokenAsync(ReviewItem item, ReviewedDraft draft, Opinion own, Actor viewer, CancellationToken cancellationToken)
    {
        var isOpen = item.State != ReviewState.Decided || item.DecidedBy == viewer.AccountId
            || (await desk.OthersAsync(item, cancellationToken)).Any(other => other.State != ReviewState.Decided);
        return isOpen ? own : await desk.OpinionAsync(item, draft, item.DecidedBy!, cancellationToken);
    }

    private static ApprovalAnswer Approval(ReviewItem item, Opinion own, Actor viewer, DateTime now)
    {
        var answer = own.Approval();
        string[] first = item.State == ReviewState.Decided ? [ReviewRules.AlreadyDecided(item).Message]
            : item.ComposedFor == viewer.AccountId ? [ReviewRules.OwnDraft.Message]
            : !item.IsHeldBy(viewer.AccountId, now) ? ["Claim this review to decide it."]
            : [];
        return first.Length == 0 ? answer : new ApprovalAnswer(false, [.. first, .. item.State == ReviewState.Decided ? [] : answer.Missing]);
    }

    private CriterionView View(Criterion criterion, ReviewedDraft draft, Opinion own, Opinion shown) => new(
        criterion.Id,
        criterion.Version,
        criterion.Title,
        criterion.Severity,
        IsOpinionHidden(criterion.Id, own) ? "hidden" : Auto(criterion.Id, draft),
        shown.Standing.GetValueOrDefault(criterion.Id) is { } judgement ? JudgementView.Of(judgement) : null,
        own.IsReopened(criterion.Id),
        criterion.Statement,
        criterion.Guidance,
        criterion.WhatToRecord,
        criterion.Reads);

    private bool IsOpinionHidden(string criterionId, Opinion own) =>
        policy.Review.HidesMachineOpinions && !own.Standing.ContainsKey(criterionId);

    private static string Auto(string criterionId, ReviewedDraft draft)
    {
        var said = draft.Findings.Where(finding => finding.CriterionId == criterionId).Select(finding => finding.Verdict).ToHashSet();
        return said switch
        {
            _ when said.Contains(Verdict.Flag) => "flag",
            _ when said.Contains(Verdict.Na) => "na",
            _ when said.Contains(Verdict.Pass) => "pass",
            _ => "none",
        };
    }

    private static FindingView View(Finding finding, Opinion shown) => new(
        finding.Id,
        finding.CriterionId,
        finding.Kind,
        finding.BlockId,
        finding.Part,
        Sentence(finding.Part),
        finding.Start,
        finding.End,
        finding.Message,
        finding.Evidence,
        finding.Text,
        shown.Dispositions.GetValueOrDefault(finding.Id) is { } disposition ? DispositionView.Of(disposition) : null);

    private static IEnumerable<FindingView> Fixed(ReviewedDraft draft, Opinion own, Opinion shown)
    {
        var standing = draft.Flags.Select(flag => flag.Id).ToHashSet(StringComparer.Ordinal);
        return shown.Dispositions.Values
            .Where(disposition => disposition.Decision == DispositionDecision.Fixed && !standing.Contains(disposition.FindingId))
            .Select(disposition => FindingsJson.Read(disposition.Finding)[0])
            .Where(own.MayShow)
            .Select(finding => View(finding, shown));
    }

    private static int? Sentence(string? part) =>
        part?.Split('/') is ["sentences", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private static JsonObject Tagged(LearningContent content, ReviewedDraft draft)
    {
        var node = ContentJson.ToNode(content).AsObject();
        foreach (var part in node["blocks"]!.AsArray().Concat(node["items"]!.AsArray()))
        {
            part!["etag"] = draft.Etag((string)part["id"]!);
        }

        return node;
    }

    private async Task<IReadOnlyList<CommentView>> CommentsAsync(
        ReviewItem item, ReviewedDraft draft, Opinion own, Actor viewer, CancellationToken cancellationToken)
    {
        var comments = await db.Set<ReviewComment>().AsNoTracking()
            .Where(c => c.DraftId == item.DraftId).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return
        [
            .. comments.Where(comment => comment.By == viewer.AccountId || !own.IsHidden(comment.BlockId))
                .Select(comment => CommentView.Of(comment, CommentAnchor.IsDetached(comment, draft.Content))),
        ];
    }

    private async Task<IReadOnlyList<EditView>> EditsAsync(ReviewedDraft draft, CancellationToken cancellationToken)
    {
        var edits = draft.Revisions.Where(revision => revision.Number > 1).ToArray();
        var authors = edits.Select(edit => edit.Author).Distinct().Where(author => Guid.TryParse(author, out _)).Select(Guid.Parse).ToArray();
        var names = await db.Set<Account>().AsNoTracking()
            .Where(account => authors.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id.ToString(), account => account.DisplayName, cancellationToken);
        return [.. edits.Select(edit => new EditView(
            edit.Number, names.GetValueOrDefault(edit.Author, edit.Author), edit.CreatedAt, edit.Note, edit.ChangedIds))];
    }
}
