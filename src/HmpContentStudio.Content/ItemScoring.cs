using System.Globalization;
using System.Text.Json;

namespace HmpContentStudio.Content;

/// <summary>
/// Decides whether an answer is right. Forms by type: choices <c>["q1a"]</c> (or one string), ordering the ids in the learner's order,
/// matching <c>{"q3-1":"q3b"}</c>, cloze <c>{"q4-1":"5 minutes"}</c>, numeric a number, short answer and essay a string.
/// </summary>
public static class ItemScoring
{
    /// <summary>True or false, or null when the type cannot be scored by rule.</summary>
    /// <exception cref="JsonException">The answer has not the form of the item's type.</exception>
    public static bool? IsCorrect(Item item, JsonElement answer) => item.Type switch
    {
        ItemType.SingleChoice or ItemType.MultipleChoice or ItemType.TrueFalse => ChoiceIsCorrect(item, answer),
        ItemType.Ordering => Texts(answer).SequenceEqual((item.Order ?? []).Select(entry => entry.Id), StringComparer.Ordinal),
        ItemType.Matching => (item.Pairs ?? []).All(pair => Member(answer, pair.Id) == pair.ChoiceId),
        ItemType.Cloze => (item.Blanks ?? []).All(blank => BlankIsCorrect(blank, Member(answer, blank.Id))),
        ItemType.Numeric => IsWithin(item.Tolerance ?? 0, Number(answer), item.Answer ?? 0),
        _ => Text(answer) is null ? throw Malformed("a text") : null,
    };

    /// <summary>Letter case, surrounding and doubled blanks and a final full stop do not matter in a typed answer.</summary>
    public static string Normalise(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToLowerInvariant();

    private static bool ChoiceIsCorrect(Item item, JsonElement answer)
    {
        var key = (item.Options ?? []).Where(option => option.Correct == true).Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        return key.SetEquals(Texts(answer));
    }

    private static bool BlankIsCorrect(Blank blank, string? given) =>
        given is not null && (blank.Accept ?? []).Any(accepted => Normalise(accepted) == Normalise(given));

    private static bool IsWithin(decimal tolerance, decimal given, decimal right)
    {
        try
        {
            return Math.Abs(given - right) <= tolerance;
        }
        catch (OverflowException)
        {
            // The distance is beyond the largest decimal, and so beyond every tolerance.
            return false;
        }
    }

    private static IReadOnlyList<string> Texts(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => [answer.GetString()!],
        JsonValueKind.Array => [.. answer.EnumerateArray().Select(entry => Text(entry) ?? throw Malformed("a list of ids"))],
        _ => throw Malformed("a list of ids"),
    };

    private static string? Member(JsonElement answer, string name)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("an object from id to answer");
        }

        return answer.TryGetProperty(name, out var value) ? Text(value) : null;
    }

    private static decimal Number(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Number when answer.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(answer.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Malformed("a number"),
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonException Malformed(string expected) => new($"The answer to this item must be {expected}.");
}
