using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.LearnerPage;

/// <summary>The page and the studio decide alike whether an answer is right; a difference would give learners another score than the review saw.</summary>
public class ScoringAgreementTests
{
    private static readonly string[] Typed =
    [
        "5 minutes", "FIVE MINUTES", "  five\t minutes ", "five minutes.", "five minutes...", "five. minutes", ".five minutes", "five\u00a0minutes", "five\u0085minutes", "five\u2003minutes",
        "five\ufeffminutes", "five\u200bminutes", "five\u180eminutes", "five\u001fminutes", "fıve mınutes", "FİVE MİNUTES", "ﬁve minutes", "", " ", ".", "5  minutes", "5 mınutes", "𝟓 minutes",
    ];

    private static readonly string[] Accepted = ["5 minutes", "İstanbul", "ΟΔΟΣ", "οδος", "οδός", "Straße", "STRASSE", "ẞ", "ß", "ǅ", "ǆ", "𐐀", "𐐨", "K", "k", "e\u0301", "é", "σ", "ς"];

    private static readonly string[] Numbers =
    [
        "0.1", ".1", "+0.1", "-0.1", "0.15", "0.151", "0.05", "0.0499999999", "1e-1", "1E-1", "10e-2", "0.1e0", "0,1", "0.1 ", " 0.1", "1 0", "", ".", "-", "e1", "0x1", "1e400", "79228162514264337593543950335",
        "79228162514264337593543950336", "0.10000000000000000001", "Infinity", "NaN", "1_0", "٠.١", "0.1\u00a0", "0.1f", "--0.1", "1e", "1e+1",
    ];

    [Fact]
    public void Typed_answers_in_any_script_are_judged_alike()
    {
        var items = Accepted.Select((accepted, index) => Blank("c" + index, accepted)).ToList();
        var cases = items.SelectMany(item => Typed.Concat(Accepted).Select(typed => (item, Answer: (JsonNode)new JsonObject { [item.Id + "-1"] = typed }))).ToList();

        AssertAlike(items, cases);
    }

    [Fact]
    public void Numbers_are_compared_as_decimals_not_as_binary_fractions()
    {
        Item[] items = [Number("n1", 0.1m, 0.05m), Number("n2", 1.0m, 0.1m), Number("n3", -2.5m, null), Number("n4", 79228162514264337593543950335m, 0m), Number("n5", 0.3m, 0.2m)];
        string[] edges = ["1.1", "0.9", "1.10000000000000000000000001", "-2.5", "-2.50", "0.1", "0.5", "0.09999999999999999999"];
        var cases = items.SelectMany(item => Numbers.Concat(edges).Select(typed => (item, Answer: (JsonNode)JsonValue.Create(typed)!))).ToList();

        AssertAlike(items, cases);
    }

    [Fact]
    public void Random_numbers_with_up_to_ten_places_are_judged_alike()
    {
        var random = new Random(20261120);
        decimal Draw() => Math.Round((decimal)(random.NextDouble() * 4 - 2), random.Next(0, 11));
        var items = Enumerable.Range(0, 40).Select(n => Number("r" + n, Draw(), Math.Abs(Draw()))).ToList();
        var cases = items.SelectMany(item => Enumerable.Range(0, 10).Select(n => n < 5 ? Draw() : item.Answer!.Value + (n % 2 == 0 ? item.Tolerance!.Value : -item.Tolerance!.Value))
            .Select(number => (item, Answer: (JsonNode)JsonValue.Create(number.ToString(CultureInfo.InvariantCulture))!))).ToList();

        AssertAlike(items, cases);
    }

    [Fact]
    public void Choices_orders_and_pairs_are_judged_alike()
    {
        var module = SampleContent.Module.Items.ToDictionary(item => item.Id);
        List<(Item, JsonNode)> cases =
        [
            .. from answer in new[] { """["q1c"]""", """["q1a"]""", """["q1a","q1c"]""", "[]" } select (module["q1"], JsonNode.Parse(answer)!),
            .. from answer in new[] { """["q2a","q2b"]""", """["q2b","q2a"]""", """["q2a"]""", """["q2a","q2b","q2c"]""", """["q2c"]""", """["q2a","q2a","q2b"]""" } select (module["q2"], JsonNode.Parse(answer)!),
            .. from answer in new[] { """["q3a"]""", """["q3b"]""" } select (module["q3"], JsonNode.Parse(answer)!),
            .. from answer in new[] { """{"q4-1":"q4a","q4-2":"q4b","q4-3":"q4a"}""", """{"q4-1":"q4a","q4-2":"q4b","q4-3":"q4c"}""", """{"q4-1":"q4a"}""", "{}" } select (module["q4"], JsonNode.Parse(answer)!),
            .. from answer in new[] { """["q5c","q5a","q5b"]""", """["q5a","q5b","q5c"]""", """["q5c","q5a"]""" } select (module["q5"], JsonNode.Parse(answer)!),
            .. from answer in new[] { "\"anything\"" } select (module["q8"], JsonNode.Parse(answer)!),
        ];

        AssertAlike([.. module.Values], cases);
    }

    private static void AssertAlike(IReadOnlyList<Item> items, List<(Item Item, JsonNode Answer)> cases)
    {
        var package = Packed.Write(SampleContent.Module with { Items = items, Blocks = [SampleContent.Module.Blocks[1]] }).Bytes;
        var input = new JsonArray([.. cases.Select(one => new JsonObject { ["id"] = one.Item.Id, ["answer"] = one.Answer.DeepClone() })]);

        var page = LearnerScripts.Run(package, """
            const items = new Map(course.items.map((item) => [item.id, item]));
            return input.map(({ id, answer }) => { try { return String(hmp.scoring.isCorrect(items.get(id), answer)); } catch (error) { return error.message; } });
            """, input)!.AsArray().Select(verdict => verdict!.GetValue<string>());

        var studio = cases.Select(one => $"{one.Item.Id} {one.Answer.ToJsonString()}: {Studio(one.Item, one.Answer)}");
        Assert.Equal(studio, cases.Zip(page, (one, verdict) => $"{one.Item.Id} {one.Answer.ToJsonString()}: {verdict}"));
    }

    private static string Studio(Item item, JsonNode answer)
    {
        try
        {
            return ItemScoring.IsCorrect(item, JsonSerializer.SerializeToElement(answer)) switch { true => "true", false => "false", null => "null" };
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    private static Item Blank(string id, string accepted) => SampleContent.Module.Items[6] with { Id = id, Stem = "Say ______.", Blanks = [new Blank { Id = id + "-1", Accept = [accepted] }] };

    private static Item Number(string id, decimal answer, decimal? tolerance) => SampleContent.Module.Items[7] with { Id = id, Answer = answer, Tolerance = tolerance };
}
