using HmpContentStudio.Composition.Offline.Ranking;

namespace HmpContentStudio.Composition.Tests.Offline.Ranking;

public class PassageRankingTests
{
    private static readonly string[] Texts =
    [
        "The canteen opens at noon.",
        "A worn blade must be changed before the shift.",
        "A worn blade must be changed before each shift.",
        "Gloves belong into the red box.",
    ];

    [Fact]
    public void A_text_scores_by_the_rare_words_it_shares_with_the_query()
    {
        var scores = PassageRanking.Scores("change the worn blade", Texts);

        Assert.Equal(0, scores[0]);
        Assert.True(scores[1] > scores[3]);
    }

    [Fact]
    public void A_text_that_repeats_a_picked_one_comes_later()
    {
        Assert.Equal([1, 3], PassageRanking.Pick("change the worn blade with gloves", Texts, 2));
    }

    [Fact]
    public void Of_equal_texts_the_earlier_is_picked()
    {
        Assert.Equal([0, 1], PassageRanking.Pick("anything else", ["Red doors.", "Green windows.", "Blue walls."], 2));
    }
}
