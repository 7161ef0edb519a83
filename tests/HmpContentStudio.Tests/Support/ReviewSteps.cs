using System.Text.Json;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Support;

/// <summary>The steps of a review, so that a test shows only the one it is about.</summary>
internal static class ReviewSteps
{
    public static Task<AddedDraft> AddDraftAsync(this TestStudio studio, Func<WantedDraft, WantedDraft>? differ = null)
    {
        var plain = new WantedDraft(studio.Designer.AccountId);
        return studio.UseAsync(services => ReviewedDrafts.AddAsync(services, differ?.Invoke(plain) ?? plain));
    }

    public static async Task<ReviewView> SeeAsync(this TestStudio studio, Guid review, Actor actor) =>
        (await studio.SendAsync(new ReviewWorkspace(review), actor)).Value;

    public static async Task ClaimAsync(this TestStudio studio, Guid review, Actor actor) =>
        Assert.Null((await studio.SendAsync(new ClaimReview(review), actor)).Refusal);

    public static Task<Result<JudgementView>> JudgeAsync(
        this TestStudio studio, Guid review, string criterion, Actor actor, JudgementVerdict verdict = JudgementVerdict.Met) =>
        JudgeAsync(studio, review, criterion, actor, verdict, "Compared with the manual, page 3.");

    public static async Task<Result<JudgementView>> JudgeAsync(
        this TestStudio studio, Guid review, string criterion, Actor actor, JudgementVerdict verdict, string? evidence)
    {
        var seen = await studio.SeeAsync(review, actor);
        return await studio.SendAsync(new JudgeCriterion(review, criterion, new NewJudgement(verdict, seen.ContentHash, evidence)), actor);
    }

    /// <summary>Claims, answers every question, judges every criterion as met and dismisses every flag.</summary>
    public static async Task PrepareApprovalAsync(this TestStudio studio, Guid review, Actor actor)
    {
        await studio.ClaimAsync(review, actor);
        await studio.JudgeEverythingAsync(review, actor);
    }

    public static async Task JudgeEverythingAsync(this TestStudio studio, Guid review, Actor actor)
    {
        await studio.AnswerAsync(review, "q1", "[\"q1b\"]", actor);
        await studio.AnswerAsync(review, "q2", "[\"q2b\",\"q2a\",\"q2c\"]", actor);
        var seen = await studio.SeeAsync(review, actor);
        foreach (var criterion in seen.Criteria.Where(c => c.Auto != "na"))
        {
            Assert.Null((await studio.JudgeAsync(review, criterion.Id, actor)).Refusal);
        }

        foreach (var flag in seen.Findings.Where(f => f.Disposition is null))
        {
            var dismissed = new NewDisposition(DispositionDecision.Dismissed, "The manual says so.");
            Assert.Null((await studio.SendAsync(new DecideFlag(review, flag.Id, dismissed), actor)).Refusal);
        }
    }

    public static Task<Result<AnsweredItem>> AnswerAsync(this TestStudio studio, Guid review, string item, string answer, Actor actor) =>
        studio.SendAsync(new AnswerItem(review, item, JsonDocument.Parse(answer).RootElement), actor);

    public static async Task<Result<DraftVerdict>> ApproveAsync(this TestStudio studio, Guid review, Actor actor) =>
        await studio.SendAsync(new ApproveDraft(review, (await studio.SeeAsync(review, actor)).ContentHash), actor);

    /// <summary>The reviewer rewrites the first sentence of the paragraph.</summary>
    public static async Task<Result<EditedPart>> EditBlockAsync(
        this TestStudio studio, Guid review, string sentence, Actor actor, string? etag = null, string reason = "Safer.")
    {
        var seen = await studio.SeeAsync(review, actor);
        var block = seen.Content["blocks"]![1]!;
        var second = (string)block["sentences"]![1]!["text"]!;
        var change = new BlockChange { Sentences = [new SentenceChange { Text = sentence }, new SentenceChange { Text = second }], Reason = reason };
        return await studio.SendAsync(new EditReviewedBlock(review, "b2", etag ?? (string)block["etag"]!, change), actor);
    }

    /// <summary>The author answers a request for changes, as the drafting stage does.</summary>
    public static Task<int> ReviseAndResubmitAsync(this TestStudio studio, Guid draftId, string sentence) => studio.UseAsync(async services =>
    {
        var db = services.GetRequiredService<StudioDbContext>();
        var draft = await db.Set<Draft>().SingleAsync(d => d.Id == draftId);
        var content = await services.GetRequiredService<DraftTexts>().ContentAsync(draft.ContentHash, CancellationToken.None);
        var change = new BlockChange { Sentences = [new SentenceChange { Text = sentence }], Reason = "Asked for." };
        var edited = await services.GetRequiredService<DraftEditing>().EditBlockAsync(
            draft, "b2", ContentJson.Hash(content.Blocks[1]), change, draft.Owner, CancellationToken.None);
        draft.Resubmit(draft.Owner, studio.Clock.Now);
        await services.GetRequiredService<IMediator>().Publish(
            new DraftResubmitted(draftId, draft.Revision, draft.ContentHash, [edited.Value.ChangedPart], ["b2"], "Named it."));
        return await db.SaveChangesAsync();
    });

    /// <summary>A draft approved by one reviewer; its version.</summary>
    public static async Task<Guid> ApprovedVersionAsync(this TestStudio studio, Func<WantedDraft, WantedDraft>? differ = null)
    {
        var draft = await studio.AddDraftAsync(differ);
        await studio.PrepareApprovalAsync(draft.Review, studio.Reviewer);
        return (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Value.VersionId!.Value;
    }
}
