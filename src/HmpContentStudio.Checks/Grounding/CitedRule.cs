using System.Text.RegularExpressions;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Reads a sentence against the very texts its origin names. A template also counts as carried when it holds one of those texts.</summary>
internal static partial class CitedRule
{
    private const double Holds = 0.8;

    // Words of the composer's own frames around a slot; they claim nothing by themselves.
    private static readonly HashSet<string> Frame = Tokens.Of(
        """
        reason right wrong yet slip avoid follow following step line case decision show look agree procedure mistaken belief answer correct corrected
        first next come comes goes done start end practice warm check measure today goal standard purpose lead hand first read write otherwise including exactly least fewer
        rule source term danger sign notice better instead task workplace observer watch watches week weeks day days within situation colleague note notes statement
        """).ToHashSet(StringComparer.Ordinal);

    /// <summary>The kind of support and the cited text that carries most of the sentence.</summary>
    public static (string Kind, OriginText Best) Support(Claim claim, PassageIndex index)
    {
        var tokens = Tokens.Of(claim.Text).Where(token => !claim.IsTemplate || !Frame.Contains(token)).ToList();
        var cited = claim.Cited.Select(text => (Text: text, Tokens: Tokens.Of(text.Text).ToHashSet(StringComparer.Ordinal))).ToList();
        var best = cited.MaxBy(entry => index.Share(tokens, entry.Tokens)).Text;
        if (tokens.Count < 2 && claim.IsTemplate)
        {
            return (ClaimReading.Supported, best);
        }

        var share = index.Share(tokens, cited.SelectMany(entry => entry.Tokens).ToHashSet(StringComparer.Ordinal));
        if (share >= ClaimRule.SupportedFrom || (claim.IsTemplate && cited.Any(entry => IsHeldBy(claim, entry.Text, index))))
        {
            return (ClaimReading.Supported, best);
        }

        return (share >= ClaimRule.WeakFrom ? ClaimReading.Weak : ClaimReading.Unsupported, best);
    }

    /// <summary>Figures, names and duties that none of the cited texts holds. Numbers of steps and lines in a template are its own counting.</summary>
    public static IReadOnlyList<Mismatch> Mismatches(Claim claim)
    {
        var counted = claim.IsTemplate ? Counting().Matches(claim.Text).Select(match => match.Value) : [];
        var passage = string.Join('\n', claim.Cited.Select(text => text.Text));
        var found = ExactRule.Compare(claim.Text, passage, [.. claim.Made, .. counted]);
        return claim.IsTemplate && Tokens.Of(claim.Text).All(Frame.Contains)
            ? [.. found.Where(mismatch => mismatch.Kind is "number" or "unit" or "entity")]
            : found;
    }

    private static bool IsHeldBy(Claim claim, OriginText text, PassageIndex index)
    {
        var sentence = Tokens.Of(claim.Text).ToHashSet(StringComparer.Ordinal);
        return Segments.Of(text.Text).Select(span => Tokens.Of(span.Of(text.Text))).Any(tokens => tokens.Count > 0 && index.Share(tokens, sentence) >= Holds);
    }

    [GeneratedRegex(@"\b(?:steps?|lines?|decisions?|cases?|criteri(?:on|a))\s+\d+(?:\s*(?:,|to|and|–|-)\s*\d+)*|\b(?:these|the|following)\s+\w+\s+(?:actions|steps|statements|lines|cases|entries|messages)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counting();
}
