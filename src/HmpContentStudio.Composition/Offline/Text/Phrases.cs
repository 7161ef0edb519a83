using System.Globalization;
using System.Text;

namespace HmpContentStudio.Composition.Offline.Text;

/// <summary>Small operations on phrases and sentences. Invariant culture throughout; stateless.</summary>
internal static class Phrases
{
    /// <summary>NFKC, one line, single blanks, no surrounding white space. Markup stays as it is: it is escaped where it is shown.</summary>
    public static string Clean(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with its first letter in upper case.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text as a sentence: capital first, one end mark.</summary>
    public static string Sentence(string text)
    {
        var trimmed = UpperFirst(text.Trim());
        var bare = trimmed.TrimEnd(';', ':', ',', ' ');
        return bare.Length == 0 || bare[^1] is '.' or '!' or '?' || (bare[^1] is '"' or '”' && bare.Length > 1 && bare[^2] is '.' or '!' or '?') ? bare : bare + ".";
    }

    /// <summary>The text without end mark.</summary>
    public static string NoEnd(string text) => text.Trim().TrimEnd('.', '!', ';', ' ');

    /// <summary>"1", "1 and 2", "1, 2 and 5".</summary>
    public static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };

    /// <summary>A number without trailing zeros, decimal point as in English.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A count as digits.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"Step 1 is done.", "Steps 1 and 2 are done.", "Steps 1 to 4 are done.".</summary>
    public static string Done(int last) => last switch
    {
        1 => "Step 1 is done.",
        2 => "Steps 1 and 2 are done.",
        _ => $"Steps 1 to {Number(last)} are done.",
    };
}
