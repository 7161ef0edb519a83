namespace HmpContentStudio.Checks.Tests.Review;

public class DecisionRulesTests
{
    private static readonly Finding Flag = new()
    {
        Id = "f-1", CriterionId = "GR-01", CriterionVersion = 1, Kind = "weak", Verdict = Verdict.Flag, Message = "Look here.",
    };

    [Theory]
    [InlineData(JudgementVerdict.Met, null, true)]
    [InlineData(JudgementVerdict.NotMet, null, false)]
    [InlineData(JudgementVerdict.NotMet, "  blanks do not count     ", true)]
    [InlineData(JudgementVerdict.NotMet, "      too short      ", false)]
    [InlineData(JudgementVerdict.NotApplicable, "only fourteen.", false)]
    [InlineData(JudgementVerdict.NotApplicable, "fifteen letters", true)]
    public void Not_met_and_not_applicable_need_fifteen_characters(JudgementVerdict verdict, string? evidence, bool taken)
    {
        var refusal = DecisionRules.MayJudge(new GivenJudgement(verdict, evidence));

        Assert.Equal(taken ? null : "review.evidence-too-short", refusal?.Code);
    }

    [Theory]
    [InlineData(Severity.Blocker, "review.blocker-not-acceptable")]
    [InlineData(Severity.Major, null)]
    public void The_risk_of_a_flag_can_be_accepted_unless_it_blocks(Severity severity, string? code)
    {
        var refusal = DecisionRules.MayDispose(Flag, severity, new GivenDisposition(DispositionDecision.Accepted, "rare case"), [Flag]);

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void A_flag_cannot_be_fixed_while_its_text_stands()
    {
        var disposition = new GivenDisposition(DispositionDecision.Fixed, "reworded");

        Assert.Equal("review.not-fixed", DecisionRules.MayDispose(Flag, Severity.Blocker, disposition, [Flag])?.Code);
        Assert.Null(DecisionRules.MayDispose(Flag, Severity.Blocker, disposition, []));
    }

    [Fact]
    public void A_decision_needs_a_reason_and_a_flag()
    {
        var disposition = new GivenDisposition(DispositionDecision.Dismissed, " ");

        Assert.Equal("review.reason-missing", DecisionRules.MayDispose(Flag, Severity.Major, disposition, [Flag])?.Code);
        Assert.Equal("review.no-flag", DecisionRules.MayDispose(Flag with { Verdict = Verdict.Pass }, Severity.Major, disposition with { Reason = "why" }, [])?.Code);
    }
}
