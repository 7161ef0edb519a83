using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>
/// Runs the pre-checks of all criteria that apply to a draft. Pure and deterministic: equal input gives equal findings in equal order.
/// </summary>
public static class DraftChecker
{
    private const int IdCharacters = 12;

    private static readonly IPreCheck[] PreChecks =
    [
        new ObjectivesCheck(), new AlignmentCheck(), new BriefFitCheck(),
        new SupportCheck(), new ExactCheck(), new ReferenceCheck(),
        new FeedbackCheck(),
        new ItemFlawCheck("IT-01", "Every question asks one thing. Answer one of them with the options covered."),
        new ItemFlawCheck("IT-02", "Length, grammar and words give no key away. Look for cues that only meaning gives."),
        new ItemFlawCheck("IT-03", "No banned form was found."),
        new ItemFlawCheck("IT-04", "The options differ and are in order. Check that only one set of answers is right."),
        new DisclosureCheck(),
    ];

    /// <summary>One finding per flag, and one pass or na for each criterion without a flag, in order of criterion and place.</summary>
    public static IReadOnlyList<Finding> Run(CheckSubject subject) => Run(subject, CriteriaCatalogue.Embedded);

    /// <summary>The same with another catalogue.</summary>
    public static IReadOnlyList<Finding> Run(CheckSubject subject, CriteriaCatalogue catalogue)
    {
        var context = new CheckContext(subject);
        var findings = new List<Finding>();
        foreach (var criterion in catalogue.AppliesTo(subject.Content))
        {
            if (PreChecks.FirstOrDefault(check => check.CriterionId == criterion.Id) is { } check)
            {
                findings.AddRange(Findings(criterion, check, context));
            }
        }

        return findings;
    }

    private static IEnumerable<Finding> Findings(Criterion criterion, IPreCheck check, CheckContext context)
    {
        var flags = check.Read(context);
        if (flags is null)
        {
            return [Finding(criterion, Verdict.Na, new Flag("na", check.NothingToRead), 0)];
        }

        return flags.Count == 0
            ? [Finding(criterion, Verdict.Pass, new Flag("pass", check.AllWell), 0)]
            : Numbered(flags).Select(flag => Finding(criterion, Verdict.Flag, flag.Flag, flag.Twin));
    }

    /// <summary>Two flags about the same words in one block are told apart by counting.</summary>
    private static IEnumerable<(Flag Flag, int Twin)> Numbered(IReadOnlyList<Flag> flags)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flag in flags)
        {
            var twin = seen.GetValueOrDefault(Key(flag));
            seen[Key(flag)] = twin + 1;
            yield return (flag, twin);
        }
    }

    private static string Key(Flag flag) => string.Join('\u001f', flag.Kind, flag.BlockId, flag.Start, flag.End, flag.Text ?? flag.Message);

    private static Finding Finding(Criterion criterion, Verdict verdict, Flag flag, int twin) => new()
    {
        Id = "f-" + ContentHash.Of(string.Join('\u001f', criterion.Id, Key(flag), twin))[..IdCharacters],
        CriterionId = criterion.Id,
        CriterionVersion = criterion.Version,
        Kind = flag.Kind,
        Verdict = verdict,
        BlockId = flag.BlockId,
        Part = flag.Part,
        Start = flag.Start,
        End = flag.End,
        Message = flag.Message,
        Evidence = flag.Evidence,
        Text = flag.Text,
    };
}
