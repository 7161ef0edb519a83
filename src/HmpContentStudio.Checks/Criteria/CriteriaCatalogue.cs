using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>The review criteria of this build, in order of id. Immutable and safe to share between threads.</summary>
public sealed class CriteriaCatalogue
{
    private const string Folder = "review-criteria/";

    private static readonly (string Kind, string Id)[] LinterOnly =
    [
        ("implausible_distractor", "IT-05"), ("absolute_terms", "IT-06"), ("vague_terms", "IT-06"), ("ambiguous", "IT-07"), ("multiple_correct", "IT-07"),
    ];

    private readonly Dictionary<string, Criterion> byId;

    /// <summary>A catalogue of these criteria; ids must be unique.</summary>
    public CriteriaCatalogue(IEnumerable<Criterion> criteria)
    {
        All = [.. criteria.OrderBy(criterion => criterion.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
        CriteriaHash = HashOf(All);
    }

    /// <summary>The criteria files built into this assembly; read once.</summary>
    public static CriteriaCatalogue Embedded { get; } = Load();

    /// <summary>All criteria, also drafts and retired ones.</summary>
    public IReadOnlyList<Criterion> All { get; }

    /// <summary>Hash over id and file hash of every released criterion: what a decision pins.</summary>
    public string CriteriaHash { get; }

    /// <summary>The criterion with this id, or null.</summary>
    public Criterion? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Released criteria that are asked for this format.</summary>
    public IReadOnlyList<Criterion> AppliesTo(LearningContent content) =>
        [.. All.Where(criterion => criterion.Status == CriterionStatus.Released && criterion.AppliesTo.Contains(content.Format))];

    /// <summary>
    /// The criteria a reviewer is asked about: those of the format, without the ones whose pre-check found nothing to read
    /// (its only finding is <see cref="Verdict.Na"/>). Those are neither asked nor counted.
    /// </summary>
    public IReadOnlyList<Criterion> Asked(LearningContent content, IReadOnlyList<Finding> findings)
    {
        var nothingToRead = findings.Where(finding => finding.Verdict == Verdict.Na).Select(finding => finding.CriterionId).ToHashSet(StringComparer.Ordinal);
        return [.. AppliesTo(content).Where(criterion => !nothingToRead.Contains(criterion.Id))];
    }

    /// <summary>One line per criterion, tab-separated: id, version, severity, title, parts it reads, kinds of flags.</summary>
    public string List()
    {
        var text = new StringBuilder();
        foreach (var criterion in All)
        {
            var reads = string.Join(' ', criterion.Reads.Select(Camel));
            text.Append(CultureInfo.InvariantCulture, $"{criterion.Id}\t{criterion.Version}\t{Camel(criterion.Severity)}\t{criterion.Title}\t{reads}\t{string.Join(' ', criterion.Kinds)}\n");
        }

        return text.ToString();
    }

    /// <summary>One line per kind of flag, tab-separated: kind and criterion, those of the linter included that no review asks yet.</summary>
    public string Kinds()
    {
        var pairs = All.SelectMany(criterion => criterion.Kinds.Select(kind => (kind, criterion.Id))).Concat(LinterOnly).OrderBy(pair => pair.Item2, StringComparer.Ordinal);
        return string.Concat(pairs.Select(pair => $"{pair.Item1}\t{pair.Item2}\n"));
    }

    /// <summary>The whole text of one criteria file, or null when there is none with this id.</summary>
    public static string? Show(string id) => EmbeddedFiles().GetValueOrDefault(id + ".md");

    /// <summary>What is wrong with the built-in files and their hash list; empty when all is well.</summary>
    public static IReadOnlyList<string> Lint()
    {
        var files = EmbeddedFiles();
        return CriteriaLint.Run(files.Where(file => file.Key != CriteriaLint.HashList).ToDictionary(), files[CriteriaLint.HashList]);
    }

    private static CriteriaCatalogue Load() =>
        new(EmbeddedFiles().Where(file => file.Key != CriteriaLint.HashList).Select(file => CriterionFile.Read(file.Key, file.Value)));

    private static SortedDictionary<string, string> EmbeddedFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files.Add(name[Folder.Length..], reader.ReadToEnd());
        }

        return files;
    }

    private static string HashOf(IEnumerable<Criterion> criteria)
    {
        var hashes = new JsonObject();
        foreach (var criterion in criteria.Where(criterion => criterion.Status == CriterionStatus.Released))
        {
            hashes.Add(criterion.Id, criterion.Hash);
        }

        return ContentHash.Of(hashes);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
