using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Content.Skills;

/// <summary>Rows of one CSV file (RFC 4180) and back.</summary>
internal static class TaxonomyCsv
{
    public static IEnumerable<TaxonomyRow> Read(TaxonomyTable table, string file, string text, List<FileFault> faults)
    {
        var records = Records(file, text, faults);
        if (records.Count == 0)
        {
            faults.Add(new FileFault(file, 1, $"The file is empty. Its first line must name the columns: {Header(table)}."));
            return [];
        }

        var header = records[0].Cells;
        return HeaderIsUsable(table, file, header, faults)
            ? [.. records.Skip(1).Select(record => Row(table, file, header, record, faults)).OfType<TaxonomyRow>()]
            : [];
    }

    public static string Write(TaxonomyTable table, IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        foreach (var row in rows)
        {
            csv.NextRecord();
            foreach (var column in table.Columns)
            {
                csv.WriteField(row.TryGetValue(column.Name, out var cell) ? string.Join(';', cell) : "");
            }
        }

        csv.NextRecord();
        csv.Flush();
        return text.ToString();
    }

    private static List<(int Line, string[] Cells)> Records(string file, string text, List<FileFault> faults)
    {
        var records = new List<(int, string[])>();
        var badLines = new List<int>();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            BadDataFound = bad => badLines.Add(bad.Context.Parser?.RawRow ?? 0),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var line = 1;
        while (parser.Read())
        {
            if (parser.Record is { } cells && !(cells.Length == 1 && string.IsNullOrWhiteSpace(cells[0])))
            {
                records.Add((line, cells));
            }

            line = parser.RawRow + 1;
        }

        faults.AddRange(badLines.Distinct().Select(bad => new FileFault(file, bad, "A quotation mark stands inside a cell that is not quoted. Put the whole cell in quotation marks and double the one inside.")));
        if (text.Count(c => c == '"') % 2 == 1)
        {
            faults.Add(new FileFault(file, records.Count == 0 ? 1 : records[^1].Item1, "A quotation mark is opened here and never closed."));
        }

        return records;
    }

    private static bool HeaderIsUsable(TaxonomyTable table, string file, string[] header, List<FileFault> faults)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var before = faults.Count;
        faults.AddRange(names
            .Where(name => table.Columns.All(column => column.Name != name))
            .Select(name => new FileFault(file, 1, $"The column \"{name}\" is unknown. Columns are: {Header(table)}.")));
        faults.AddRange(names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => new FileFault(file, 1, $"The column \"{group.Key}\" stands twice.")));
        faults.AddRange(table.Columns
            .Where(column => column.Required && !names.Contains(column.Name, StringComparer.Ordinal))
            .Select(column => new FileFault(file, 1, $"The column \"{column.Name}\" is missing.")));
        return faults.Count == before;
    }

    private static TaxonomyRow? Row(TaxonomyTable table, string file, string[] header, (int Line, string[] Cells) record, List<FileFault> faults)
    {
        if (record.Cells.Length != header.Length)
        {
            faults.Add(new FileFault(file, record.Line, $"The row has {record.Cells.Length} cells, the header has {header.Length}. Put cells that hold a comma in quotation marks."));
            return null;
        }

        var cells = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var at = 0; at < header.Length; at++)
        {
            var column = table.Columns.First(column => column.Name == header[at].Trim());
            var entries = Cut(column, record.Cells[at]);
            if (entries.Count > 0)
            {
                cells[column.Name] = entries;
            }
        }

        return new TaxonomyRow(table, file, record.Line, cells);
    }

    private static IReadOnlyList<string> Cut(Column column, string cell)
    {
        var entries = column.Kind == CellKind.List ? cell.Split(';') : [cell];
        return [.. entries.Select(entry => entry.Trim()).Where(entry => entry.Length > 0)];
    }

    private static string Header(TaxonomyTable table) => string.Join(", ", table.Columns.Select(column => column.Name));
}
