using HmpContentStudio.Briefs;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Tests.Briefs;

public class BriefEntryTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid RunId = Guid.Parse("00000000-0000-0000-0000-0000000000f1");
    private static readonly Dictionary<string, string> NoReasons = [];

    [Fact]
    public void Only_its_author_changes_or_submits_it()
    {
        var brief = Written();

        Assert.Equal("brief.not-owner", brief.Revise("eve", new Brief(), Now)!.Code);
        Assert.Equal("brief.not-owner", brief.Submit("eve", RunId, NoReasons, Now)!.Code);
        Assert.Equal("brief.not-owner", brief.Withdraw("eve", "x", Now)!.Code);
    }

    [Fact]
    public void A_submitted_brief_is_neither_changed_nor_submitted_again()
    {
        var brief = Submitted();

        Assert.Equal("brief.already-submitted", brief.Revise("ada", new Brief(), Now)!.Code);
        Assert.Equal("brief.already-submitted", brief.Submit("ada", RunId, NoReasons, Now)!.Code);
    }

    [Fact]
    public void A_run_that_ends_without_a_draft_gives_it_back()
    {
        var brief = Submitted();

        brief.ReturnToAuthor();

        Assert.Equal(BriefState.Ready, brief.State);
        Assert.Null(brief.Revise("ada", new Brief { Title = "Again" }, Now));
    }

    [Fact]
    public void It_is_withdrawn_while_it_is_drafted_but_not_while_a_draft_is_in_review()
    {
        var drafting = Submitted();
        var inReview = Submitted();
        inReview.Attach(Guid.Parse("00000000-0000-0000-0000-0000000000d1"));

        Assert.Null(drafting.Withdraw("ada", "Bought instead", Now));
        Assert.Equal((BriefState.Withdrawn, "Bought instead"), (drafting.State, drafting.ClosedReason));
        Assert.Equal("brief.in-review", inReview.Withdraw("ada", "Bought instead", Now)!.Code);
    }

    [Fact]
    public void A_declined_brief_keeps_what_answered_the_need_and_is_closed()
    {
        var brief = Written();

        brief.Decline("ada", DeclineOutcome.JobAid, "A checklist is enough", Now);

        Assert.Equal((BriefState.Declined, DeclineOutcome.JobAid), (brief.State, brief.Outcome));
        Assert.Equal("brief.closed", brief.Revise("ada", new Brief(), Now)!.Code);
    }

    private static BriefEntry Written() => BriefEntry.Write(Guid.Parse("00000000-0000-0000-0000-0000000000b1"), "ada", new Brief { Title = "T" }, Now);

    private static BriefEntry Submitted()
    {
        var brief = Written();
        brief.Submit("ada", RunId, NoReasons, Now);
        return brief;
    }
}
