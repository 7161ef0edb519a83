using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Library;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Review;

public class ReviewFlowTests
{
    [Fact]
    public async Task A_ready_draft_of_low_risk_waits_in_one_task_and_knows_it()
    {
        await using var studio = await TestStudio.StartAsync();

        var draft = await studio.AddDraftAsync();

        var queue = (await studio.SendAsync(new ReviewQueue(new QueueFilter(ReviewState.Waiting, null, null, null, null), PageRequest.First), studio.Designer)).Value;
        Assert.Equal([draft.Review], queue.Items.Select(r => r.Id));
        Assert.Equal(draft.Review, await studio.ReadAsync(db => db.Set<Draft>().Select(d => d.ReviewId).SingleAsync()));
    }

    [Fact]
    public async Task A_complete_review_becomes_a_version_with_its_approver_and_the_criteria_in_force()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);

        var verdict = (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Value;

        var version = await studio.ReadAsync(db => db.Set<ContentVersion>().SingleAsync());
        var decision = await studio.ReadAsync(db => db.Set<ReviewDecision>().SingleAsync());
        Assert.Equal(verdict.VersionId, version.Id);
        Assert.Equal(["Reviewer 3"], version.Approvers);
        Assert.Equal((CriteriaCatalogue.Embedded.CriteriaHash, draft.ContentHash, Decision.Approved), (decision.CriteriaHash, decision.ContentHash, decision.Decision));
        Assert.Contains("review.approved", await studio.AuditedActionsAsync());
        Assert.Contains("library.version-added", await studio.AuditedActionsAsync());
    }

    [Fact]
    public async Task Approval_without_judgements_names_each_criterion_that_is_missing()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var refusal = (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Refusal!;

        var missing = Assert.IsAssignableFrom<IReadOnlyList<string>>(refusal.Members["missing"]);
        Assert.Equal("review.not-complete", refusal.Code);
        Assert.Equal(12, missing.Count);
        Assert.Empty(await studio.ReadAsync(db => db.Set<ContentVersion>().ToListAsync()));
    }

    [Fact]
    public async Task A_criterion_that_finds_nothing_to_read_is_neither_asked_nor_counted()
    {
        await using var studio = await TestStudio.StartAsync();
        var na = ReviewedDrafts.Flag("f-na", "IT-04", "na", null) with { Verdict = Verdict.Na };
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(na) });
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);

        Assert.Equal("na", seen.Criteria.Single(c => c.Id == "IT-04").Auto);
        Assert.Null(seen.Criteria.Single(c => c.Id == "IT-04").Judgement);
        Assert.True(seen.Approval.Allowed);
    }

    [Fact]
    public async Task A_flag_needs_a_decision_before_approval()
    {
        await using var studio = await TestStudio.StartAsync();
        var flag = ReviewedDrafts.Flag("f-1", "AL-01", "too-long", "o1");
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(flag) });
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        foreach (var criterion in CriteriaCatalogue.Embedded.All)
        {
            await studio.JudgeAsync(draft.Review, criterion.Id, studio.Reviewer);
        }

        var before = await studio.SeeAsync(draft.Review, studio.Reviewer);
        await studio.SendAsync(new DecideFlag(draft.Review, "f-1", new NewDisposition(DispositionDecision.Accepted, "The standard needs the words.")), studio.Reviewer);
        var after = await studio.SeeAsync(draft.Review, studio.Reviewer);

        Assert.Equal(["AL-01 " + CriteriaCatalogue.Embedded.Find("AL-01")!.Title + ": one flag needs a decision."], before.Approval.Missing);
        Assert.True(after.Approval.Allowed);
    }

    [Fact]
    public async Task Two_approvers_of_a_draft_of_high_risk_are_two_people_and_the_last_makes_the_version()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Risk = RiskClass.High });
        await studio.PrepareApprovalAsync(draft.Reviews[0], studio.Reviewer);

        var first = (await studio.ApproveAsync(draft.Reviews[0], studio.Reviewer)).Value;
        var again = await studio.SendAsync(new ClaimReview(draft.Reviews[1]), studio.Reviewer);
        await studio.PrepareApprovalAsync(draft.Reviews[1], studio.OtherReviewer);
        var second = (await studio.ApproveAsync(draft.Reviews[1], studio.OtherReviewer)).Value;

        Assert.Equal((null, 1), (first.VersionId, first.StillNeeded.Count));
        Assert.Equal("review.different-approver", again.Refusal!.Code);
        Assert.Empty(second.StillNeeded);
        var version = await studio.ReadAsync(db => db.Set<ContentVersion>().SingleAsync());
        Assert.Equal(["Reviewer 3", "Reviewer 4"], version.Approvers);
    }

    [Fact]
    public async Task The_second_approver_does_not_see_what_the_first_one_said()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Risk = RiskClass.High });
        await studio.PrepareApprovalAsync(draft.Reviews[0], studio.Reviewer);
        await studio.ApproveAsync(draft.Reviews[0], studio.Reviewer);

        var seen = await studio.SeeAsync(draft.Reviews[0], studio.OtherReviewer);

        Assert.Equal((ReviewState.Decided, "Reviewer 3"), (seen.State, seen.DecidedBy));
        Assert.All(seen.Criteria, criterion => Assert.Null(criterion.Judgement));
    }

    [Fact]
    public async Task An_edit_by_the_second_approver_asks_the_first_again()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Risk = RiskClass.High });
        await studio.PrepareApprovalAsync(draft.Reviews[0], studio.Reviewer);
        await studio.ApproveAsync(draft.Reviews[0], studio.Reviewer);
        await studio.ClaimAsync(draft.Reviews[1], studio.OtherReviewer);
        await studio.EditBlockAsync(draft.Reviews[1], "Switch the printer off at the wall.", studio.OtherReviewer);
        await studio.JudgeEverythingAsync(draft.Reviews[1], studio.OtherReviewer);

        var verdict = (await studio.ApproveAsync(draft.Reviews[1], studio.OtherReviewer)).Value;

        var first = await studio.SeeAsync(draft.Reviews[0], studio.Reviewer);
        Assert.Equal((null, ReviewState.Waiting, 2), (verdict.VersionId, first.State, first.Revision));
        Assert.True(first.Criteria.Single(c => c.Id == "GR-01").Reopened);
        Assert.NotNull(first.Criteria.Single(c => c.Id == "AL-01").Judgement);
        Assert.Equal([Decision.Approved, Decision.Approved], await studio.ReadAsync(db => db.Set<ReviewDecision>().Select(d => d.Decision).ToListAsync()));
    }

    [Fact]
    public async Task Requesting_changes_closes_the_other_task_and_sends_the_draft_back()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Risk = RiskClass.High });
        await studio.ClaimAsync(draft.Reviews[1], studio.OtherReviewer);
        await studio.ClaimAsync(draft.Reviews[0], studio.Reviewer);

        var decided = (await studio.SendAsync(new RequestChanges(draft.Reviews[0], new NewRequest([new NewNote("Name the flap.", "b2")])), studio.Reviewer)).Value;

        var other = await studio.SendAsync(new RequestChanges(draft.Reviews[1], new NewRequest([new NewNote("Shorter.")])), studio.OtherReviewer);
        Assert.Equal(Decision.ChangesRequested, decided.Decision);
        Assert.Equal("review.already-decided", other.Refusal!.Code);
        Assert.Equal("Reviewer 3", other.Refusal.Members["decidedBy"]);
        Assert.Equal(DraftState.ChangesRequested, await studio.ReadAsync(db => db.Set<Draft>().Select(d => d.State).SingleAsync()));
    }

    [Fact]
    public async Task A_note_on_a_part_that_does_not_exist_is_refused_with_its_place_and_decides_nothing()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var refusal = (await studio.SendAsync(
            new RequestChanges(draft.Review, new NewRequest([new NewNote("Fine."), new NewNote("Name it.", "b99")])), studio.Reviewer)).Refusal;

        Assert.Equal("/notes/1/blockId", Assert.IsType<MalformedRefusal>(refusal).Errors.Single().Pointer);
        Assert.Equal(ReviewState.Claimed, (await studio.SeeAsync(draft.Review, studio.Reviewer)).State);
    }

    [Fact]
    public async Task A_resubmitted_draft_waits_again_and_keeps_the_judgements_that_nothing_touched()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);
        await studio.SendAsync(new RequestChanges(draft.Review, new NewRequest([new NewNote("Name the flap.")])), studio.Reviewer);

        await studio.ReviseAndResubmitAsync(draft.Id, "Open the flap.");

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);
        Assert.Equal((ReviewState.Waiting, 2, "Named it."), (seen.State, seen.Revision, seen.AuthorNote));
        Assert.Null(seen.Criteria.Single(c => c.Id == "GR-01").Judgement);
        Assert.Equal(JudgementVerdict.Met, seen.Criteria.Single(c => c.Id == "AL-01").Judgement!.Verdict);
        Assert.Equal(["q1", "q2"], seen.Answered);
    }

    [Fact]
    public async Task A_rejected_draft_is_closed_for_good()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var rejected = (await studio.SendAsync(new RejectDraft(draft.Review, new NewRejection("The manual is out of date.")), studio.Reviewer)).Value;

        Assert.Equal(Decision.Rejected, rejected.Decision);
        Assert.Equal(DraftState.Rejected, await studio.ReadAsync(db => db.Set<Draft>().Select(d => d.State).SingleAsync()));
        Assert.Equal("{\"reason\":\"The manual is out of date.\"}", await studio.ReadAsync(db => db.Set<ReviewDecision>().Select(d => d.Words).SingleAsync()));
    }

    [Fact]
    public async Task An_escalated_task_waits_again_and_may_be_claimed_by_somebody_else()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        await studio.SendAsync(new EscalateReview(draft.Review, "safety office", "Is the manual still valid?"), studio.Reviewer);
        await studio.ClaimAsync(draft.Review, studio.OtherReviewer);

        var seen = await studio.SeeAsync(draft.Review, studio.OtherReviewer);
        Assert.Equal(("safety office", "Reviewer 4"), (seen.EscalatedTo, seen.ClaimedBy));
    }

    [Fact]
    public async Task Judgements_of_the_one_are_not_those_of_the_next()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);
        await studio.SendAsync(new ReleaseClaim(draft.Review), studio.Reviewer);
        await studio.ClaimAsync(draft.Review, studio.OtherReviewer);

        var refusal = (await studio.ApproveAsync(draft.Review, studio.OtherReviewer)).Refusal;

        Assert.Equal("review.not-complete", refusal!.Code);
    }

    [Fact]
    public async Task The_queue_goes_part_by_part_in_order_of_due_and_finds_by_every_filter()
    {
        await using var studio = await TestStudio.StartAsync();
        var late = await studio.AddDraftAsync(d => d with { Due = new DateOnly(2026, 3, 1), Title = "Clear a paper jam", ContentId = "c-1" });
        var open = await studio.AddDraftAsync(d => d with { Title = "Refill the toner", ContentId = "c-2" });
        var soon = await studio.AddDraftAsync(d => d with { Due = new DateOnly(2026, 3, 9), Risk = RiskClass.Medium, Skill = "OFF-TON", ContentId = "c-3" });

        var first = await QueueAsync(studio, new QueueFilter(null, null, null, null, null), PageRequest.Read(null, 2).Value);
        var rest = await QueueAsync(studio, new QueueFilter(null, null, null, null, null), PageRequest.Read(first.Next, 2).Value);

        Assert.Equal([late.Review, soon.Review], first.Items.Select(r => r.Id));
        Assert.Equal([open.Review], rest.Items.Select(r => r.Id));
        Assert.Null(rest.Next);
        Assert.Equal([soon.Review], await FoundAsync(studio, new QueueFilter(null, "OFF-TON", null, null, null)));
        Assert.Equal([soon.Review], await FoundAsync(studio, new QueueFilter(null, null, RiskClass.Medium, null, null)));
        Assert.Equal([late.Review], await FoundAsync(studio, new QueueFilter(null, null, null, new DateOnly(2026, 3, 2), null)));
        Assert.Equal([open.Review], await FoundAsync(studio, new QueueFilter(null, null, null, null, "TONER")));
    }

    [Fact]
    public async Task A_claim_whose_lease_has_ended_stands_in_the_queue_as_waiting()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        Assert.Empty(await FoundAsync(studio, new QueueFilter(ReviewState.Waiting, null, null, null, null)));

        studio.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal([draft.Review], await FoundAsync(studio, new QueueFilter(ReviewState.Waiting, null, null, null, null)));
        Assert.Empty(await FoundAsync(studio, new QueueFilter(ReviewState.Claimed, null, null, null, null)));
        Assert.Null((await studio.SeeAsync(draft.Review, studio.Reviewer)).ClaimedBy);
    }

    [Fact]
    public async Task A_comment_stands_on_its_quote_and_shows_as_detached_when_the_words_are_gone()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.SendAsync(new AddComment(draft.Review, new NewComment("b2", "Which switch?", "Switch the printer off")), studio.Designer);

        var before = await studio.SeeAsync(draft.Review, studio.Reviewer);
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);
        var after = await studio.SeeAsync(draft.Review, studio.Reviewer);
        var resolved = await studio.SendAsync(new ResolveComment(draft.Review, before.Comments[0].Id), studio.Reviewer);
        var again = await studio.SendAsync(new ResolveComment(draft.Review, before.Comments[0].Id), studio.Reviewer);

        Assert.Equal((false, true), (before.Comments[0].Detached, after.Comments[0].Detached));
        Assert.Equal(studio.Clock.Now, resolved.Value.ResolvedAt);
        Assert.Equal("review.comment-resolved", again.Refusal!.Code);
    }

    [Fact]
    public async Task A_comment_on_words_that_do_not_stand_there_is_refused()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();

        var refusal = (await studio.SendAsync(new AddComment(draft.Review, new NewComment("b2", "Why?", "Unplug it")), studio.Reviewer)).Refusal;

        Assert.Equal("review.quote-not-found", refusal!.Code);
    }

    private static async Task<Page<ReviewRow>> QueueAsync(TestStudio studio, QueueFilter filter, PageRequest page) =>
        (await studio.SendAsync(new ReviewQueue(filter, page), studio.Reviewer)).Value;

    private static async Task<IEnumerable<Guid>> FoundAsync(TestStudio studio, QueueFilter filter) =>
        (await QueueAsync(studio, filter, PageRequest.First)).Items.Select(r => r.Id);
}
