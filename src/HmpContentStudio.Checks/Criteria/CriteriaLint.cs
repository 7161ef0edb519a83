using System.Globalization;
using System.Text.RegularExpressions;

namespace HmpContentStudio.Checks;

/// <summary>Checks criteria files: form, one file per id, and that a released version still has the hash it was released with.</summary>
public static partial class CriteriaLint
{
    /// <summary>Name of the file with one line <c>hash id@version</c> per released version; lines are only ever added.</summary>
    public const string HashList = "hashes.txt";

    /// <summary>One readable line per trouble, in order of file name.</summary>
    /// <param name="files">File name to text, without the hash list.</param>
    /// <param name="hashList">Text of the hash list.</param>
    public static IReadOnlyList<string> Run(IReadOnlyDictionary<string, string> files, string hashList)
    {
        var released = Released(hashList);
        var troubles = new List<string>();
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            try
            {
                troubles.AddRange(Troubles(name, CriterionFile.Read(name, text), released));
            }
            catch (FormatException malformed)
            {
                troubles.Add(malformed.Message);
            }
        }

        return troubles;
    }

    /// <summary>The line of the hash list that releases this criterion.</summary>
    public static string HashLine(Criterion criterion) => string.Create(CultureInfo.InvariantCulture, $"{criterion.Hash} {criterion.Id}@{criterion.Version}");

    private static IEnumerable<string> Troubles(string name, Criterion criterion, HashSet<string> released)
    {
        if (name != criterion.Id + ".md")
        {
            yield return $"{name}: the file must be called {criterion.Id}.md after its id.";
        }

        if (!IdForm().IsMatch(criterion.Id))
        {
            yield return $"{name}: the id '{criterion.Id}' must be two capitals, a dash and two digits.";
        }

        if (!criterion.Guidance.Contains("\n- Good: ", StringComparison.Ordinal) || !criterion.Guidance.Contains("\n- Bad: ", StringComparison.Ordinal))
        {
            yield return $"{name}: the guidance needs one line '- Good: …' and one line '- Bad: …'.";
        }

        if (criterion.Status == CriterionStatus.Released && !released.Contains(HashLine(criterion)))
        {
            yield return $"{name}: version {criterion.Version} is released and its text is not the one that was released. "
                + $"Undo the edit, or count the version up and add this line to {HashList}: {HashLine(criterion)}";
        }
    }

    private static HashSet<string> Released(string hashList) =>
        hashList.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("^[A-Z]{2}-[0-9]{2}$")]
    private static partial Regex IdForm();
}
