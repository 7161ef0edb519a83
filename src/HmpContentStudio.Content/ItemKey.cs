namespace HmpContentStudio.Content;

/// <summary>Takes out of an item what would give its answer away: keys, rationales, and origins that name an error or a step.</summary>
public static class ItemKey
{
    /// <summary>The item as somebody may see it who has not answered yet. Ordering entries come in presentation order.</summary>
    public static Item Hide(Item item) => item with
    {
        Exhibit = item.Exhibit?.Select(line => line with { Origin = Unnamed(item.Origin) }).ToList(),
        Options = item.Options?.Select(option => new Option { Id = option.Id, Text = option.Text }).ToList(),
        Order = item.Order?.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => new OrderEntry { Id = entry.Id, Text = entry.Text }).ToList(),
        Choices = item.Choices?.Select(choice => new Choice { Id = choice.Id, Text = choice.Text }).ToList(),
        Pairs = item.Pairs?.Select(pair => new Pair { Id = pair.Id, Left = pair.Left }).ToList(),
        Blanks = item.Blanks?.Select(blank => new Blank { Id = blank.Id }).ToList(),
        Points = null,
        Answer = null,
        Tolerance = null,
        Rationale = null,
        RationaleOrigin = null,
        Origin = Unnamed(item.Origin),
    };

    // The fields behind a template name the error or step that the question is about.
    private static Origin Unnamed(Origin origin) => origin is TemplateOrigin template ? new TemplateOrigin(template.Id, []) : origin;
}
