using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Entry;

/// <summary>A phrase or sentence together with where it comes from.</summary>
internal sealed record Piece(string Text, Origin Origin)
{
    /// <summary>As a sentence of a block.</summary>
    public Sentence AsSentence(SentencePart? part = null) => new() { Text = Text, Origin = Origin, Part = part };
}

/// <summary>Builds origins, so that a filled template lists every field and passage that went into it.</summary>
internal static class Origins
{
    /// <summary>A field of the entry, the role or the brief.</summary>
    public static TaxonomyOrigin Field(string path) => new(path);

    /// <summary>A template filled from these origins, in this order, each named once.</summary>
    public static TemplateOrigin Template(string id, params IReadOnlyList<Origin?> slots)
    {
        var fields = slots.SelectMany(Fields).Distinct(StringComparer.Ordinal).ToList();
        var passages = slots.SelectMany(Passages).Distinct().ToList();
        var generated = slots.OfType<TemplateOrigin>().SelectMany(slot => slot.Generated ?? []).Distinct(StringComparer.Ordinal).ToList();
        return new TemplateOrigin(id, fields, passages.Count == 0 ? null : passages, generated.Count == 0 ? null : generated);
    }

    private static IEnumerable<string> Fields(Origin? origin) => origin switch
    {
        TaxonomyOrigin field => [field.Field],
        TemplateOrigin template => template.Fields,
        _ => [],
    };

    private static IEnumerable<ExtractOrigin> Passages(Origin? origin) => origin switch
    {
        ExtractOrigin passage => [passage],
        TemplateOrigin template => template.Passages ?? [],
        _ => [],
    };
}
