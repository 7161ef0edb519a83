using System.Text.Json;
using HmpContentStudio.Content;

namespace HmpContentStudio.Review;

/// <summary>The key of a question in the form in which people answer it, with its reasons.</summary>
internal static class RevealedKey
{
    public static JsonElement Of(Item item) => item.Type switch
    {
        ItemType.SingleChoice or ItemType.MultipleChoice or ItemType.TrueFalse =>
            Json((item.Options ?? []).Where(option => option.Correct == true).Select(option => option.Id).ToArray()),
        ItemType.Ordering => Json((item.Order ?? []).Select(entry => entry.Id).ToArray()),
        ItemType.Matching => Json((item.Pairs ?? []).ToDictionary(pair => pair.Id, pair => pair.ChoiceId)),
        ItemType.Cloze => Json((item.Blanks ?? []).ToDictionary(blank => blank.Id, blank => blank.Accept ?? [])),
        ItemType.Numeric => Json(item.Answer),
        _ => Json((item.Points ?? []).Select(point => point.Text).ToArray()),
    };

    public static string? Rationale(Item item)
    {
        if (item.Rationale is { } whole)
        {
            return whole;
        }

        var reasons = (item.Options ?? []).Where(option => option is { Correct: true, Rationale: not null }).Select(option => option.Rationale!).ToArray();
        return reasons.Length == 0 ? null : string.Join(" ", reasons);
    }

    public static IReadOnlyDictionary<string, string> Rationales(Item item) =>
        (item.Options ?? []).Select(option => (option.Id, option.Rationale))
            .Concat((item.Pairs ?? []).Select(pair => (pair.Id, pair.Rationale)))
            .Where(reason => reason.Rationale is not null)
            .ToDictionary(reason => reason.Id, reason => reason.Rationale!);

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);
}
