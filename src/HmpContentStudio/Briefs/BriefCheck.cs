using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Briefs;

/// <summary>Values of a brief that nobody can mean, each with its place. What is merely missing is kept and shown by the readiness.</summary>
internal static class BriefCheck
{
    private const int MaxEntries = 30;
    private const int MaxEntryLength = 1000;
    private const int MaxSources = 20;

    public static IReadOnlyList<FieldError> Errors(Brief brief) =>
    [
        .. Texts(brief),
        .. Figures(brief),
        .. Lists(brief),
        .. Sources(brief),
    ];

    private static IEnumerable<FieldError> Texts(Brief brief)
    {
        (string Pointer, string? Text, int Most)[] texts =
        [
            ("/title", brief.Title, 200), ("/skill", brief.Skill, 100), ("/role", brief.Role, 100),
            ("/audience/priorKnowledge", brief.Audience?.PriorKnowledge, MaxEntryLength), ("/audience/locale", brief.Audience?.Locale, 35),
            ("/blueprint/cutScoreMethod", brief.Blueprint?.CutScoreMethod, 100),
            ("/businessGoal/problem", brief.BusinessGoal?.Problem, MaxEntryLength), ("/businessGoal/kpi", brief.BusinessGoal?.Kpi, 100),
            ("/businessGoal/unit", brief.BusinessGoal?.Unit, 100), ("/businessGoal/owner", brief.BusinessGoal?.Owner, 200),
        ];
        return texts.Where(t => t.Text?.Length > t.Most).Select(t => new FieldError(t.Pointer, $"At most {t.Most} characters."));
    }

    private static IEnumerable<FieldError> Figures(Brief brief)
    {
        (string Pointer, double? Value, double Least, double Most)[] figures =
        [
            ("/minutes", brief.Minutes, 1, 480),
            ("/audience/readingGrade", brief.Audience?.ReadingGrade, 1, 20),
            ("/blueprint/itemsPerObjective", brief.Blueprint?.ItemsPerObjective, 1, 20),
            ("/blueprint/cutScore", brief.Blueprint?.CutScore, 0, 1),
            ("/value/businessValue", (double?)brief.Value?.BusinessValue, 0, 10),
            ("/value/reach", (double?)brief.Value?.Reach, 0, 10_000_000),
            ("/value/urgency", (double?)brief.Value?.Urgency, 0, 10),
            ("/value/effort", (double?)brief.Value?.Effort, 0, 10),
        ];
        return figures.Where(f => f.Value < f.Least || f.Value > f.Most)
            .Select(f => new FieldError(f.Pointer, FormattableString.Invariant($"Must be between {f.Least} and {f.Most}.")));
    }

    private static IEnumerable<FieldError> Lists(Brief brief)
    {
        (string Pointer, IReadOnlyList<string> Entries)[] lists =
            [("/objectives", brief.Objectives), ("/mustInclude", brief.MustInclude), ("/mustAvoid", brief.MustAvoid)];
        foreach (var (pointer, entries) in lists)
        {
            if (entries.Count > MaxEntries)
            {
                yield return new FieldError(pointer, $"At most {MaxEntries} entries.");
            }

            foreach (var (index, entry) in entries.Index().Where(e => e.Item is null || e.Item.Length > MaxEntryLength))
            {
                yield return new FieldError($"{pointer}/{index}", entry is null ? "Must be a text." : $"At most {MaxEntryLength} characters.");
            }
        }
    }

    private static IEnumerable<FieldError> Sources(Brief brief)
    {
        if (brief.Taxonomy is not null)
        {
            yield return new FieldError("/taxonomy", "Only a brief in a file names its taxonomy; the server has its own.");
        }

        if (brief.Sources.Count > MaxSources)
        {
            yield return new FieldError("/sources", $"At most {MaxSources} sources.");
        }

        foreach (var twice in brief.Sources.Index().GroupBy(s => s.Item.Id).SelectMany(same => same.Skip(1)))
        {
            yield return new FieldError($"/sources/{twice.Index}", "This source stands twice.");
        }
    }
}
