using System.Globalization;

namespace HmpContentStudio.Content.Text;

/// <summary>
/// Finds characters that no text of ours may carry, because they cannot be normalised, hashed or written as XML: control characters other
/// than tab, line feed, form feed and carriage return, lone surrogates, and the noncharacters of Unicode. Stateless.
/// </summary>
public static class CleanText
{
    /// <summary>Null for a text that can be used, else the first character that cannot, in words.</summary>
    public static string? Fault(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!isPair && IsUnusable(text[at]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)text[at]:X4} at position {at + 1} cannot be used in a text. Take it out.");
            }

            at += isPair ? 1 : 0;
        }

        return null;
    }

    private static bool IsUnusable(char c) => c is < ' ' and not ('\t' or '\n' or '\f' or '\r') or (>= '\u007F' and <= '\u009F' and not '\u0085')
        or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') || char.IsSurrogate(c);
}
