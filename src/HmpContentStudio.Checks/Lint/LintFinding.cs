using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HmpContentStudio.Checks;

/// <summary>A place that a lint finding points to: a text of the line, or a span of a source.</summary>
/// <param name="At"><c>stem</c>, <c>options/2</c>, <c>objective</c>, <c>item</c>, <c>claim</c>, or <c>source</c>.</param>
/// <param name="Start">UTF-16 offset in that text.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Source">Name of the source.</param>
public sealed record LintEvidence(string At, int Start, int End, string? Source = null);

/// <summary>One output line of the linter.</summary>
/// <param name="Id">The line's id, else its number from 1.</param>
/// <param name="Criterion">The criterion, or <c>INPUT</c>.</param>
/// <param name="Kind">What was found; <c>pass</c> without a flag.</param>
/// <param name="Verdict">Flag, pass or na.</param>
/// <param name="Message">What to do.</param>
/// <param name="Evidence">Where.</param>
public sealed record LintFinding(string Id, string Criterion, string Kind, Verdict Verdict, string Message, IReadOnlyList<LintEvidence> Evidence)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Level of an objective's verb, on its pass.</summary>
    public string? Level { get; init; }

    /// <summary>The line as JSON, members in fixed order, without a line end.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
        {
            Write(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("criterion", Criterion);
        writer.WriteString("kind", Kind);
        writer.WriteString("verdict", Verdict switch { Verdict.Flag => "flag", Verdict.Pass => "pass", _ => "na" });
        writer.WriteString("message", Message);
        if (Level is not null)
        {
            writer.WriteString("level", Level);
        }

        writer.WriteStartArray("evidence");
        foreach (var place in Evidence)
        {
            Write(writer, place);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LintEvidence place)
    {
        writer.WriteStartObject();
        writer.WriteString("at", place.At);
        if (place.Source is not null)
        {
            writer.WriteString("source", place.Source);
        }

        writer.WriteNumber("start", place.Start);
        writer.WriteNumber("end", place.End);
        writer.WriteEndObject();
    }
}
