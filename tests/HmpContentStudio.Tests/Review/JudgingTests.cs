using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Review;

public class JudgingTests
{
    [Theory]
    [InlineData(JudgementVerdict.NotMet)]
    [InlineData(JudgementVerdict.NotApplicable)]
    public async Task Not_met_and_not_applicable_need_fifteen_characters_of_evidence(JudgementVerdict verdict)
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var tooShort = await studio.JudgeAsync(draft.Review, "AL-01", studio.Reviewer, verdict, "too long really");
        var shorter = await studio.JudgeAsync(draft.Review, "AL-01", studio.Reviewer, verdict, "too long reall");

        Assert.Null(tooShort.Refusal);
        Assert.Equal("review.evidence-too-short", shorter.Refusal!.Code);
    }

    [Fact]
    public async Task Met_needs_no_evidence()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        Assert.Null((await studio.JudgeAsync(draft.Review, "AL-01", studio.Reviewer, JudgementVerdict.Met, null)).Refusal);
    }

    [Fact]
    public async Task A_judgement_on_content_that_is_gone_is_refused()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);

        var refusal = (await studio.SendAsync(
            new JudgeCriterion(draft.Review, "AL-01", new NewJudgement(JudgementVerdict.Met, draft.ContentHash)), studio.Reviewer)).Refusal;

        Assert.Equal("review.changed-since-opened", refusal!.Code);
    }

    [Fact]
    public async Task An_unknown_criterion_is_not_found()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        Assert.Equal("review.criterion-not-found", (await studio.JudgeAsync(draft.Review, "ZZ-99", studio.Reviewer)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_does_not_hold_the_task_judges_nothing()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        Assert.Equal("review.not-claimed", (await studio.JudgeAsync(draft.Review, "AL-01", studio.OtherReviewer)).Refusal!.Code);
    }

    [Fact]
    public async Task Editing_a_block_reopens_the_judgements_that_read_blocks_and_no_others()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);

        var edited = (await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer)).Value;

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);
        var open = seen.Criteria.Where(c => c.Reopened).Select(c => c.Id).ToArray();
        Assert.Equal(["AL-02", "AL-04", "GR-01", "GR-02", "GR-07"], open);
        Assert.Equal(open, edited.Reopened);
        Assert.Equal((edited.ContentHash, 2), (seen.ContentHash, seen.Revision));
        Assert.Equal("review.not-complete", (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Refusal!.Code);
    }

    [Fact]
    public async Task An_edit_keeps_who_changed_what_and_why_beside_the_machine_text()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);
        var edit = Assert.Single(seen.Edits);
        Assert.Equal((2, "Safer.", "b2"), (edit.Revision, edit.Reason, edit.ChangedIds.Single()));
        Assert.Equal("human", (string)seen.Content["blocks"]![1]!["sentences"]![0]!["origin"]!["kind"]!);
        var machine = await studio.UseAsync(services => ((DraftTexts)services.GetService(typeof(DraftTexts))!).ContentAsync(draft.ContentHash, CancellationToken.None));
        Assert.Equal("Switch the printer off.", machine.Blocks[1].Sentences[0].Text);
    }

    [Fact]
    public async Task An_edit_on_a_part_that_changed_since_is_stale_and_one_without_reason_is_malformed()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);

        var stale = await studio.EditBlockAsync(draft.Review, "Take the plug out.", studio.Reviewer, etag: "b2.1");
        var silent = await studio.EditBlockAsync(draft.Review, "Take the plug out.", studio.Reviewer, etag: "b2.2", reason: " ");

        Assert.IsType<StaleRefusal>(stale.Refusal);
        Assert.Equal("review.reason-missing", silent.Refusal!.Code);
    }

    [Fact]
    public async Task Accepting_a_flag_of_a_blocker_is_refused_and_dismissing_it_with_a_reason_is_not()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(ReviewedDrafts.Flag("f-1", "GR-01", "unsupported", "b2")) });
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        Assert.Equal("review.blocker-not-acceptable", (await DecideAsync(studio, draft, DispositionDecision.Accepted, "It is fine.")).Refusal!.Code);
        Assert.Equal("review.reason-missing", (await DecideAsync(studio, draft, DispositionDecision.Dismissed, " ")).Refusal!.Code);
        Assert.Null((await DecideAsync(studio, draft, DispositionDecision.Dismissed, "Page 3 says it.")).Refusal);
    }

    [Fact]
    public async Task Fixed_is_refused_on_unchanged_text_and_taken_after_the_edit()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(ReviewedDrafts.Flag("f-1", "GR-01", "unsupported", "b2")) });
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var before = await DecideAsync(studio, draft, DispositionDecision.Fixed, "Reworded.");
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);
        var after = await DecideAsync(studio, draft, DispositionDecision.Fixed, "Reworded.");

        Assert.Equal("review.not-fixed", before.Refusal!.Code);
        Assert.Equal(DispositionDecision.Fixed, after.Value.Decision);
        var shown = (await studio.SeeAsync(draft.Review, studio.Reviewer)).Findings.Single(f => f.Id == "f-1");
        Assert.Equal("Reworded.", shown.Disposition!.Reason);
    }

    [Fact]
    public async Task A_finding_that_nobody_raised_is_not_found()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        Assert.Equal("review.finding-not-found", (await DecideAsync(studio, draft, DispositionDecision.Dismissed, "Not there.")).Refusal!.Code);
    }

    private static Task<Result<DispositionView>> DecideAsync(TestStudio studio, AddedDraft draft, DispositionDecision decision, string reason) =>
        studio.SendAsync(new DecideFlag(draft.Review, "f-1", new NewDisposition(decision, reason)), studio.Reviewer);
}
