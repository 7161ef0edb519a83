using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>Reads a sentence against the very texts its origin names. A template also counts as carried when it holds one of those texts.</summary>
internal static class CitedRule
{
    private const double Holds = 0.8;

    /// <summary>The kind of support and the cited text that carries most of the sentence.</summary>
    public static (string Kind, OriginText Best) Support(Claim claim, PassageIndex index)
    {
        var cited = claim.Cited.Select(text => (Text: text, Tokens: Tokens.Of(text.Text).ToHashSet(StringComparer.Ordinal))).ToList();
        var tokens = Slots(claim);
        var best = cited.MaxBy(entry => index.Share(tokens, entry.Tokens)).Text;
        if (tokens.Count < (claim.IsTemplate ? 2 : 1) || claim.Cited.Any(text => ItemScoring.Normalise(text.Text) == ItemScoring.Normalise(claim.Text)))
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

    /// <summary>Figures, names and duties that none of the cited texts holds.</summary>
    public static IReadOnlyList<Mismatch> Mismatches(Claim claim) =>
        ExactRule.Compare(
            claim.IsTemplate ? TemplateFrame.Blank(claim.Text) : claim.Text,
            string.Join('\n', claim.Cited.Select(text => text.Text)),
            claim.Made);

    /// <summary>What a template got from its fields; its figures are left to GR-02.</summary>
    private static List<string> Slots(Claim claim) =>
        claim.IsTemplate
            ? [.. Tokens.Of(TemplateFrame.Blank(claim.Text)).Where(token => token[0] != '#')]
            : [.. Tokens.Of(claim.Text)];

    private static bool IsHeldBy(Claim claim, OriginText text, PassageIndex index)
    {
        var sentence = Tokens.Of(claim.Text).ToHashSet(StringComparer.Ordinal);
        return Segments.Of(text.Text).Select(span => Tokens.Of(span.Of(text.Text))).Any(tokens => tokens.Count > 0 && index.Share(tokens, sentence) >= Holds);
    }
}
