using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>The content as the learner page reads it: pages, blocks, items with keys and rationales; no origins, no gaps.</summary>
internal static class PageData
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// A script that assigns the content as JSON. Markup characters are escaped, and so are the slashes behind a scheme:
    /// an address that a text mentions stays text, and a plain search for addresses finds only real ones.
    /// </summary>
    public static string Script(LearningContent content, IReadOnlyList<CoursePage> pages, Standing standing) =>
        "window.hmpCourse = " + WithoutAddresses(Of(content, pages, standing).ToJsonString(Compact)) + ";\n";

    /// <summary>JSON text with <c>://</c> written as <c>:\/\/</c>, which means the same.</summary>
    public static string WithoutAddresses(string json) => json.Replace("://", ":\\/\\/", StringComparison.Ordinal);

    /// <summary>100 × cut score, or null when nothing is scored.</summary>
    public static decimal? Mastery(LearningContent content) =>
        content.Items.Any(item => item.IsScored) ? Math.Round((decimal)content.CutScore * 100, 2) : null;

    private static JsonObject Of(LearningContent content, IReadOnlyList<CoursePage> pages, Standing standing) => new()
    {
        ["id"] = content.Id,
        ["hash"] = standing.Hash,
        ["title"] = content.Title,
        ["locale"] = content.Locale,
        ["minutes"] = content.Minutes,
        ["retake"] = content.Stakes == Stakes.Formative,
        ["mastery"] = Mastery(content),
        ["approved"] = standing.Approved,
        ["version"] = standing.Version?.Number,
        ["approvedAt"] = standing.Version?.ApprovedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["approvers"] = Array(standing.Version?.Approvers, name => JsonValue.Create(name)),
        ["disclosure"] = content.Provenance.Disclosure,
        ["generator"] = content.Provenance.Generator,
        ["pages"] = Array(pages, Page),
        ["items"] = Array(content.Items, ItemOf(StateBudget.TextLengths(content, pages.Count))),
    };

    private static JsonObject Page(CoursePage page) => new()
    {
        ["id"] = page.Id,
        ["kind"] = page.Kind.ToString().ToLowerInvariant(),
        ["role"] = page.Role.ToString().ToLowerInvariant(),
        ["blocks"] = Array(page.Blocks, BlockOf),
        ["items"] = Array(page.Items, id => JsonValue.Create(id)),
    };

    private static JsonObject BlockOf(Block block) => new()
    {
        ["type"] = block.Type.ToString().ToLowerInvariant(),
        ["level"] = block.Level,
        ["start"] = block.Start,
        ["columns"] = block.Columns,
        ["lines"] = Array(block.Sentences, Line),
        ["items"] = Array(block.ItemIds, id => JsonValue.Create(id)),
    };

    private static JsonObject Line(Sentence sentence) => new()
    {
        ["text"] = sentence.Text,
        ["part"] = sentence.Part?.ToString().ToLowerInvariant(),
    };

    private static Func<Item, JsonObject> ItemOf(IReadOnlyDictionary<string, int> textLengths) => item => new JsonObject
    {
        ["id"] = item.Id,
        ["type"] = JsonNamingPolicy.CamelCase.ConvertName(item.Type.ToString()),
        ["use"] = item.Use == ItemUse.Check ? "check" : "practice",
        ["scored"] = item.IsScored,
        ["stem"] = item.Stem,
        ["exhibit"] = Array(item.Exhibit, Line),
        ["options"] = Array(item.Options, option => new JsonObject { ["id"] = option.Id, ["text"] = option.Text, ["correct"] = option.Correct == true, ["rationale"] = option.Rationale }),
        ["order"] = Array(item.Order, entry => new JsonObject { ["id"] = entry.Id, ["text"] = entry.Text }),
        ["choices"] = Array(item.Choices, choice => new JsonObject { ["id"] = choice.Id, ["text"] = choice.Text }),
        ["pairs"] = Array(item.Pairs, pair => new JsonObject { ["id"] = pair.Id, ["left"] = pair.Left, ["choiceId"] = pair.ChoiceId, ["rationale"] = pair.Rationale }),
        ["blanks"] = Array(item.Blanks, blank => new JsonObject { ["id"] = blank.Id, ["accept"] = Array(blank.Accept, text => JsonValue.Create(text)), ["maxLength"] = StateBudget.BlankLength(blank) }),
        ["points"] = Array(item.Points?.Where(point => point.Origin is not GapOrigin), Line),
        ["answer"] = Number(item.Answer),
        ["tolerance"] = Number(item.Tolerance),
        ["maxLength"] = textLengths.TryGetValue(item.Id, out var length) ? length : null,
        ["rationale"] = item.Rationale,
    };

    /// <summary>As text, because a JavaScript number does not hold every decimal.</summary>
    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static JsonArray Array<T>(IEnumerable<T>? values, Func<T, JsonNode?> convert) => [.. (values ?? []).Select(convert)];
}
