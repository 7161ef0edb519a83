using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>GR-01: each sentence that states something is carried by what it cites, or by a passage of any source or the entry.</summary>
internal sealed class SupportCheck : IPreCheck
{
    public string CriterionId => "GR-01";

    public string AllWell => "Every sentence shares its words with a passage. Similar words can still say something else: read the passages of the sentences that matter.";

    public string NothingToRead => "No sentence of the draft states a fact.";

    public static string Message(string kind) => kind == ClaimReading.Weak
        ? "The best passage carries only a part of this sentence. Compare both; reword it close to the source, or dismiss the flag with the reason."
        : "No passage supports this sentence. Find its source, reword it, or take it out.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var claims = context.Claims;
        return claims.Count == 0 ? null : [.. claims.SelectMany(claim => Read(context, claim))];
    }

    private static IEnumerable<Flag> Read(CheckContext context, Claim claim)
    {
        var (kind, evidence) = claim.Cited.Count == 0 ? Free(context, claim) : Cited(context, claim);
        if (kind != ClaimReading.Supported)
        {
            yield return Flag(claim, kind, Message(kind), claim.Span.Start, claim.Span.End, evidence);
        }
    }

    public static Flag Flag(Claim claim, string kind, string message, int start, int end, IReadOnlyList<Evidence> evidence) => new(kind, message)
    {
        BlockId = claim.Place.BlockId, Part = claim.Place.Part, Start = start, End = end, Text = claim.Place.Text, Evidence = evidence,
    };

    public static Evidence EvidenceOf(OriginText text) =>
        new(text.Field is null ? "source" : "taxonomy", text.Source, text.Start, text.End, text.Text, text.Field);

    private static (string Kind, IReadOnlyList<Evidence> Evidence) Free(CheckContext context, Claim claim)
    {
        var reading = claim.ReadFreely(context.Passages);
        return (reading.Kind, reading.Passage is { } passage ? [passage.Evidence] : []);
    }

    private static (string Kind, IReadOnlyList<Evidence> Evidence) Cited(CheckContext context, Claim claim)
    {
        var (kind, best) = CitedRule.Support(claim, context.Passages);
        return (kind, [EvidenceOf(best)]);
    }
}

/// <summary>GR-02: figures with units, dates, names and duties of each such sentence stand in what it rests on.</summary>
internal sealed class ExactCheck : IPreCheck
{
    public string CriterionId => "GR-02";

    public string AllWell => "Figures, names and duties stand in the passages. Check that each one stands in its right place.";

    public string NothingToRead => "No sentence of the draft states a fact.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var claims = context.Claims;
        return claims.Count == 0 ? null : [.. claims.SelectMany(claim => Read(context, claim))];
    }

    private static IEnumerable<Flag> Read(CheckContext context, Claim claim)
    {
        if (claim.Cited.Count > 0)
        {
            return CitedRule.Mismatches(claim).Select(mismatch => Flag(claim, mismatch, [.. claim.Cited.Select(SupportCheck.EvidenceOf)]));
        }

        var reading = claim.ReadFreely(context.Passages);
        return reading.Mismatches.Select(mismatch => Flag(claim, mismatch, reading.Passage is { } passage ? [passage.Evidence] : []));
    }

    private static Flag Flag(Claim claim, Mismatch mismatch, IReadOnlyList<Evidence> evidence) =>
        SupportCheck.Flag(claim, mismatch.Kind, mismatch.Message, claim.Span.Start + mismatch.Span.Start, claim.Span.Start + mismatch.Span.End, evidence);
}
