using System.Text.Json;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Review;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Review;

public class HiddenKeyTests
{
    [Fact]
    public async Task Nothing_in_the_workspace_tells_a_key_before_the_answer()
    {
        await using var studio = await TestStudio.StartAsync();
        var cue = ReviewedDrafts.Flag("f-cue", "IT-02", "longest_correct", "q1", "The key q1b is the longest option.");
        var elsewhere = ReviewedDrafts.Flag("f-pair", "IT-04", "duplicate_options", "q2") with
        {
            Evidence = [new Evidence("q1/options/1/rationale", null, null, null, ReviewedDrafts.KeyRationale)],
        };
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(cue, elsewhere) });
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);

        var text = JsonSerializer.Serialize(seen);
        Assert.DoesNotContain("isolator", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("longest_correct", text, StringComparison.Ordinal);
        Assert.DoesNotContain("commonErrors/E1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"correct\"", text, StringComparison.Ordinal);
        Assert.Equal((0, 2), (seen.Findings.Count, seen.WithheldFindings));
        Assert.Equal(["q2a", "q2b", "q2c"], seen.Content["items"]![1]!["order"]!.AsArray().Select(e => (string)e!["id"]!));
    }

    [Fact]
    public async Task The_etag_of_a_question_does_not_depend_on_its_key()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);

        Assert.Equal("q1.1", (string)seen.Content["items"]![0]!["etag"]!);
    }

    [Fact]
    public async Task An_answer_tells_the_key_with_its_reasons_and_opens_the_findings_to_this_reviewer_only()
    {
        await using var studio = await TestStudio.StartAsync();
        var cue = ReviewedDrafts.Flag("f-cue", "IT-02", "longest_correct", "q1");
        var draft = await studio.AddDraftAsync(d => d with { Findings = ReviewedDrafts.AllPass(cue) });
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var told = (await studio.AnswerAsync(draft.Review, "q1", "\"q1a\"", studio.Reviewer)).Value;

        var mine = await studio.SeeAsync(draft.Review, studio.Reviewer);
        var theirs = await studio.SeeAsync(draft.Review, studio.OtherReviewer);
        Assert.Equal((false, "[\"q1b\"]", ReviewedDrafts.KeyRationale), (told.Correct, told.Key.GetRawText(), told.Rationale));
        Assert.Equal("A sheet pulled under power tears in the rollers.", told.Rationales["q1a"]);
        Assert.Equal(["f-cue"], mine.Findings.Select(f => f.Id));
        Assert.True((bool)mine.Content["items"]![0]!["options"]![1]!["correct"]!);
        Assert.Empty(theirs.Findings);
    }

    [Fact]
    public async Task The_first_answer_is_kept_when_somebody_answers_again_with_the_key_in_hand()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.AnswerAsync(draft.Review, "q1", "\"q1a\"", studio.Reviewer);

        var again = (await studio.AnswerAsync(draft.Review, "q1", "\"q1b\"", studio.Reviewer)).Value;

        var kept = await studio.ReadAsync(db => db.Set<ItemAnswer>().SingleAsync());
        Assert.True(again.Correct);
        Assert.Equal(("\"q1a\"", false), (kept.Answer, kept.Correct));
    }

    [Fact]
    public async Task An_answer_of_the_wrong_form_is_malformed_and_tells_nothing()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var refusal = (await studio.AnswerAsync(draft.Review, "q1", "42", studio.Reviewer)).Refusal;

        Assert.Equal("review.malformed-answer", refusal!.Code);
        Assert.Empty((await studio.SeeAsync(draft.Review, studio.Reviewer)).Answered);
    }

    [Fact]
    public async Task An_edited_question_hides_its_key_again()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.AnswerAsync(draft.Review, "q1", "\"q1b\"", studio.Reviewer);

        var change = new ItemChange { Stem = "The tray is jammed. What is your first step?", Reason = "Shorter." };
        await studio.SendAsync(new EditReviewedItem(draft.Review, "q1", "q1.1", change), studio.Reviewer);

        var seen = await studio.SeeAsync(draft.Review, studio.Reviewer);
        Assert.Empty(seen.Answered);
        Assert.DoesNotContain("isolator", seen.Content.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("q1.2", (string)seen.Content["items"]![0]!["etag"]!);
    }

    [Fact]
    public async Task Who_has_not_answered_may_change_the_words_but_not_the_key()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var probe = new ItemChange { Options = [new OptionChange { Id = "q1c", Correct = true }], Reason = "Try." };
        var words = new ItemChange { Options = [new OptionChange { Id = "q1c", Text = "Print a second test page" }], Reason = "Clearer." };

        Assert.Equal("review.not-answered", (await studio.SendAsync(new EditReviewedItem(draft.Review, "q1", "q1.1", probe), studio.Reviewer)).Refusal!.Code);
        Assert.Null((await studio.SendAsync(new EditReviewedItem(draft.Review, "q1", "q1.1", words), studio.Reviewer)).Refusal);
    }

    [Fact]
    public async Task A_remark_on_a_hidden_question_is_shown_after_the_answer()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.SendAsync(new AddComment(draft.Review, new NewComment("q1", "B is right, is it not?")), studio.Designer);
        await studio.ClaimAsync(draft.Review, studio.Reviewer);

        var before = await studio.SeeAsync(draft.Review, studio.Reviewer);
        await studio.AnswerAsync(draft.Review, "q1", "\"q1b\"", studio.Reviewer);
        var after = await studio.SeeAsync(draft.Review, studio.Reviewer);

        Assert.Empty(before.Comments);
        Assert.Equal("B is right, is it not?", after.Comments.Single().Text);
    }

    [Fact]
    public async Task The_answer_is_in_the_audit_before_the_judgement()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.AnswerAsync(draft.Review, "q1", "\"q1b\"", studio.Reviewer);
        await studio.JudgeAsync(draft.Review, "ID-03", studio.Reviewer);

        Assert.Equal(["review.claimed", "review.answered", "review.judged"], await studio.AuditedActionsAsync());
    }
}
