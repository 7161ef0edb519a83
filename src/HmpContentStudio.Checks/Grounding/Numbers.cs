using System.Globalization;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>A figure of a text with the unit behind it.</summary>
/// <param name="Value">The number; number words count as digits.</param>
/// <param name="Unit">The unit in its plain form (<c>minute</c>, <c>euro</c>, <c>%</c>), or null.</param>
/// <param name="Span">Figure and unit.</param>
internal readonly record struct Figure(decimal Value, string? Unit, Span Span);

/// <summary>Finds figures. "One" counts only before a unit, because it is a pronoun as well.</summary>
internal static class Numbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, decimal> Values = WordValues();

    private static readonly Dictionary<string, string> Units = Table(
        "second: second seconds sec secs s", "minute: minute minutes min mins", "hour: hour hours h hr hrs", "day: day days", "week: week weeks", "month: month months", "year: year years",
        "metre: metre metres meter meters m", "centimetre: centimetre centimetres centimeter centimeters cm", "millimetre: millimetre millimetres millimeter millimeters mm", "kilometre: kilometre kilometres kilometer kilometers km",
        "gram: gram grams g", "kilogram: kilogram kilograms kg kilo kilos", "tonne: tonne tonnes ton tons", "litre: litre litres liter liters l", "millilitre: millilitre millilitres ml",
        "percent: percent % pct", "euro: euro euros eur €", "dollar: dollar dollars usd $", "pound: pound pounds gbp £", "degree: degree degrees °", "celsius: °c celsius", "volt: volt volts v", "ampere: ampere amperes amp amps", "watt: watt watts w", "kilowatt: kw kilowatt kilowatts",
        "bar: bar bars", "ppm: ppm", "pascal: pa pascal", "decibel: db decibel decibels", "lux: lux", "newton: newton newtons");

    /// <summary>All figures in order.</summary>
    public static IReadOnlyList<Figure> In(string text)
    {
        var words = Words.In(text).SelectMany(Pieces).ToList();
        var figures = new List<Figure>();
        for (var at = 0; at < words.Count; at++)
        {
            if (ValueOf(words[at].Text) is not { } value)
            {
                continue;
            }

            var (unit, end) = UnitAt(text, words, at);
            if (unit is not null || !words[at].Text.Equals("one", StringComparison.OrdinalIgnoreCase))
            {
                figures.Add(new Figure(value, unit, new Span(words[at].Start, end)));
            }
        }

        return figures;
    }

    /// <summary>"30-60" is two figures, "7-day" and "5mm" a figure with its unit; other words stay whole, compounds by their parts.</summary>
    public static IEnumerable<Word> Pieces(Word word)
    {
        if (ValueOf(word.Text) is not null)
        {
            return [word];
        }

        return Cut(word, word.Text.Split('-')).SelectMany(part => char.IsAsciiDigit(part.Text[0]) && !Ordinal(part.Text) ? Cut(part, DigitsAndLetters(part.Text)) : [part]);
    }

    /// <summary>The value of a figure or number word, or null.</summary>
    public static decimal? ValueOf(string word)
    {
        if (Values.TryGetValue(word, out var value))
        {
            return value;
        }

        return char.IsAsciiDigit(word[0]) && decimal.TryParse(Grouped(word), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? value : null;
    }

    /// <summary>The number without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The plain form of a unit, or null.</summary>
    public static string? UnitOf(string word) => Units.GetValueOrDefault(word.ToLowerInvariant());

    private static bool Ordinal(string text) => text.Length > 2 && text[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    private static string[] DigitsAndLetters(string text)
    {
        var letters = 0;
        while (letters < text.Length && !char.IsLetter(text[letters]))
        {
            letters++;
        }

        return [text[..letters], text[letters..]];
    }

    private static IEnumerable<Word> Cut(Word word, string[] parts)
    {
        var at = word.Start;
        foreach (var part in parts)
        {
            at = word.Text.IndexOf(part, at - word.Start, StringComparison.Ordinal) + word.Start;
            if (part.Length > 0)
            {
                yield return new Word(part, at, at + part.Length);
            }

            at += part.Length;
        }
    }

    private static string Grouped(string word)
    {
        // "1,000" groups thousands, "2,5" is a decimal comma.
        var comma = word.LastIndexOf(',');
        return comma < 0 || word.Length - comma == 4 ? word.Replace(",", "", StringComparison.Ordinal) : word.Replace(',', '.');
    }

    private static (string? Unit, int End) UnitAt(string text, IReadOnlyList<Word> words, int at)
    {
        var end = words[at].End;
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\u00a0')
        {
            next++;
        }

        if (next < text.Length && text[next] is '%' or '€' or '$' or '£' or '°')
        {
            return (UnitOf(text[next].ToString()), next + 1);
        }

        if (words[at].Start > 0 && text[words[at].Start - 1] is '€' or '$' or '£')
        {
            return (UnitOf(text[words[at].Start - 1].ToString()), end);
        }

        // The second number of a range carries the unit of both: "three to five minutes", "30-60 mins".
        for (var ahead = at + 1; ahead < words.Count && ahead <= at + 3; ahead++)
        {
            if (UnitOf(words[ahead].Text) is { } unit)
            {
                return (unit, ahead == at + 1 ? words[ahead].End : end);
            }

            if (words[ahead].Text.ToLowerInvariant() is not ("to" or "and" or "or") && ValueOf(words[ahead].Text) is null)
            {
                break;
            }
        }

        return (null, end);
    }

    private static Dictionary<string, decimal> WordValues()
    {
        var values = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase) { ["hundred"] = 100, ["thousand"] = 1000, ["dozen"] = 12 };
        for (var at = 0; at < Small.Length; at++)
        {
            values[Small[at]] = at;
        }

        for (var ten = 2; ten < Tens.Length; ten++)
        {
            values[Tens[ten]] = ten * 10;
            for (var one = 1; one < 10; one++)
            {
                values[Tens[ten] + "-" + Small[one]] = ten * 10 + one;
            }
        }

        return values;
    }

    private static Dictionary<string, string> Table(params string[] rows) =>
        rows.Select(row => row.Split(": ")).SelectMany(row => row[1].Split(' ').Select(word => (word, row[0]))).ToDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);
}
