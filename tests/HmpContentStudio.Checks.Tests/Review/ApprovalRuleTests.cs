namespace HmpContentStudio.Checks.Tests.Review;

public class ApprovalRuleTests
{
    private const string Enough = "read all of it beside the source";

    private static readonly IReadOnlyList<Criterion> Twelve = CriteriaCatalogue.Embedded.All;
    private static readonly Dictionary<string, GivenDisposition> NoDispositions = [];

    [Fact]
    public void Approval_is_allowed_when_all_twelve_are_met_and_nothing_is_flagged()
    {
        var answer = ApprovalRule.Decide(Twelve, AllMet(Twelve), [], NoDispositions);

        Assert.True(answer.Allowed);
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void A_criterion_without_judgement_is_missing_by_name()
    {
        var judgements = AllMet(Twelve);
        judgements.Remove("IT-03");

        var answer = ApprovalRule.Decide(Twelve, judgements, [], NoDispositions);

        Assert.False(answer.Allowed);
        Assert.Equal(["IT-03 No form that hides the skill is not judged yet."], answer.Missing);
    }

    [Theory]
    [InlineData(JudgementVerdict.NotMet)]
    [InlineData(JudgementVerdict.NotApplicable)]
    public void A_blocker_that_is_not_met_stops_approval(JudgementVerdict verdict)
    {
        var judgements = AllMet(Twelve);
        judgements["GR-01"] = new GivenJudgement(verdict, Enough);

        var answer = ApprovalRule.Decide(Twelve, judgements, [], NoDispositions);

        Assert.Equal(["GR-01 Supported by a source must be met: it blocks approval."], answer.Missing);
    }

    [Fact]
    public void A_major_that_is_not_met_stops_approval_and_one_that_does_not_apply_does_not()
    {
        var notMet = AllMet(Twelve);
        notMet["IT-02"] = new GivenJudgement(JudgementVerdict.NotMet, Enough);
        var notApplicable = AllMet(Twelve);
        notApplicable["IT-02"] = new GivenJudgement(JudgementVerdict.NotApplicable, Enough);

        Assert.Equal(
            ["IT-02 Nothing gives the key away is judged not met: edit the draft or request changes."],
            ApprovalRule.Decide(Twelve, notMet, [], NoDispositions).Missing);
        Assert.True(ApprovalRule.Decide(Twelve, notApplicable, [], NoDispositions).Allowed);
    }

    [Theory]
    [InlineData(2, false)] // One blocker and ten minors are 13 points; 11 are 84.6 %.
    [InlineData(1, true)] // 12 are 92.3 %.
    public void Less_than_85_percent_of_the_points_stops_approval(int notMet, bool allowed)
    {
        var criteria = MadeUp(blockers: 1, minors: 10);
        var judgements = AllMet(criteria);
        foreach (var minor in criteria.Where(criterion => criterion.Severity == Severity.Minor).Take(notMet))
        {
            judgements[minor.Id] = new GivenJudgement(JudgementVerdict.NotMet, Enough);
        }

        Assert.Equal(allowed, ApprovalRule.Decide(criteria, judgements, [], NoDispositions).Allowed);
    }

    [Fact]
    public void Exactly_85_percent_is_enough_and_one_point_less_is_not()
    {
        var criteria = MadeUp(blockers: 4, minors: 8); // 12 + 8 = 20 points; 17 are 85 %.
        var three = AllMet(criteria);
        var four = AllMet(criteria);
        foreach (var (judgements, count) in new[] { (three, 3), (four, 4) })
        {
            foreach (var minor in criteria.Where(criterion => criterion.Severity == Severity.Minor).Take(count))
            {
                judgements[minor.Id] = new GivenJudgement(JudgementVerdict.NotMet, Enough);
            }
        }

        Assert.True(ApprovalRule.Decide(criteria, three, [], NoDispositions).Allowed);
        Assert.Equal(["16 of 20 points are met; at least 85 % are needed."], ApprovalRule.Decide(criteria, four, [], NoDispositions).Missing);
    }

    [Fact]
    public void A_criterion_that_does_not_apply_leaves_the_points()
    {
        var criteria = MadeUp(blockers: 4, minors: 8);
        var judgements = AllMet(criteria);
        var minors = criteria.Where(criterion => criterion.Severity == Severity.Minor).ToList();
        foreach (var minor in minors.Take(5))
        {
            judgements[minor.Id] = new GivenJudgement(JudgementVerdict.NotApplicable, Enough);
        }

        judgements[minors[7].Id] = new GivenJudgement(JudgementVerdict.NotMet, Enough); // 14 of 15 points.

        Assert.True(ApprovalRule.Decide(criteria, judgements, [], NoDispositions).Allowed);
    }

    [Fact]
    public void A_flag_without_decision_stops_approval_although_its_criterion_is_met()
    {
        var answer = ApprovalRule.Decide(Twelve, AllMet(Twelve), [Flag("IT-02", "f-1"), Flag("IT-02", "f-2")], NoDispositions);

        Assert.Equal(["IT-02 Nothing gives the key away: 2 flags need a decision."], answer.Missing);
    }

    [Theory]
    [InlineData("IT-02", DispositionDecision.Accepted, true)]
    [InlineData("IT-02", DispositionDecision.Dismissed, true)]
    [InlineData("GR-01", DispositionDecision.Dismissed, true)]
    [InlineData("GR-01", DispositionDecision.Accepted, false)] // never on a blocker
    [InlineData("IT-02", DispositionDecision.Fixed, false)] // the flag still stands
    public void A_decided_flag_counts_as_its_severity_allows(string criterion, DispositionDecision decision, bool allowed)
    {
        var dispositions = new Dictionary<string, GivenDisposition> { ["f-1"] = new(decision, "compared with the passage") };

        Assert.Equal(allowed, ApprovalRule.Decide(Twelve, AllMet(Twelve), [Flag(criterion, "f-1")], dispositions).Allowed);
    }

    [Fact]
    public void A_pass_needs_no_decision_and_does_not_judge()
    {
        var pass = Flag("IT-02", "f-1") with { Verdict = Verdict.Pass, Kind = "pass" };

        Assert.True(ApprovalRule.Decide(Twelve, AllMet(Twelve), [pass], NoDispositions).Allowed);
        Assert.Equal(12, ApprovalRule.Decide(Twelve, new Dictionary<string, GivenJudgement>(), [pass], NoDispositions).Missing.Count);
    }

    private static Dictionary<string, GivenJudgement> AllMet(IEnumerable<Criterion> criteria) =>
        criteria.ToDictionary(criterion => criterion.Id, _ => new GivenJudgement(JudgementVerdict.Met, null));

    private static List<Criterion> MadeUp(int blockers, int minors) =>
    [
        .. Enumerable.Range(1, blockers).Select(number => Twelve[0] with { Id = $"BB-{number:00}", Severity = Severity.Blocker }),
        .. Enumerable.Range(1, minors).Select(number => Twelve[0] with { Id = $"MI-{number:00}", Severity = Severity.Minor }),
    ];

    private static Finding Flag(string criterion, string id) =>
        new() { Id = id, CriterionId = criterion, CriterionVersion = 1, Kind = "weak", Verdict = Verdict.Flag, Message = "Look here." };
}
