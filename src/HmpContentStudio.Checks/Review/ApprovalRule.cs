namespace HmpContentStudio.Checks;

/// <summary>
/// Decides whether a draft may be approved, after the pattern of Quality Matters: every blocker met, no major failed, at least 85 % of the
/// applicable points met, every flag decided. Pure; a person still has to confirm.
/// </summary>
public static class ApprovalRule
{
    /// <summary>Share of the applicable points that must be met.</summary>
    public const double ShareOfPoints = 0.85;

    /// <summary>Whether approval is allowed and otherwise what is missing, in the order of the criteria.</summary>
    /// <param name="asked">The criteria that apply, see <see cref="CriteriaCatalogue.Asked"/>.</param>
    /// <param name="judgements">Criterion id to judgement, on the text as it stands now.</param>
    /// <param name="findings">Findings on the text as it stands now.</param>
    /// <param name="dispositions">Finding id to disposition.</param>
    public static ApprovalAnswer Decide(
        IReadOnlyList<Criterion> asked,
        IReadOnlyDictionary<string, GivenJudgement> judgements,
        IReadOnlyList<Finding> findings,
        IReadOnlyDictionary<string, GivenDisposition> dispositions)
    {
        var missing = new List<string>();
        foreach (var criterion in asked)
        {
            var lines = Lines(criterion, judgements.GetValueOrDefault(criterion.Id));
            missing.AddRange(lines);
            missing.AddRange(UndecidedFlags(criterion, findings, dispositions));
        }

        if (missing.Count == 0 && PointsLine(asked, judgements) is { } points)
        {
            missing.Add(points);
        }

        return new ApprovalAnswer(missing.Count == 0, missing);
    }

    private static IEnumerable<string> Lines(Criterion criterion, GivenJudgement? judgement)
    {
        if (judgement is null)
        {
            yield return $"{Name(criterion)} is not judged yet.";
            yield break;
        }

        if (criterion.Severity == Severity.Blocker && judgement.Verdict != JudgementVerdict.Met)
        {
            yield return $"{Name(criterion)} must be met: it blocks approval.";
        }
        else if (criterion.Severity == Severity.Major && judgement.Verdict == JudgementVerdict.NotMet)
        {
            yield return $"{Name(criterion)} is judged not met: edit the draft or request changes.";
        }

        if (DecisionRules.MayJudge(judgement) is { } refusal)
        {
            yield return $"{Name(criterion)}: {refusal.Message}";
        }
    }

    private static IEnumerable<string> UndecidedFlags(
        Criterion criterion, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, GivenDisposition> dispositions)
    {
        var open = findings.Count(finding => finding.CriterionId == criterion.Id && finding.Verdict == Verdict.Flag && !IsDecided(finding, criterion, dispositions));
        if (open > 0)
        {
            yield return open == 1
                ? $"{Name(criterion)}: one flag needs a decision."
                : $"{Name(criterion)}: {open} flags need a decision.";
        }
    }

    // A flag that still stands cannot count as fixed, whatever was recorded before.
    private static bool IsDecided(Finding finding, Criterion criterion, IReadOnlyDictionary<string, GivenDisposition> dispositions) =>
        dispositions.GetValueOrDefault(finding.Id)?.Decision switch
        {
            DispositionDecision.Dismissed => true,
            DispositionDecision.Accepted => criterion.Severity != Severity.Blocker,
            _ => false,
        };

    private static string? PointsLine(IReadOnlyList<Criterion> asked, IReadOnlyDictionary<string, GivenJudgement> judgements)
    {
        var counted = asked.Where(criterion => judgements[criterion.Id].Verdict != JudgementVerdict.NotApplicable).ToList();
        var met = counted.Where(criterion => judgements[criterion.Id].Verdict == JudgementVerdict.Met).Sum(criterion => criterion.Points);
        var all = counted.Sum(criterion => criterion.Points);

        return met >= ShareOfPoints * all
            ? null
            : $"{met} of {all} points are met; at least 85 % are needed.";
    }

    private static string Name(Criterion criterion) => $"{criterion.Id} {criterion.Title}";
}

/// <summary>Whether approval is allowed, and readable lines for what is missing.</summary>
public sealed record ApprovalAnswer(bool Allowed, IReadOnlyList<string> Missing);
