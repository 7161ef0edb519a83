using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>A text of the draft with its place and origin.</summary>
/// <param name="BlockId">Block, item or objective.</param>
/// <param name="Part">Inside it.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Origin">Where it comes from; absent for an option that a person has not given one.</param>
internal sealed record PlacedText(string BlockId, string Part, string Text, Origin? Origin)
{
    /// <summary>The block it stands in; absent for objectives and items.</summary>
    public Block? Block { get; init; }

    /// <summary>What part of its block it is; absent for the main text and outside blocks.</summary>
    public SentencePart? Label { get; init; }

    /// <summary>Says something wrong on purpose: a distractor.</summary>
    public bool IsDistractor { get; init; }
}

/// <summary>All texts and origins of a draft in reading order.</summary>
internal static class Origins
{
    public static IEnumerable<Origin> Of(LearningContent content) => Texts(content).Select(text => text.Origin).OfType<Origin>();

    public static IEnumerable<PlacedText> Texts(LearningContent content) =>
    [
        .. content.Objectives.Select(objective => new PlacedText(objective.Id, "text", objective.Text, objective.Origin)),
        .. content.Blocks.SelectMany(Texts),
        .. content.Items.SelectMany(Texts),
    ];

    public static IEnumerable<PlacedText> Texts(Block block) =>
        block.Sentences.Select((sentence, at) => new PlacedText(block.Id, $"sentences/{at}", sentence.Text, sentence.Origin) { Block = block, Label = sentence.Part });

    public static IEnumerable<PlacedText> Texts(Item item) =>
    [
        new PlacedText(item.Id, "stem", item.Stem, item.Origin),
        .. Numbered(item.Exhibit).SelectMany(line => Text(item, $"exhibit/{line.At}", line.Entry.Text, line.Entry.Origin)),
        .. Numbered(item.Options).SelectMany(option => Texts(item, option.Entry, option.At)),
        .. Numbered(item.Order).SelectMany(entry => Text(item, $"order/{entry.At}", entry.Entry.Text, entry.Entry.Origin)),
        .. Numbered(item.Choices).SelectMany(choice => Text(item, $"choices/{choice.At}", choice.Entry.Text, choice.Entry.Origin)),
        .. Numbered(item.Pairs).SelectMany(pair => Text(item, $"pairs/{pair.At}/left", pair.Entry.Left, pair.Entry.LeftOrigin)
            .Concat(Text(item, $"pairs/{pair.At}/rationale", pair.Entry.Rationale, pair.Entry.RationaleOrigin))),
        .. Numbered(item.Blanks).SelectMany(blank => Text(item, $"blanks/{blank.At}", blank.Entry.Accept is [var printed, ..] ? printed : null, blank.Entry.Origin)),
        .. Numbered(item.Points).SelectMany(point => Text(item, $"rubric/{point.At}", point.Entry.Text, point.Entry.Origin)),
        .. Text(item, "rationale", item.Rationale, item.RationaleOrigin),
    ];

    private static IEnumerable<PlacedText> Texts(Item item, Option option, int at) =>
        Text(item, $"options/{at}", option.Text, option.Origin).Select(text => text with { IsDistractor = option.Correct != true })
            .Concat(Text(item, $"options/{at}/rationale", option.Rationale, option.RationaleOrigin));

    private static IEnumerable<PlacedText> Text(Item item, string part, string? text, Origin? origin) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new PlacedText(item.Id, part, text, origin)];

    private static IEnumerable<(T Entry, int At)> Numbered<T>(IReadOnlyList<T>? entries) => (entries ?? []).Select((entry, at) => (entry, at));
}
