using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HmpContentStudio.Content;

/// <summary>
/// Writes a JSON value in the one form that is hashed: RFC 8785 (JSON Canonicalization Scheme) over the NFC-normalised value.
/// Object members are sorted by UTF-16 code units, numbers are written as ECMAScript does, nothing is indented.
/// Thread-safe; no state.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of <paramref name="value"/>; <c>null</c> is written as <c>null</c>.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or two members of an object have the same name after normalisation.</exception>
    public static string Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The canonical text of a parsed JSON value.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Write(JsonNode?)"/>.</exception>
    public static string Write(JsonElement value) => Write(value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    });

    private static void Append(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendObject(text, members);
                break;
            case JsonArray entries:
                AppendArray(text, entries);
                break;
            default:
                AppendScalar(text, value);
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members)
    {
        var sorted = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, member) in members)
        {
            if (!sorted.TryAdd(name.Normalize(NormalizationForm.FormC), member))
            {
                throw new ArgumentException($"The member \"{name}\" occurs twice.", nameof(members));
            }
        }

        text.Append('{');
        var first = true;
        foreach (var (name, member) in sorted)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            AppendString(text, name);
            text.Append(':');
            Append(text, member);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonArray entries)
    {
        text.Append('[');
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(text, entries[i]);
        }

        text.Append(']');
    }

    private static void AppendScalar(StringBuilder text, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            case JsonValueKind.String:
                AppendString(text, value.GetValue<string>().Normalize(NormalizationForm.FormC));
                break;
            default:
                text.Append(Number(double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
        }
    }

    /// <summary>RFC 8785 §3.2.2.2: only the two-character escapes and \u00xx for other control characters.</summary>
    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    /// <summary>ECMA-262 Number::toString: shortest digits, exponent form outside 1e-7 to 1e21.</summary>
    private static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("A number must be finite to be written as JSON.", nameof(value));
        }

        if (value == 0)
        {
            return "0";
        }

        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = Digits(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        return sign + Place(digits, exponent);
    }

    /// <summary>Significant digits without zeros at either end, and n such that value = 0.digits × 10^n.</summary>
    private static (string Digits, int Exponent) Digits(string shortest)
    {
        var parts = shortest.Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = all.Length - all.TrimStart('0').Length;
        var exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (all.Trim('0'), whole - leadingZeros + exponent);
    }

    private static string Place(string digits, int n) => n switch
    {
        _ when n >= digits.Length && n <= 21 => digits + new string('0', n - digits.Length),
        > 0 and <= 21 => digits[..n] + "." + digits[n..],
        > -6 and <= 0 => "0." + new string('0', -n) + digits,
        _ => Exponential(digits, n - 1),
    };

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length == 1 ? "" : "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }
}
