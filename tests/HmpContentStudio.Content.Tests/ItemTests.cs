using System.Text.Json;

namespace HmpContentStudio.Content.Tests;

public class ItemTests
{
    private static readonly TemplateOrigin Made = new("x", []);

    private static readonly Item Ordering = new()
    {
        Id = "q2",
        Type = ItemType.Ordering,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = "Put these actions into order.",
        Order = [Entry("q2c", "first"), Entry("q2a", "second"), Entry("q2b", "third")],
        Origin = Made,
    };

    private static readonly Item Matching = new()
    {
        Id = "q3",
        Type = ItemType.Matching,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Remember,
        Stem = "Match.",
        Choices = [new Choice { Id = "q3a", Text = "A" }, new Choice { Id = "q3b", Text = "B" }],
        Pairs = [new Pair { Id = "q3-1", Left = "one", ChoiceId = "q3b" }, new Pair { Id = "q3-2", Left = "two", ChoiceId = "q3b" }],
        Origin = Made,
    };

    private static readonly Item Cloze = new()
    {
        Id = "q4",
        Type = ItemType.Cloze,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Remember,
        Stem = "Report within ______ of reading.",
        Blanks = [new Blank { Id = "q4-1", Accept = ["5 minutes", "five minutes"] }],
        Origin = Made,
    };

    private static OrderEntry Entry(string id, string text) => new() { Id = id, Text = text, Origin = new TaxonomyOrigin("steps/" + text) };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    [Theory]
    [InlineData("[\"q1a\"]", true)]
    [InlineData("\"q1a\"", true)]
    [InlineData("[\"q1b\"]", false)]
    [InlineData("[\"q1a\",\"q1b\"]", false)]
    [InlineData("[]", false)]
    public void A_choice_is_right_when_exactly_the_key_is_chosen(string answer, bool right)
    {
        Assert.Equal(right, ItemScoring.IsCorrect(ContentJsonTests.Choice(), Json(answer)));
    }

    [Fact]
    public void An_order_is_right_only_as_a_whole()
    {
        Assert.True(ItemScoring.IsCorrect(Ordering, Json("""["q2c","q2a","q2b"]""")));
        Assert.False(ItemScoring.IsCorrect(Ordering, Json("""["q2a","q2c","q2b"]""")));
    }

    [Fact]
    public void A_matching_is_right_when_every_pair_is_and_pairs_may_share_a_choice()
    {
        Assert.True(ItemScoring.IsCorrect(Matching, Json("""{"q3-1":"q3b","q3-2":"q3b"}""")));
        Assert.False(ItemScoring.IsCorrect(Matching, Json("""{"q3-1":"q3b"}""")));
    }

    [Theory]
    [InlineData("5 minutes", true)]
    [InlineData("  Five   minutes. ", true)]
    [InlineData("15 minutes", false)]
    public void A_typed_answer_ignores_case_blanks_and_the_full_stop(string typed, bool right)
    {
        Assert.Equal(right, ItemScoring.IsCorrect(Cloze, Json($$"""{"q4-1":"{{typed}}"}""")));
    }

    [Theory]
    [InlineData("0.15", true)]
    [InlineData("\"0.05\"", true)]
    [InlineData("0.151", false)]
    [InlineData("-79228162514264337593543950335", false)]
    public void A_number_is_right_within_the_tolerance_and_a_huge_one_is_only_wrong(string answer, bool right)
    {
        var item = Cloze with { Type = ItemType.Numeric, Answer = 0.1m, Tolerance = 0.05m };

        Assert.Equal(right, ItemScoring.IsCorrect(item, Json(answer)));
        Assert.False(ItemScoring.IsCorrect(item with { Answer = decimal.MaxValue }, Json("-1")));
    }

    [Fact]
    public void A_short_answer_is_not_scored()
    {
        var item = Cloze with { Type = ItemType.ShortAnswer };

        Assert.Null(ItemScoring.IsCorrect(item, Json("\"I report it.\"")));
        Assert.False(item.IsScored);
    }

    [Fact]
    public void An_answer_of_the_wrong_form_names_the_form_it_must_have()
    {
        var error = Assert.Throws<JsonException>(() => ItemScoring.IsCorrect(Matching, Json("[]")));

        Assert.Equal("The answer to this item must be an object from id to answer.", error.Message);
    }

    [Fact]
    public void A_hidden_key_leaves_no_trace_of_the_answer()
    {
        var choice = ContentJson.ToNode(ItemKey.Hide(ContentJsonTests.Choice())).ToJsonString();
        var ordering = ItemKey.Hide(Ordering);
        var matching = ContentJson.ToNode(ItemKey.Hide(Matching)).ToJsonString();

        Assert.DoesNotContain("correct", choice);
        Assert.DoesNotContain("ationale", choice);
        Assert.DoesNotContain("commonErrors", choice);
        Assert.Equal(["q2a", "q2b", "q2c"], ordering.Order!.Select(entry => entry.Id));
        Assert.All(ordering.Order!, entry => Assert.Null(entry.Origin));
        Assert.DoesNotContain("choiceId", matching);
        Assert.DoesNotContain("minutes", ContentJson.ToNode(ItemKey.Hide(Cloze)).ToJsonString());
    }
}
