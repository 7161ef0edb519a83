using System.Globalization;
using System.Text.RegularExpressions;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.LearnerPage;

namespace HmpContentStudio.Packaging.Scorm12;

/// <summary>What the learner page and SCORM 1.2 cannot carry. An empty list means that everything in the content plays, scores and is saved.</summary>
internal static partial class Scorm12Limits
{
    /// <summary>Choices are reported as one letter each (RTE 3.4.7, student_response).</summary>
    private const int MostChoices = 26;
    private const int LongestBlank = 200;

    public static IReadOnlyList<CarryProblem> Problems(LearningContent content, IReadOnlyList<CoursePage> pages) =>
    [
        .. ContentProblems(content),
        .. content.Blocks.SelectMany(BlockProblems),
        .. content.Items.SelectMany(ItemProblems),
        .. DoubledIds(content),
        .. StateProblems(content, pages),
    ];

    private static IEnumerable<CarryProblem> ContentProblems(LearningContent content)
    {
        if (content.Blocks.Count == 0 && content.Items.Count == 0)
        {
            yield return new CarryProblem("blocks", "There is neither text nor a question; a package needs one of them.");
        }

        if (string.IsNullOrWhiteSpace(content.Title))
        {
            yield return new CarryProblem("title", "The title is empty; learning platforms list the package by it.");
        }

        if (content.CutScore is not (>= 0 and <= 1))
        {
            yield return new CarryProblem("cutScore", string.Create(CultureInfo.InvariantCulture, $"The cut score is {content.CutScore}; give a share from 0 to 1."));
        }

        if (!LanguageTag().IsMatch(content.Locale))
        {
            yield return new CarryProblem("locale", $"\"{content.Locale}\" is no language tag; give one such as en-US.");
        }
    }

    private static IEnumerable<CarryProblem> BlockProblems(Block block)
    {
        if (block.Type == BlockType.Image)
        {
            yield return new CarryProblem(block.Id, "The block is an image, and the content holds no image file; describe it in a paragraph instead.");
        }

        if (block.Type == BlockType.Table && (block.Columns is not > 0 || block.Sentences.Count % block.Columns != 0))
        {
            yield return new CarryProblem(block.Id, "The table's cells do not fill whole rows; set the number of columns or complete the last row.");
        }
    }

    private static IEnumerable<CarryProblem> ItemProblems(Item item)
    {
        if (!PlainId().IsMatch(item.Id))
        {
            yield return new CarryProblem(item.Id, "The item's id must be 1 to 60 letters, digits, hyphens or underscores to be reported to a learning platform.");
        }

        if (Missing(item) is { } problem)
        {
            yield return new CarryProblem(item.Id, problem);
        }
    }

    private static string? Missing(Item item) => item.Type switch
    {
        ItemType.Branching => "SCORM 1.2 packages do not carry branching items; turn the item into single choices, one for each decision.",
        ItemType.SingleChoice or ItemType.TrueFalse => Options(item) ?? (Keys(item) == 1 ? null : "The item needs exactly one right option."),
        ItemType.MultipleChoice => Options(item) ?? (Keys(item) > 0 ? null : "The item needs at least one right option."),
        ItemType.Ordering => Count(item.Order?.Count, "entries"),
        ItemType.Matching => Count(item.Choices?.Count, "choices") ?? Pairs(item),
        ItemType.Cloze => Blanks(item),
        ItemType.Numeric => item.Answer is null ? "The item has no right number." : item.Tolerance < 0 ? "The tolerance is below zero." : null,
        _ => null,
    };

    private static string? Options(Item item) => Count(item.Options?.Count, "options");

    private static int Keys(Item item) => item.Options!.Count(option => option.Correct == true);

    private static string? Count(int? count, string what) => count switch
    {
        null or < 2 => $"The item needs at least two {what}.",
        > MostChoices => $"The item has {count} {what}; at most {MostChoices} can be reported. Split it.",
        _ => null,
    };

    private static string? Pairs(Item item)
    {
        var choices = item.Choices!.Select(choice => choice.Id).ToHashSet(StringComparer.Ordinal);
        return item.Pairs switch
        {
            null or { Count: 0 } => "The item has nothing to match.",
            { Count: > MostChoices } => $"The item has {item.Pairs.Count} pairs; at most {MostChoices} can be reported. Split it.",
            _ when item.Pairs.Any(pair => pair.ChoiceId is null || !choices.Contains(pair.ChoiceId)) => "A pair names a choice that is not there.",
            _ => null,
        };
    }

    private static string? Blanks(Item item)
    {
        var places = BlankMark().Count(item.Stem);
        return item.Blanks switch
        {
            null or { Count: 0 } => "The item has no blanks.",
            _ when places != item.Blanks.Count => $"The stem has {places} blanks and the item answers for {item.Blanks.Count}.",
            _ when item.Blanks.Any(blank => blank.Accept is null or { Count: 0 }) => "A blank has no right answer.",
            _ when item.Blanks.Any(blank => StateBudget.BlankLength(blank) > LongestBlank) => "A blank's answer is too long to be typed; ask for a shorter one.",
            _ => null,
        };
    }

    private static IEnumerable<CarryProblem> DoubledIds(LearningContent content) => content.Items
        .GroupBy(item => item.Id, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => new CarryProblem(group.Key, "Two items have this id, so their answers could not be told apart."));

    private static IEnumerable<CarryProblem> StateProblems(LearningContent content, IReadOnlyList<CoursePage> pages)
    {
        if (content.Items.GroupBy(item => item.Id, StringComparer.Ordinal).Any(group => group.Count() > 1))
        {
            yield break;
        }

        var worst = StateBudget.WorstCase(content, pages.Count);
        if (worst > StateBudget.Limit)
        {
            yield return new CarryProblem("items", string.Create(CultureInfo.InvariantCulture,
                $"The answers could take {worst} characters of saved state and SCORM 1.2 keeps {StateBudget.Limit}; take out text questions or split the content."));
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,60}$")]
    private static partial Regex PlainId();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();

    /// <summary>Three or more underscores, as in questions.js.</summary>
    [GeneratedRegex("_{3,}")]
    private static partial Regex BlankMark();
}
