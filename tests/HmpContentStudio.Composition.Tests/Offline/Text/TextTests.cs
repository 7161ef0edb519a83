using HmpContentStudio.Composition.Offline.Text;

namespace HmpContentStudio.Composition.Tests.Offline.Text;

public class TextTests
{
    [Theory]
    [InlineData("Excel shows the limit", "Excel shows the limit")]
    [InlineData("Heavy gas stays", "heavy gas stays")]
    [InlineData("The gas stays", "the gas stays")]
    [InlineData("Check the gas", "check the gas")]
    [InlineData("HR sees the plan", "HR sees the plan")]
    [InlineData("I see the plan", "I see the plan")]
    public void A_word_loses_its_capital_only_when_it_is_no_name(string text, string expected)
    {
        var vocabulary = new Vocabulary(["Some heavy gas stays at the bottom."]);

        Assert.Equal(expected, vocabulary.LowerFirst(text));
    }

    [Theory]
    [InlineData("the door is shut", "The door is shut.")]
    [InlineData("The door is shut.", "The door is shut.")]
    [InlineData("Is the door shut?", "Is the door shut?")]
    [InlineData("He said \"stop.\"", "He said \"stop.\"")]
    [InlineData("shut;", "Shut.")]
    public void A_sentence_has_a_capital_and_one_end_mark(string text, string expected) => Assert.Equal(expected, Phrases.Sentence(text));

    [Theory]
    [InlineData(1, "Step 1 is done.")]
    [InlineData(2, "Steps 1 and 2 are done.")]
    [InlineData(5, "Steps 1 to 5 are done.")]
    public void What_is_done_is_told_in_good_grammar(int last, string expected) => Assert.Equal(expected, Phrases.Done(last));

    [Fact]
    public void A_seed_gives_the_same_order_for_ever()
    {
        Assert.Equal([3, 1, 4, 0, 2], new SeededOrder("skill", "kind", "id").Shuffle(Enumerable.Range(0, 5)));
    }

    [Fact]
    public void Another_item_has_another_order_of_its_own()
    {
        var one = new SeededOrder("skill", "kind", "id").Shuffle(Enumerable.Range(0, 12));
        var other = new SeededOrder("skill", "kind", "other").Shuffle(Enumerable.Range(0, 12));

        Assert.NotEqual(one, other);
        Assert.Equal(Enumerable.Range(0, 12), other.Order());
    }

    [Fact]
    public void Rare_words_weigh_more_than_common_ones()
    {
        var weights = new StemWeights(["the gauge reads zero", "the gauge is red", "the gauge is new", "the hatch is open"]);

        Assert.True(weights.Weight("hatch") > weights.Weight("gaug"));
        Assert.Equal(1, weights.Shared("Open the hatch.", "The hatch leaks.").Count);
    }
}
