using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Content.Skills;

/// <summary>Rows of <c>taxonomy.json</c> (one object, an array of flat rows per table) and back.</summary>
internal static class TaxonomyJson
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<TaxonomyRow> Read(string file, string text, List<FileFault> faults)
    {
        if (StrictJson.FirstFault(text) is { } fault)
        {
            faults.Add(new FileFault(file, null, $"{fault.Pointer}: {fault.Reason}", fault.Pointer));
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            return Rows(file, document.RootElement, Lines(text), faults);
        }
        catch (JsonException error)
        {
            faults.Add(new FileFault(file, (int?)error.LineNumber + 1, $"This is not valid JSON: {error.Message}"));
            return [];
        }
    }

    public static string Write(IEnumerable<(TaxonomyTable Table, IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> Rows)> tables)
    {
        var root = new JsonObject();
        foreach (var (table, rows) in tables)
        {
            root[table.Array] = new JsonArray([.. rows.Select(row => (JsonNode)RowObject(table, row))]);
        }

        return root.ToJsonString(Written) + "\n";
    }

    private static JsonObject RowObject(TaxonomyTable table, IReadOnlyDictionary<string, IReadOnlyList<string>> row)
    {
        var members = new JsonObject();
        foreach (var column in table.Columns.Where(column => row.ContainsKey(column.Name)))
        {
            var cell = row[column.Name];
            members[column.Name] = column.Kind switch
            {
                CellKind.List => new JsonArray([.. cell.Select(entry => (JsonNode)entry)]),
                CellKind.Whole or CellKind.Number or CellKind.Flag => JsonNode.Parse(cell[0]),
                _ => cell[0],
            };
        }

        return members;
    }

    private static List<TaxonomyRow> Rows(string file, JsonElement root, IReadOnlyDictionary<string, List<int>> lines, List<FileFault> faults)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new FileFault(file, 1, "The file must be one object with the arrays skills, performanceCriteria, steps and so on."));
            return [];
        }

        var rows = new List<TaxonomyRow>();
        foreach (var member in root.EnumerateObject())
        {
            var table = TaxonomyTable.All.FirstOrDefault(table => table.Array == member.Name);
            if (table is null || member.Value.ValueKind != JsonValueKind.Array)
            {
                faults.Add(new FileFault(file, null, table is null
                    ? $"\"{member.Name}\" is unknown. Arrays are: {string.Join(", ", TaxonomyTable.All.Select(known => known.Array))}."
                    : $"\"{member.Name}\" must be an array.", "/" + member.Name));
                continue;
            }

            var places = lines.TryGetValue(member.Name, out var found) ? found : [];
            rows.AddRange(member.Value.EnumerateArray().Select((row, at) => Row(table, file, at < places.Count ? places[at] : 1, row, faults)).OfType<TaxonomyRow>());
        }

        return rows;
    }

    private static TaxonomyRow? Row(TaxonomyTable table, string file, int line, JsonElement row, List<FileFault> faults)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new FileFault(file, line, $"An entry of \"{table.Array}\" must be an object."));
            return null;
        }

        var before = faults.Count;
        var cells = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var member in row.EnumerateObject())
        {
            var column = table.Columns.FirstOrDefault(column => column.Name == member.Name);
            var entries = column is null ? null : Cell(column, member.Value);
            if (entries is null)
            {
                faults.Add(new FileFault(file, line, column is null
                    ? $"\"{member.Name}\" is unknown in \"{table.Array}\"."
                    : $"\"{member.Name}\" has the wrong type{(column.Kind == CellKind.List ? "; it is a list of texts without a semicolon" : "")}."));
            }
            else if (entries.Count > 0)
            {
                cells[member.Name] = entries;
            }
        }

        return faults.Count == before ? new TaxonomyRow(table, file, line, cells) : null;
    }

    private static IReadOnlyList<string>? Cell(Column column, JsonElement value) => (column.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => [],
        (CellKind.List, JsonValueKind.Array) => value.EnumerateArray().All(IsListEntry)
            ? [.. value.EnumerateArray().Select(entry => entry.GetString()!.Trim()).Where(entry => entry.Length > 0)]
            : null,
        (CellKind.List, _) => null,
        (_, JsonValueKind.String) => value.GetString()!.Trim() is { Length: > 0 } text ? [text] : [],
        (CellKind.Whole or CellKind.Number, JsonValueKind.Number) => [value.GetRawText()],
        (CellKind.Flag, JsonValueKind.True or JsonValueKind.False) => [value.GetRawText()],
        _ => null,
    };

    private static bool IsListEntry(JsonElement entry) => entry.ValueKind == JsonValueKind.String && !entry.GetString()!.Contains(';', StringComparison.Ordinal);

    /// <summary>Line of each row: array name to the lines on which its entries begin.</summary>
    private static Dictionary<string, List<int>> Lines(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var lines = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (array, line, counted) = ("", 1, 0);
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, at - counted).Count((byte)'\n');
            counted = at;
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                array = reader.GetString()!;
                lines[array] = [];
            }
            else if (reader.CurrentDepth == 2 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) && lines.TryGetValue(array, out var places))
            {
                places.Add(line);
            }
        }

        return lines;
    }
}
