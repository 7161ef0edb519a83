using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>Reads setting and trigger of a situation, so that "{Setting}, {trigger}." is a sentence.</summary>
internal static partial class ContextForm
{
    /// <summary>A phrase with on, at, in, during, …; refused (and then shown behind a label) when it is none. Null when there is none.</summary>
    public static FormReading? Setting(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        var text = Phrases.UpperFirst(Phrases.NoEnd(Phrases.Clean(raw)).TrimEnd(','));
        return PlacePattern().IsMatch(text)
            ? new FormReading(FormStatus.Ok, text)
            : new FormReading(FormStatus.Refused, text, "start with on, at, in, during, by, near, behind, before or after");
    }

    /// <summary>A full clause without "you will", or null.</summary>
    public static string? Trigger(string? raw) =>
        string.IsNullOrWhiteSpace(raw) || Problem(raw) is not null ? null : Phrases.NoEnd(Phrases.Clean(raw));

    /// <summary>What to change in a trigger, or null.</summary>
    public static string? Problem(string raw)
    {
        if (raw.Contains("you will", StringComparison.OrdinalIgnoreCase))
        {
            return "say what happens instead of what \"you will\" do";
        }

        return Words.In(raw).Count < 3 ? "write a full clause with a subject and a verb" : null;
    }

    [GeneratedRegex(@"^(on|at|in|during|by|near|behind|before|after|under|outside|inside|between|above|below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();
}
