using System.Text;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>Turns an instruction into the name of an action: "Take a seat and wait for it" becomes "Taking a seat and waiting for it".</summary>
internal static class Gerunds
{
    /// <summary>The gerund phrase without end mark, or null when the text does not start with a verb.</summary>
    public static string? Of(string imperative)
    {
        var words = Words.In(imperative);
        if (words.Count < 2 || words[0].Start != 0)
        {
            return null;
        }

        var isNegated = words[0].Text.Equals("do", StringComparison.OrdinalIgnoreCase) && words[1].Text == "not" && words.Count > 2;
        var head = isNegated ? 2 : 0;
        if (!VerbList.IsBase(words[head].Text.ToLowerInvariant()))
        {
            return null;
        }

        var result = new StringBuilder(isNegated ? "Not " : "");
        var from = words[head].Start;
        for (var at = head; at < words.Count; at++)
        {
            if (at == head || IsJoinedVerb(words, at))
            {
                var gerund = VerbList.Gerund(words[at].Text.ToLowerInvariant());
                result.Append(imperative, from, words[at].Start - from).Append(result.Length == 0 ? char.ToUpperInvariant(gerund[0]) + gerund[1..] : gerund);
                from = words[at].End;
            }
        }

        return result.Append(imperative, from, imperative.Length - from).ToString();
    }

    /// <summary>A base verb behind "and" or "or" with an object or nothing behind it; "labels and tags" stay nouns.</summary>
    private static bool IsJoinedVerb(IReadOnlyList<Word> words, int at) =>
        words[at - 1].Text.ToLowerInvariant() is "and" or "or" or "then"
        && VerbList.IsBase(words[at].Text)
        && at + 1 < words.Count
        && words[at + 1].Text.ToLowerInvariant() is "the" or "a" or "an" or "to" or "it" or "them" or "your" or "his" or "her" or "for" or "on" or "in" or "at" or "with" or "off" or "out" or "up" or "no" or "another" or "each" or "every" or "all";
}
