using System.Globalization;
using System.Text.Json.Serialization;
using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

#pragma warning disable CS1591 // The members are the words of the contract.
/// <summary>A person's verdict on a criterion.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<JudgementVerdict>))]
public enum JudgementVerdict { Met, NotMet, NotApplicable }

/// <summary>What a person did about a flag: right but the risk is taken, wrong, or the text was changed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DispositionDecision>))]
public enum DispositionDecision { Accepted, Dismissed, Fixed }
#pragma warning restore CS1591

/// <summary>A judgement as far as the rules read it.</summary>
public sealed record GivenJudgement(JudgementVerdict Verdict, string? Evidence);

/// <summary>A disposition as far as the rules read it.</summary>
public sealed record GivenDisposition(DispositionDecision Decision, string Reason);

/// <summary>Why a judgement or disposition cannot be taken: a stable code and a sentence that says what to do.</summary>
public sealed record DecisionRefusal(string Code, string Message);

/// <summary>What a judgement and a disposition must look like to be taken. Null means it may be taken.</summary>
public static class DecisionRules
{
    /// <summary>Characters of evidence that <c>notMet</c> and <c>notApplicable</c> need at least.</summary>
    public const int EvidenceCharacters = 15;

    /// <summary>Whether the evidence is enough for the verdict.</summary>
    public static DecisionRefusal? MayJudge(GivenJudgement judgement) =>
        judgement.Verdict == JudgementVerdict.Met || Length(judgement.Evidence) >= EvidenceCharacters
            ? null
            : new DecisionRefusal("review.evidence-too-short", $"Say in at least {EvidenceCharacters} characters what the verdict rests on.");

    /// <summary>Characters that a reader sees: runs of white space count once, invisible characters not at all.</summary>
    private static int Length(string? evidence) =>
        string.Join(' ', (evidence ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Count(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control));

    /// <summary>Whether this disposition of the finding can be taken.</summary>
    /// <param name="finding">The flag, as it was shown.</param>
    /// <param name="severity">Severity of its criterion.</param>
    /// <param name="disposition">What the person says.</param>
    /// <param name="current">Findings on the text as it stands now; a flag whose text was changed is no longer among them.</param>
    public static DecisionRefusal? MayDispose(Finding finding, Severity severity, GivenDisposition disposition, IReadOnlyList<Finding> current)
    {
        if (finding.Verdict != Verdict.Flag)
        {
            return new DecisionRefusal("review.no-flag", "Only a flag needs a decision; this finding is none.");
        }

        if (string.IsNullOrWhiteSpace(disposition.Reason))
        {
            return new DecisionRefusal("review.reason-missing", "Give the reason for the decision.");
        }

        if (disposition.Decision == DispositionDecision.Accepted && severity == Severity.Blocker)
        {
            return new DecisionRefusal("review.blocker-not-acceptable", "A flag of a blocker cannot be accepted: change the text, or dismiss the flag when it is wrong.");
        }

        if (disposition.Decision == DispositionDecision.Fixed && current.Any(other => other.Id == finding.Id))
        {
            return new DecisionRefusal("review.not-fixed", "The text that was flagged has not changed. Edit it first.");
        }

        return null;
    }
}
