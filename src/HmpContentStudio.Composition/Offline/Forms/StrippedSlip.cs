using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>
/// Takes out of a slip what names its own wrongness: "Start the work without pressing the button" becomes "Start the work.".
/// Only for entries that do not say how the slip looks to the person who does it.
/// </summary>
internal static partial class StrippedSlip
{
    private const int LeastContentWords = 2;

    /// <summary>The rest as a sentence, or null when nothing was cut or too little is left.</summary>
    public static string? Of(string slip)
    {
        var cut = CutPattern().Match(slip);
        var rest = OnlyPattern().Replace(cut.Success ? slip[..cut.Index] : slip, "").TrimEnd(',', ' ');
        var isChanged = rest.Length < Phrases.NoEnd(slip).Length;
        return isChanged && Words.ContentStems(rest).Count >= LeastContentWords && Imperative.IsImperative(rest) ? Phrases.Sentence(rest) : null;
    }

    [GeneratedRegex(@"\s(without|instead of|although|because nothing|while\s.+\sstill|to avoid)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CutPattern();

    [GeneratedRegex(@"\sonly$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPattern();
}
