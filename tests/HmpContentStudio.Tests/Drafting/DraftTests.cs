using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;

namespace HmpContentStudio.Tests.Drafting;

public class DraftTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_new_draft_is_in_review_with_revision_one()
    {
        var draft = Started();

        Assert.Equal((DraftState.InReview, 1, "hash-1"), (draft.State, draft.Revision, draft.ContentHash));
        Assert.Equal("system", draft.Revisions.Single().Author);
    }

    [Fact]
    public void An_edit_adds_a_revision_and_leaves_the_first_as_it_was()
    {
        var draft = Started();

        var refusal = draft.Revise(Edit("hash-2"), Now.AddHours(1));

        Assert.Null(refusal);
        Assert.Equal(["hash-1", "hash-2"], draft.Revisions.Select(r => r.ContentHash));
        Assert.Equal(["b3"], draft.Revisions[1].ChangedIds);
    }

    [Fact]
    public void An_edit_that_changes_nothing_is_refused()
    {
        var draft = Started();

        var refusal = draft.Revise(Edit("hash-1"), Now);

        Assert.Equal("draft.nothing-changed", refusal!.Code);
        Assert.Equal(1, draft.Revision);
    }

    [Fact]
    public void Only_the_author_revises_and_only_after_a_request_for_changes()
    {
        var draft = Started();

        var early = draft.RefuseRevisionBy("ada");
        draft.RequestChanges("[]", Now);

        Assert.Equal("draft.not-requested", early!.Code);
        Assert.Equal("draft.not-owner", draft.RefuseRevisionBy("eve")!.Code);
        Assert.Null(draft.RefuseRevisionBy("ada"));
    }

    [Fact]
    public void Resubmitting_puts_it_back_into_review_and_forgets_the_request()
    {
        var draft = Started();
        draft.RequestChanges("[]", Now);

        var refusal = draft.Resubmit("ada", Now);

        Assert.Null(refusal);
        Assert.Equal((DraftState.InReview, null), (draft.State, draft.RequestedOn));
    }

    [Fact]
    public void Approving_other_content_than_the_present_one_is_refused()
    {
        var draft = Started();
        draft.Revise(Edit("hash-2"), Now);

        var refusal = draft.Approve("hash-1", Now);

        Assert.Equal("draft.changed-meanwhile", refusal!.Code);
        Assert.Equal(DraftState.InReview, draft.State);
    }

    [Fact]
    public void A_decided_draft_takes_no_further_move()
    {
        var draft = Started();
        draft.Approve("hash-1", Now);

        Assert.Equal(
            ["draft.closed", "draft.closed", "draft.closed", "draft.not-requested"],
            [draft.Revise(Edit("hash-2"), Now)!.Code, draft.RequestChanges("[]", Now)!.Code, draft.Reject(Now)!.Code, draft.Resubmit("ada", Now)!.Code]);
    }

    private static NewRevision Edit(string hash) => new(hash, "findings-2", "ada", "Clearer", [DraftPart.Blocks], ["b3"]);

    private static Draft Started() => Draft.Start(
        new NewDraft(
            Guid.Parse("00000000-0000-0000-0000-0000000000d1"),
            Guid.Parse("00000000-0000-0000-0000-0000000000b1"),
            Guid.Parse("00000000-0000-0000-0000-0000000000f1"),
            RiskClass.Low,
            new DraftSubject("Title", ContentFormat.Module, "CUS-BCH", "agent", null, "ada"),
            "offline", "offline-composer/1", "ground",
            new NewRevision("hash-1", "findings-1", "system", "", [], [])),
        Now);
}
