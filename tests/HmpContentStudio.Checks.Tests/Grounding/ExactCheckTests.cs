using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Grounding;

public class ExactCheckTests
{
    [Theory]
    [InlineData("Wait ten minutes until the pressure gauge shows zero.", "number", "ten minutes")]
    [InlineData("Wait five hours until the pressure gauge shows zero.", "unit", "five hours")]
    [InlineData("You must unscrew the filter with the strap wrench.", "modality", "must")]
    [InlineData("The supervisor must allow a restart after an entry in the log.", "modality", "must")]
    [InlineData("Do not unscrew the filter with the strap wrench.", "negation", "not")]
    [InlineData("Unscrew the Hydac filter with the strap wrench.", "entity", "Hydac")]
    [InlineData("Open the filter housing while the gauge shows pressure.", "negation", "Open the filter housing while the gauge shows pressure.")]
    [InlineData("Only the supervisor may allow a restart after an entry in the log.", "added", "Only")]
    [InlineData("Unscrew the filter with the strap wrench, then switch the press off at the main disconnect.", "order", "Unscrew the filter with the strap wrench, then switch the press off at the main disconnect.")]
    public void What_a_person_changed_is_flagged_at_the_word(string text, string kind, string words)
    {
        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Saying(text, new HumanOrigin("u1")), "GR-02"));

        Assert.Equal((kind, words), (finding.Kind, text[finding.Start!.Value..finding.End!.Value]));
    }

    [Theory]
    [InlineData("Wait 5 minutes until the pressure gauge shows zero.")]
    [InlineData("Wait 5 min until the pressure gauge shows 0.")]
    [InlineData("Never open the filter housing while the gauge shows pressure.")]
    [InlineData("The supervisor may allow a restart after an entry in the log.")]
    [InlineData("Switch the press off, then unscrew the filter with the strap wrench.")]
    public void What_means_the_same_passes(string text) => Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying(text, new HumanOrigin("u1")), "GR-02"));

    [Fact]
    public void A_figure_that_stands_in_another_passage_does_not_count()
    {
        // "zero" stands in the source, but not in the field that the sentence cites.
        var subject = GoodDraft.Saying("The housing cracks and leaks for zero weeks.", new TaxonomyOrigin("commonErrors/E2/consequence"));

        Assert.Equal(["number"], GoodDraft.Kinds(subject, "GR-02"));
    }

    [Fact]
    public void Probe_values_that_are_marked_as_made_up_are_exempt()
    {
        var marked = new TemplateOrigin("probe", ["commonErrors/E2/error"], Generated: ["49 bar"]);

        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying("Use a hammer at 49 bar.", marked), "GR-02"));
        Assert.Equal(["number"], GoodDraft.Kinds(GoodDraft.Saying("Use a hammer at 49 bar.", marked with { Generated = null }), "GR-02"));
    }

    [Fact]
    public void A_template_may_count_its_own_steps_and_lines()
    {
        var filled = new TemplateOrigin("order", ["steps/S3/text"]);

        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying("Not yet. That is step 5; step 4 comes first. Unscrew the filter with the strap wrench.", filled), "GR-02"));
        Assert.Equal(["number"], GoodDraft.Kinds(GoodDraft.Saying("Unscrew the filter with the strap wrench in 4 minutes.", filled), "GR-02"));
    }

    [Theory]
    [InlineData("A reading must be used for an hour.", "must")]
    [InlineData("The air may be tested again.", "may")]
    [InlineData("A reading may be used for an hour.", null)]
    [InlineData("The air must be tested again.", null)]
    [InlineData("A reading may be used for an hour; after that the air must be tested again.", null)]
    [InlineData("The permit of the day must be used for an hour.", "must")] // A permit permits nothing here; it is a paper.
    public void A_duty_counts_only_in_its_own_clause(string sentence, string? word)
    {
        var mismatches = ExactRule.Compare(sentence, "A reading may be used for an hour; after that the air must be tested again.");

        Assert.Equal(word is null ? [] : [word], mismatches.Select(mismatch => mismatch.Span.Of(sentence)));
    }

    [Fact]
    public void The_number_of_a_list_item_is_no_figure_of_its_text()
    {
        var index = new PassageIndex([new Ground("doc", "1. Fit the lock.\n2. Turn the key to the left stop.")]);

        Assert.Equal(["number"], ClaimRule.Read("Turn the key to the left stop 2 times.", index).Mismatches.Select(mismatch => mismatch.Kind));
    }

    [Theory]
    [InlineData("1,000 bar", "1000 bar", true)]
    [InlineData("2.50 EUR", "€2.5", true)]
    [InlineData("30-60 mins", "30 to 60 minutes", true)]
    [InlineData("24V", "24 volts", true)]
    [InlineData("twenty-five days", "25 days", true)]
    [InlineData("one hour", "1 hour", true)]
    [InlineData("12 March 2026", "12 March 2025", false)]
    [InlineData("12 May 2026", "12 June 2026", false)]
    [InlineData("80 percent", "0.8", true)]
    [InlineData("80 percent", "0.7", false)]
    [InlineData("5 %", "5 EUR", false)]
    public void Figures_are_compared_by_value_and_unit(string sentence, string passage, bool same) =>
        Assert.Equal(same, ExactRule.Compare("the limit is " + sentence, "the limit is " + passage).Count == 0);

    [Theory]
    [InlineData("One of them waits.", "They wait.")] // a pronoun
    [InlineData("The guard waits. Somebody calls.", "the guard waits and somebody calls")] // sentence starts
    [InlineData("\"Please wait\", says the guard.", "please wait, says the guard")] // a quotation starts
    public void Pronouns_and_sentence_starts_are_no_figures_and_no_names(string sentence, string passage) =>
        Assert.Empty(ExactRule.Compare(sentence, passage));
}
