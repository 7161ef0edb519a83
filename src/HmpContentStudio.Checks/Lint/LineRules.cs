using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary><c>{id, stem, options[], key}</c> against the flaw rules.</summary>
internal sealed class ItemLines : ILineRule
{
    /// <summary>Flaws that need a person; a rule is sure about the first one only with two negatives.</summary>
    private static readonly (string Criterion, string Kind)[] HumanOnly =
    [
        ("IT-02", "convergence"), ("IT-02", "logical_cue"), ("IT-05", "implausible_distractor"), ("IT-07", "ambiguous"), ("IT-07", "multiple_correct"),
    ];

    public IEnumerable<LintFinding> Read(LineFields line)
    {
        var options = line.Texts("options");
        var question = new ChoiceQuestion(line.Text("stem"), options, line.Indexes("key", options.Count));
        var flags = FlawRules.All.SelectMany(rule => rule.Find(question).Select(hit => Flag(rule.CriterionId, hit))).ToList();
        var quiet = FlawRules.All.Select(rule => rule.CriterionId).Distinct(StringComparer.Ordinal)
            .Where(id => id != "IT-07" && flags.TrueForAll(flag => flag.Criterion != id))
            .Select(id => new LintFinding("", id, "pass", Verdict.Pass, "No flaw found by rule.", []));
        var undecided = HumanOnly
            .Where(entry => flags.TrueForAll(flag => flag.Kind != entry.Kind))
            .Select(entry => new LintFinding("", entry.Criterion, entry.Kind, Verdict.Na, "Only a person can decide this.", []));

        return flags.Concat(quiet).Concat(undecided).OrderBy(finding => finding.Criterion, StringComparer.Ordinal);
    }

    private static LintFinding Flag(string criterion, FlawHit hit) =>
        new("", criterion, hit.Kind, Verdict.Flag, hit.Message, [new LintEvidence(hit.At, hit.Start, hit.End)]);
}

/// <summary><c>{id, objective}</c> against AL-01.</summary>
internal sealed class ObjectiveLines : ILineRule
{
    public IEnumerable<LintFinding> Read(LineFields line)
    {
        var objective = line.Text("objective");
        var flags = ObjectiveRule.Read(objective)
            .Select(flag => new LintFinding("", "AL-01", flag.Kind, Verdict.Flag, flag.Message, [new LintEvidence("objective", flag.Start ?? 0, flag.End ?? objective.Length)]))
            .ToList();
        return flags.Count > 0 ? flags : [Pass(objective)];
    }

    private static LintFinding Pass(string objective)
    {
        var verbs = BloomVerbs.Read(objective);
        var start = Math.Max(0, objective.IndexOf(verbs.Verb!, StringComparison.OrdinalIgnoreCase));
        return new LintFinding("", "AL-01", "pass", Verdict.Pass, $"\"{verbs.Verb}\" can be observed.", [new LintEvidence("objective", start, start + verbs.Verb!.Length)])
        {
            Level = verbs.Level?.ToString().ToLowerInvariant(),
        };
    }
}

/// <summary><c>{id, claim, source}</c> against GR-01 and GR-02.</summary>
internal sealed class ClaimLines(IReadOnlyList<SourceDocument> sources) : ILineRule
{
    private readonly Dictionary<string, PassageIndex> indexes = new(StringComparer.Ordinal);

    public IEnumerable<LintFinding> Read(LineFields line)
    {
        var claim = line.Text("claim");
        var reading = ClaimRule.Read(claim, Index(line.Text("source")));
        var passage = reading.Passage is { } found ? new LintEvidence("source", found.Evidence.Start!.Value, found.Evidence.End!.Value, found.Ground.Source) : null;
        IReadOnlyList<LintEvidence> source = passage is null ? [] : [passage];
        var whole = new LintEvidence("claim", 0, claim.Length);

        yield return reading.Kind == ClaimReading.Supported
            ? new LintFinding("", "GR-01", "pass", Verdict.Pass, "A passage supports the claim.", [whole, .. source])
            : new LintFinding("", "GR-01", reading.Kind, Verdict.Flag, SupportCheck.Message(reading.Kind), [whole, .. source]);

        foreach (var mismatch in reading.Mismatches)
        {
            yield return new LintFinding("", "GR-02", mismatch.Kind, Verdict.Flag, mismatch.Message, [new LintEvidence("claim", mismatch.Span.Start, mismatch.Span.End), .. source]);
        }

        if (reading.Mismatches.Count == 0)
        {
            yield return new LintFinding("", "GR-02", "pass", Verdict.Pass, "Figures, names and duties stand in the passage.", [whole, .. source]);
        }
    }

    private PassageIndex Index(string name)
    {
        if (indexes.TryGetValue(name, out var known))
        {
            return known;
        }

        var source = sources.FirstOrDefault(source => source.Name == name)
            ?? throw new LineException($"the source '{name}' is not among the sources ({string.Join(", ", sources.Select(source => source.Name))}).");
        return indexes[name] = new PassageIndex([new Ground(source.Name, source.Text)]);
    }
}
