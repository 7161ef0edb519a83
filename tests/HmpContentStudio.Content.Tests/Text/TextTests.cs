using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Content.Tests.Text;

public class TextTests
{
    // Pairs from the published vocabulary of the algorithm.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("oscillators", "oscil")]
    public void Words_are_stemmed_as_Porter_published_it(string word, string stem)
    {
        Assert.Equal(stem, Stemmer.Stem(word));
    }

    [Fact]
    public void Words_keep_offsets_hyphens_apostrophes_and_decimal_points()
    {
        const string text = "Don't open the lock-out box at 2.5 bar, Zoë.";

        var words = Words.In(text);

        Assert.Equal(["Don't", "open", "the", "lock-out", "box", "at", "2.5", "bar", "Zoë"], words.Select(word => word.Text));
        Assert.All(words, word => Assert.Equal(word.Text, text[word.Start..word.End]));
    }

    [Fact]
    public void Content_stems_leave_grammar_out_and_come_once()
    {
        Assert.Equal(["close", "valv", "check"], Words.ContentStems("Close the valve and then check the valves."));
    }

    [Fact]
    public void Jaccard_is_shared_over_all()
    {
        Assert.Equal(0.5, Words.Jaccard(["a", "b", "c"], ["b", "c", "d"]));
        Assert.Equal(0, Words.Jaccard([], []));
    }

    [Theory]
    [InlineData("Stop the belt. Lock it.", new[] { "Stop the belt.", "Lock it." })]
    [InlineData("Use e.g. a rag. Wait 2.5 min. before you go on.", new[] { "Use e.g. a rag.", "Wait 2.5 min. before you go on." })]
    [InlineData("She asked: \"Is it off?\" He nodded.", new[] { "She asked: \"Is it off?\"", "He nodded." })]
    [InlineData("A heading\n\nThe first line\ngoes on.", new[] { "A heading", "The first line\ngoes on." })]
    [InlineData("Ask J. Smith first! Then go.", new[] { "Ask J. Smith first!", "Then go." })]
    public void Sentences_end_where_a_reader_would_end_them(string text, string[] sentences)
    {
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }

    [Theory]
    [InlineData("Given a stopped conveyor and the sheet, isolate every energy source without error.", "isolate", CognitiveLevel.Apply)]
    [InlineData("After this module you will be able to explain the limit.", "explain", CognitiveLevel.Understand)]
    [InlineData("Analyse three reports and judge each cause.", "Analyse", CognitiveLevel.Analyze)]
    [InlineData("Prioritise open tickets by risk.", "Prioritise", CognitiveLevel.Analyze)]
    public void The_head_verb_decides_the_level(string objective, string verb, CognitiveLevel level)
    {
        var verbs = BloomVerbs.Read(objective);

        Assert.Equal((verb, (CognitiveLevel?)level), (verbs.Verb, verbs.Level));
    }

    [Theory]
    [InlineData("Understand the lockout rules.", "Understand")]
    [InlineData("Given the sheet, know the limits.", "know")]
    [InlineData("Become familiar with the form.", "Become familiar")]
    public void A_verb_that_nobody_can_watch_is_named(string objective, string verb)
    {
        var verbs = BloomVerbs.Read(objective);

        Assert.Equal(verb, verbs.Unobservable);
        Assert.Null(verbs.Verb);
    }

    [Fact]
    public void Joined_verbs_are_all_found_but_joined_nouns_are_not()
    {
        Assert.Equal(["Lock", "tag"], BloomVerbs.Read("Lock and tag each device.").Observable);
        Assert.Equal(["Fit"], BloomVerbs.Read("Fit your own lock and tag before work.").Observable);
    }
}
