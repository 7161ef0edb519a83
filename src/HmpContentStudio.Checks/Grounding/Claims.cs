using System.Text.RegularExpressions;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>One sentence of the draft that states something, with what it rests on.</summary>
/// <param name="Place">The text it stands in.</param>
/// <param name="Span">Where in that text.</param>
/// <param name="Cited">The texts its origin points to; empty when it must be found in all of them.</param>
internal sealed record Claim(PlacedText Place, Span Span, IReadOnlyList<OriginText> Cited)
{
    public string Text => Span.Of(Place.Text);

    /// <summary>Reads it against all passages. A person who edits a composed sentence keeps the composer's frame, which claims nothing.</summary>
    public ClaimReading ReadFreely(PassageIndex passages) => ClaimRule.Read(TemplateFrame.BlankPhrases(Text), passages);

    public bool IsTemplate => Place.Origin is TemplateOrigin;

    /// <summary>Values the composer made up and marks as such.</summary>
    public IReadOnlyList<string> Made => Place.Origin is TemplateOrigin { Generated: { } generated } ? generated : [];
}

/// <summary>
/// Finds the sentences that state something. Headings, questions, prompts to the learner, notices, distractors and templates without slots
/// state nothing. A text whose entry or source was not handed over cannot be compared and is left to GR-07.
/// </summary>
internal static partial class Claims
{
    public static IReadOnlyList<Claim> Of(CheckContext context) =>
        [.. Origins.Texts(context.Content).Where(States).SelectMany(text => Of(context, text))];

    private static bool States(PlacedText text) =>
        !text.IsDistractor
        && text.BlockId is not ['o', ..]
        && text.Block is not ({ Type: BlockType.Heading } or { Role: BlockRole.Sources or BlockRole.Notice })
        && text.Label is not (SentencePart.Header or SentencePart.Label)
        && text.Origin is not (GapOrigin or TemplateOrigin { Fields.Count: 0, Passages: null or { Count: 0 } });

    private static IEnumerable<Claim> Of(CheckContext context, PlacedText text)
    {
        var cited = text.Origin is null ? [] : context.Resolver.Texts(text.Origin);
        if (cited.Count == 0 && Paths(text.Origin).Any(path => !context.Resolver.Holds(path)))
        {
            return [];
        }

        var free = cited.Count == 0;
        return SentenceSplitter.Split(text.Text)
            .Where(span => !ChoiceQuestion.IsQuestion(span.Of(text.Text)) && !(free && Prompt().IsMatch(span.Of(text.Text))))
            .Select(span => new Claim(text, span, cited));
    }

    private static IEnumerable<string> Paths(Origin? origin) => origin switch
    {
        TaxonomyOrigin taxonomy => [taxonomy.Field],
        TemplateOrigin template => template.Fields,
        _ => [],
    };

    [GeneratedRegex(@"^\W*(?:[^,]{1,40},\s*)?(?:answer|think|imagine|picture|write\s+down|note\s+down|recall|remember|reflect|describe|discuss|cover|compare|look\s+back|ask\s+yourself|consider)\b(?=.*\byou)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Prompt();
}
