using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>
/// How long the learner's saved state can become, worked out before a package is written. The form is that of <c>state.js</c>:
/// <c>1|hash8|pages as hex bits|best score|field|field…</c> with one field for each item, choices as one character each and typed text as it is.
/// SCORM 1.2 (RTE 3.4.4, cmi.suspend_data) promises 4,096 characters; no player checks it, so it is held here by design.
/// </summary>
internal static class StateBudget
{
    /// <summary>CMIString4096.</summary>
    public const int Limit = 4096;

    /// <summary>Longest typed number.</summary>
    public const int NumberLength = 24;

    /// <summary>Below this a text field is not worth offering.</summary>
    private const int ShortestText = 120;
    private const int ShortAnswerLength = 500;
    private const int EssayLength = 1500;
    private const int ShortestBlank = 40;

    /// <summary>The most characters a learner may type into each text item, by item id; a text that had to be under 120 leaves the state too long.</summary>
    public static IReadOnlyDictionary<string, int> TextLengths(LearningContent content, int pages)
    {
        var texts = content.Items.Where(IsText).ToList();
        var share = texts.Count == 0 ? 0 : (Limit - Fixed(content, pages)) / texts.Count;
        return texts.ToDictionary(
            item => item.Id,
            item => Math.Max(ShortestText, Math.Min(share, item.Type == ItemType.Essay ? EssayLength : ShortAnswerLength)),
            StringComparer.Ordinal);
    }

    /// <summary>The longest state that any learner can reach.</summary>
    public static int WorstCase(LearningContent content, int pages) => Fixed(content, pages) + TextLengths(content, pages).Values.Sum();

    /// <summary>The most characters a learner may type into one blank.</summary>
    public static int BlankLength(Blank blank) => Math.Max(ShortestBlank, (blank.Accept ?? []).Select(accepted => accepted.Length).DefaultIfEmpty().Max() + 10);

    private static int Fixed(LearningContent content, int pages)
    {
        var head = "1|".Length + "12345678|".Length + ((pages + 3) / 4) + "|100".Length;
        return head + content.Items.Sum(item => "|".Length + Field(item));
    }

    private static int Field(Item item) => item.Type switch
    {
        ItemType.SingleChoice or ItemType.TrueFalse => 1,
        ItemType.MultipleChoice => item.Options?.Count ?? 0,
        ItemType.Ordering => item.Order?.Count ?? 0,
        ItemType.Matching => item.Pairs?.Count ?? 0,
        ItemType.Cloze => (item.Blanks ?? []).Sum(blank => BlankLength(blank) + 1),
        ItemType.Numeric => NumberLength,
        _ => 0,
    };

    private static bool IsText(Item item) => item.Type is ItemType.ShortAnswer or ItemType.Essay;
}
