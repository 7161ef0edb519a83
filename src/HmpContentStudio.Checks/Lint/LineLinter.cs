using System.Globalization;
using System.Text.Json;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Checks;

/// <summary>What a lint run may look at.</summary>
public sealed record LintOptions
{
    /// <summary>BCP 47 tag of the lines; the rules know English.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Sources that claims name by file name without extension.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; init; } = [];

    /// <summary>Also passes and what no rule can decide; otherwise flags only.</summary>
    public bool All { get; init; }
}

/// <summary>
/// Checks single lines of JSON: one object in, its findings out, in input order and byte-equal on a second run. A line that cannot be read is
/// one flag with criterion <c>INPUT</c>, and the rest goes on. Offsets are UTF-16. Nothing is kept between lines.
/// </summary>
public static class LineLinter
{
    private static readonly string[] Later = ["text", "alignment"];

    /// <summary>Kinds of lines that <see cref="Run"/> reads. <c>draft</c> is read by <see cref="Draft"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["items", "claims", "objectives"];

    /// <summary>Why this kind or locale cannot be checked, in words for the person who asked; null when it can.</summary>
    public static string? Refusal(string kind, string locale)
    {
        if (!Kinds.Contains(kind) && kind != "draft")
        {
            return Later.Contains(kind)
                ? $"The checks of kind '{kind}' are not built yet. Today there are: {string.Join(", ", Kinds)}, draft."
                : $"There is no kind '{kind}'. Use one of: {string.Join(", ", Kinds)}, draft.";
        }

        return locale.Equals("en", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"The rules read English. Use a locale such as en-US instead of '{locale}'.";
    }

    /// <summary>Findings in input order, read line by line as they are asked for. Empty lines are passed over.</summary>
    /// <exception cref="ArgumentException">The kind or locale cannot be checked, see <see cref="Refusal"/>.</exception>
    public static IEnumerable<LintFinding> Run(string kind, IEnumerable<string> lines, LintOptions options)
    {
        var refusal = kind == "draft" ? "A draft is one file, not lines." : Refusal(kind, options.Locale);
        if (refusal is not null)
        {
            throw new ArgumentException(refusal, nameof(kind));
        }

        ILineRule rule = kind switch
        {
            "items" => new ItemLines(),
            "claims" => new ClaimLines(options.Sources),
            _ => new ObjectiveLines(),
        };
        return lines.Select((line, at) => (line, Number: at + 1))
            .Where(entry => !string.IsNullOrWhiteSpace(entry.line))
            .SelectMany(entry => Read(rule, entry.line, entry.Number))
            .Where(finding => options.All || finding.Verdict == Verdict.Flag);
    }

    /// <summary>The findings on one draft in the form of the linter; <c>at</c> is block, item or objective and the part inside it.</summary>
    public static IEnumerable<LintFinding> Draft(CheckSubject subject, bool all) =>
        DraftChecker.Run(subject)
            .Where(finding => all || finding.Verdict == Verdict.Flag)
            .Select(finding => new LintFinding(subject.Content.Id, finding.CriterionId, finding.Kind, finding.Verdict, finding.Message, [.. Places(finding)]));

    private static IEnumerable<LintEvidence> Places(Finding finding)
    {
        if (finding.BlockId is not null)
        {
            yield return new LintEvidence(finding.Part is null ? finding.BlockId : finding.BlockId + "/" + finding.Part, finding.Start ?? 0, finding.End ?? finding.Text?.Length ?? 0);
        }

        foreach (var evidence in finding.Evidence)
        {
            yield return new LintEvidence(evidence.At, evidence.Start ?? 0, evidence.End ?? evidence.Quote.Length, evidence.Source);
        }
    }

    private static IEnumerable<LintFinding> Read(ILineRule rule, string line, int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (StrictJson.FirstFault(line) is { } fault)
        {
            return [new LintFinding(id, "INPUT", "malformed", Verdict.Flag, $"Line {number}: {fault.Pointer}: {fault.Reason}", [])];
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var fields = new LineFields(document.RootElement);
            id = fields.Id ?? id;
            return [.. rule.Read(fields).Select(finding => finding with { Id = id })];
        }
        catch (JsonException malformed)
        {
            return [new LintFinding(id, "INPUT", "malformed", Verdict.Flag, $"Line {number} cannot be read: {malformed.Message}", [])];
        }
        catch (LineException wrong)
        {
            return [new LintFinding(id, "INPUT", "malformed", Verdict.Flag, $"Line {number}: {wrong.Message}", [])];
        }
    }
}
