using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Content.Skills;

/// <summary>What was read and what could not be. With any fault a caller that wants all or nothing imports nothing.</summary>
/// <param name="Taxonomy">The entries without a fault.</param>
/// <param name="Faults">File, line and reason for each row that cannot be used.</param>
public sealed record TaxonomyReading(SkillTaxonomy Taxonomy, IReadOnlyList<FileFault> Faults);

/// <summary>
/// Reads and writes the taxonomy files: eleven CSV files or one <c>taxonomy.json</c> with the same rows. Both directions keep every value.
/// Cells are trimmed; an empty cell is an absent value. Stateless.
/// </summary>
public static class TaxonomyFiles
{
    /// <summary>Name of the file that holds everything at once.</summary>
    public const string JsonFile = "taxonomy.json";

    /// <summary>The CSV file names in the order they are written.</summary>
    public static IReadOnlyList<string> CsvFiles { get; } = [.. TaxonomyTable.All.Select(table => table.File)];

    /// <summary>Reads files given as name and text; the name decides what a file holds, folders in it are ignored.</summary>
    public static TaxonomyReading Read(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new List<FileFault>();
        var rows = files.SelectMany(file => ReadFile(file.Name, file.Text, faults)).ToList();
        var taxonomy = new TaxonomyAssembler(rows, faults).Assemble();
        if (rows.Count == 0 && faults.Count == 0)
        {
            faults.Add(new FileFault("taxonomy", null, $"There is nothing to read. Give {JsonFile} or {string.Join(", ", CsvFiles)}."));
        }

        return new TaxonomyReading(taxonomy, faults);
    }

    /// <summary>Reads a folder's CSV files, or its <c>taxonomy.json</c>, or that file itself.</summary>
    public static TaxonomyReading ReadPath(string path)
    {
        var paths = Directory.Exists(path)
            ? CsvFiles.Append(JsonFile).Select(name => Path.Combine(path, name)).Where(File.Exists).ToList()
            : [path];
        var decoded = paths.Select(file => (Name: Path.GetFileName(file), Reading: SourceReading.Decode(Path.GetFileName(file), File.ReadAllBytes(file)))).ToList();
        var faults = decoded.Select(file => file.Reading.Fault).OfType<FileFault>().ToList();
        var reading = Read(decoded.Where(file => file.Reading.Text is not null).Select(file => (file.Name, file.Reading.Text!)));
        return faults.Count == 0 ? reading : reading with { Faults = [.. faults, .. reading.Faults] };
    }

    /// <summary>The eleven CSV files, name and text, LF, header in every one.</summary>
    public static IReadOnlyList<(string Name, string Text)> WriteCsv(SkillTaxonomy taxonomy) =>
        [.. TaxonomyTable.All.Select(table => (table.File, TaxonomyCsv.Write(table, Rows(table, taxonomy))))];

    /// <summary>The text of <c>taxonomy.json</c>.</summary>
    public static string WriteJson(SkillTaxonomy taxonomy) => TaxonomyJson.Write(TaxonomyTable.All.Select(table => (table, Rows(table, taxonomy))));

    private static IEnumerable<TaxonomyRow> ReadFile(string name, string text, List<FileFault> faults)
    {
        var file = Path.GetFileName(name.Replace('\\', '/'));
        if (string.Equals(file, JsonFile, StringComparison.OrdinalIgnoreCase))
        {
            return TaxonomyJson.Read(file, text, faults);
        }

        if (TaxonomyTable.All.FirstOrDefault(table => string.Equals(table.File, file, StringComparison.OrdinalIgnoreCase)) is { } table)
        {
            return TaxonomyCsv.Read(table, file, text, faults);
        }

        faults.Add(new FileFault(file, null, $"The file name is unknown. Files are {JsonFile} or {string.Join(", ", CsvFiles)}."));
        return [];
    }

    private static IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> Rows(TaxonomyTable table, SkillTaxonomy taxonomy) => table.Array switch
    {
        "skills" => taxonomy.Skills.Select(TaxonomyCells.Of),
        "roles" => taxonomy.Roles.Select(TaxonomyCells.Of),
        "roleSkills" => taxonomy.Roles.SelectMany(role => role.Skills.Select(skill => TaxonomyCells.Of(role.Id, skill))),
        _ => taxonomy.Skills.SelectMany(skill => TaxonomyCells.PartsOf(table, skill)),
    };

}
