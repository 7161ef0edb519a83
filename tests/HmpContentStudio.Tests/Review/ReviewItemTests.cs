using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;

namespace HmpContentStudio.Tests.Review;

public class ReviewItemTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly Actor Ana = new("ana", "Ana Ruiz", [PermissionSet.Reviewer]);
    private static readonly Actor Tom = new("tom", "Tom Berg", [PermissionSet.Reviewer]);

    [Fact]
    public void A_claim_holds_for_the_lease_and_names_the_holder_to_others()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        var refusal = item.Claim(Tom, [], Lease, Now.AddMinutes(29));

        Assert.Equal("review.claimed", refusal!.Code);
        Assert.Equal("Ana Ruiz", refusal.Members["claimedBy"]);
        Assert.Equal(Now.AddMinutes(30), refusal.Members["claimExpiresAt"]);
    }

    [Fact]
    public void A_second_claim_by_the_holder_is_refused_like_any_other()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        Assert.Equal("review.claimed", item.Claim(Ana, [], Lease, Now)!.Code);
    }

    [Fact]
    public void An_ended_lease_frees_the_task()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        var refusal = item.Claim(Tom, [], Lease, Now.AddMinutes(30));

        Assert.Null(refusal);
        Assert.Equal("tom", item.ClaimedBy);
        Assert.Equal("review.not-claimed", item.Release("ana", Now.AddMinutes(31))!.Code);
    }

    [Fact]
    public void A_sign_of_life_starts_the_lease_anew()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        item.Renew("ana", Lease, Now.AddMinutes(20));

        Assert.Equal(Now.AddMinutes(50), item.ClaimExpiresAt);
        Assert.Equal("review.claimed", item.Renew("tom", Lease, Now.AddMinutes(21))!.Code);
    }

    [Fact]
    public void Approve_by_the_author_of_the_brief_is_refused_and_changes_nothing()
    {
        var item = Opened(owner: "ana");
        item.Claim(Ana, [], Lease, Now);

        var refusal = item.Approve(Ana, Allowed(), Now);

        Assert.Equal("review.own-draft", refusal!.Code);
        Assert.Equal((ReviewState.Claimed, null), (item.State, item.Decision));
    }

    [Fact]
    public void Only_the_holder_decides()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        Assert.Equal("review.not-claimed", item.Approve(Tom, Allowed(), Now)!.Code);
        Assert.Equal("review.not-claimed", item.TurnDown(Decision.Rejected, Tom, null, Now)!.Code);
        Assert.Equal("review.not-claimed", item.Approve(Ana, Allowed(), Now.AddMinutes(30))!.Code);
    }

    [Fact]
    public void Approval_of_content_that_changed_since_is_refused_with_the_present_hash()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);
        item.GoOnWith(new ReviewedRevision(2, "hash-2", 0));

        var refusal = item.Approve(Ana, Allowed() with { ContentHash = "hash-1" }, Now);

        Assert.Equal("review.changed-since-opened", refusal!.Code);
        Assert.Equal("hash-2", refusal.Members["contentHash"]);
        Assert.IsType<StaleRefusal>(refusal);
    }

    [Fact]
    public void Approval_with_something_missing_is_refused_and_says_what()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        var refusal = item.Approve(Ana, Allowed() with { Missing = ["GR-01 is not judged yet."] }, Now);

        Assert.Equal("review.not-complete", refusal!.Code);
        Assert.Contains("GR-01 is not judged yet.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_of_two_decisions_is_told_who_decided()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);
        item.Approve(Ana, Allowed(), Now);

        var refusal = item.Approve(Ana, Allowed(), Now);

        Assert.Equal("review.already-decided", refusal!.Code);
        Assert.Equal("Ana Ruiz", refusal.Members["decidedBy"]);
        Assert.Equal("review.already-decided", item.Claim(Tom, [], Lease, Now)!.Code);
    }

    [Fact]
    public void A_person_takes_only_one_task_of_a_draft()
    {
        var (first, second) = (Opened(RiskClass.High), Opened(RiskClass.High, seat: 2));
        first.Claim(Ana, [second], Lease, Now);

        var whileHolding = second.Claim(Ana, [first], Lease, Now);
        first.Approve(Ana, Allowed() with { IsLast = false }, Now);
        var afterApproving = second.Claim(Ana, [first], Lease, Now.AddDays(1));

        Assert.Equal(["review.different-approver", "review.different-approver"], [whileHolding!.Code, afterApproving!.Code]);
        Assert.Null(second.Claim(Tom, [first], Lease, Now));
    }

    [Fact]
    public void Who_edited_a_draft_of_high_risk_is_never_its_only_approver()
    {
        var item = Opened(RiskClass.High);
        item.Claim(Ana, [], Lease, Now);

        var alone = item.Approve(Ana, Allowed() with { EditedBy = ["ana"] }, Now);
        var withAnother = item.Approve(Ana, Allowed() with { EditedBy = ["ana"], OtherApprovers = ["tom"] }, Now);

        Assert.Equal("review.own-draft", alone!.Code);
        Assert.Null(withAnother);
    }

    [Fact]
    public void Who_edited_a_draft_of_low_risk_may_approve_it()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        Assert.Null(item.Approve(Ana, Allowed() with { EditedBy = ["ana"] }, Now));
    }

    [Fact]
    public void Escalating_is_no_decision_the_task_waits_and_says_for_whom()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        item.Escalate("ana", "Glen Governance", "The limit looks wrong.", Now);

        Assert.Equal((ReviewState.Waiting, "Glen Governance", null), (item.State, item.EscalatedTo, item.Decision));
    }

    [Fact]
    public void An_edit_by_the_other_approver_voids_an_approval_given_before()
    {
        var item = Opened(RiskClass.High);
        item.Claim(Ana, [], Lease, Now);
        item.Approve(Ana, Allowed() with { IsLast = false }, Now);

        item.GoOnWith(new ReviewedRevision(2, "hash-2", 3));

        Assert.Equal((ReviewState.Waiting, null, "hash-2", 3), (item.State, item.Decision, item.ContentHash, item.Flags));
    }

    [Fact]
    public void An_edit_leaves_a_held_task_with_its_holder()
    {
        var item = Opened();
        item.Claim(Ana, [], Lease, Now);

        item.GoOnWith(new ReviewedRevision(2, "hash-2", 0));

        Assert.True(item.IsHeldBy("ana", Now));
        Assert.Equal(2, item.Revision);
    }

    private static Approval Allowed() => new() { ContentHash = "hash-1", Missing = [] };

    private static ReviewItem Opened(RiskClass risk = RiskClass.Low, int seat = 1, string owner = "dana") => ReviewItem.Open(
        Guid.CreateVersion7(),
        seat,
        new DraftReady(Guid.Empty, Guid.Empty, 1, "hash-1", risk, new DraftSubject("Title", ContentFormat.Module, "OFF-JAM", null, null, owner)),
        flags: 0,
        Now);
}
