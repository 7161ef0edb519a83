using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks.Tests.Grounding;

public class SupportCheckTests
{
    private static readonly Origin Person = new HumanOrigin("u1");

    [Theory]
    [InlineData("Wait five minutes until the gauge shows zero.")]
    [InlineData("The strap wrench unscrews the filter.")]
    [InlineData("Hot oil can spray out of the filter.")] // stands in the entry only
    public void A_sentence_of_a_person_is_supported_by_any_source_or_the_entry(string text) =>
        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying(text, Person), "GR-01"));

    [Fact]
    public void A_sentence_that_nothing_supports_is_flagged_with_its_place()
    {
        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Saying("Wait five minutes until the gauge shows zero. Most accidents happen in the first week.", Person), "GR-01"));

        Assert.Equal(("unsupported", "b9", "sentences/0", 46, 86), (finding.Kind, finding.BlockId, finding.Part, finding.Start, finding.End));
    }

    [Fact]
    public void A_flag_shows_the_passage_that_comes_nearest()
    {
        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Saying("The strap wrench for the filter hangs on the blue shelf at the entrance.", Person), "GR-01"));

        Assert.Equal("Unscrew the filter with the strap wrench.", finding.Evidence[0].Quote);
        Assert.Equal(GoodDraft.SourceText.IndexOf("Unscrew", StringComparison.Ordinal), finding.Evidence[0].Start);
    }

    [Theory]
    [InlineData("Fitters clean filters.", "supported")] // 2 of 3 words
    [InlineData("Fitters clean shelves, tables and doors.", "weak")] // 2 of 5
    [InlineData("Fitters buy shelves and doors.", "unsupported")] // 1 of 4
    public void The_share_of_shared_words_decides(string sentence, string expected)
    {
        var index = new PassageIndex([new Ground("doc", "Fitters clean valves.")]);

        Assert.Equal(expected, ClaimRule.Read(sentence, index).Kind);
    }

    [Theory]
    [InlineData("Which valve leaks most often in summer?")]
    [InlineData("Think of the last accident that you saw in summer.")]
    [InlineData("Before you read on, write down what you remember about summer.")]
    public void Questions_and_prompts_claim_nothing(string text) => Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying(text, Person), "GR-01"));

    [Fact]
    public void You_alone_does_not_make_a_claim_a_prompt() =>
        Assert.Equal(["unsupported"], GoodDraft.Kinds(GoodDraft.Saying("You lower your accident risk by half with safety goggles.", Person), "GR-01"));

    [Theory]
    [InlineData("Not yet. That is step 5; step 4 comes first.", "pass")]
    [InlineData("Right. The reason: hot oil can spray out of the filter.", "pass")]
    [InlineData("Right. The reason: insurers demand a photograph.", "unsupported")]
    public void A_person_who_edits_feedback_may_keep_the_frame_of_the_composer(string text, string expected) =>
        Assert.Equal([expected], GoodDraft.Kinds(GoodDraft.Saying(text, Person), "GR-01"));

    [Theory]
    [InlineData("Knock the filter loose with a hammer.")]
    [InlineData("A warm filter needs no gloves.")]
    public void What_the_entry_holds_as_a_slip_or_a_mistaken_belief_supports_nothing(string text)
    {
        var entry = GoodDraft.Entry with { Misconceptions = [new Misconception { Id = "M1", Belief = "A warm filter needs no gloves." }] };

        Assert.NotEqual(["pass"], GoodDraft.Kinds(GoodDraft.Saying(text, Person) with { Skill = entry }, "GR-01"));
    }

    [Fact]
    public void Columns_that_make_a_sentence_together_support_it_together()
    {
        var entry = GoodDraft.Entry with
        {
            Contexts = [new ContextVariant { Id = "C1", Setting = "on a Monday at eight", Trigger = "a mechanic finds a leak", Constraint = "The boss is away." }],
            Limits = [new Limit { Id = "L1", Quantity = "Temperature", Operator = "<", Value = 60, Unit = "degrees", Action = "Open the hood", Otherwise = "Call the fitter" }],
        };
        var context = GoodDraft.Saying("On a Monday at eight, a mechanic finds a leak.", Person) with { Skill = entry };
        var limit = GoodDraft.Saying("Less than 60 degrees: Open the hood. Otherwise: Call the fitter.", Person) with { Skill = entry };

        Assert.Equal(["pass", "pass"], GoodDraft.Kinds(context, "GR-01").Concat(GoodDraft.Kinds(context, "GR-02")));
        Assert.Equal(["pass", "pass"], GoodDraft.Kinds(limit, "GR-01").Concat(GoodDraft.Kinds(limit, "GR-02")));
    }

    [Fact]
    public void A_column_title_claims_nothing()
    {
        var title = new Sentence { Text = "How you notice it", Origin = Person, Part = SentencePart.Header };
        var subject = GoodDraft.With(content => content with { Blocks = [.. content.Blocks, GoodDraft.Block("b9", BlockRole.Demonstration, BlockType.Table, title)] });

        Assert.Equal(["pass"], GoodDraft.Kinds(subject, "GR-01"));
    }

    [Fact]
    public void A_heading_claims_nothing()
    {
        var subject = GoodDraft.With(content => content with
        {
            Blocks = [.. content.Blocks, GoodDraft.Block("b9", BlockRole.Demonstration, BlockType.Heading, new Sentence { Text = "Safety pays in every shift", Origin = Person })],
        });

        Assert.Equal(["pass"], GoodDraft.Kinds(subject, "GR-01"));
    }

    [Fact]
    public void A_text_is_read_against_the_field_it_cites_and_no_other()
    {
        var right = GoodDraft.Saying("Hot oil sprays into the face.", new TaxonomyOrigin("commonErrors/E1/consequence"));
        var wrong = GoodDraft.Saying("Hot oil sprays into the face.", new TaxonomyOrigin("commonErrors/E2/consequence"));

        Assert.Equal(["pass"], GoodDraft.Kinds(right, "GR-01"));
        Assert.Equal("taxonomy:OPS-FILTER", Assert.Single(GoodDraft.Findings(wrong, "GR-01")).Evidence[0].Source);
    }

    [Fact]
    public void A_quotation_that_is_not_what_stands_at_its_span_is_flagged()
    {
        var start = GoodDraft.SourceText.IndexOf("3. Unscrew", StringComparison.Ordinal);

        Assert.Equal(["unsupported"], GoodDraft.Kinds(GoodDraft.Saying("Accidents happen in summer.", new ExtractOrigin("oil-filter", start, start + 30)), "GR-01"));
    }

    [Fact]
    public void A_template_is_read_against_the_fields_that_filled_it()
    {
        var filled = new TemplateOrigin("slip", ["commonErrors/E2/error", "commonErrors/E2/consequence"]);

        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying("Using a hammer: the housing cracks and leaks for weeks.", filled), "GR-01"));
        Assert.Equal(["unsupported"], GoodDraft.Kinds(GoodDraft.Saying("Using a crowbar: both pistons burst and burn.", filled), "GR-01"));
    }

    [Fact]
    public void A_sentence_added_behind_a_filled_template_is_flagged_alone()
    {
        var subject = GoodDraft.Saying("Not yet. The housing cracks and leaks for weeks. Insurance pays nothing afterwards.", new TemplateOrigin("feedback", ["commonErrors/E2/consequence"]));

        var finding = Assert.Single(GoodDraft.Findings(subject, "GR-01"));

        Assert.Equal("Insurance pays nothing afterwards.", finding.Text![finding.Start!.Value..finding.End!.Value]);
    }

    [Fact]
    public void A_template_without_slots_claims_nothing()
    {
        var subject = GoodDraft.With(content => content with
        {
            Blocks = [GoodDraft.Block("b9", BlockRole.Practice, BlockType.Reflection, new Sentence { Text = "Most people find this part the hardest.", Origin = new TemplateOrigin("practice", []) })],
            Items = [],
        });

        Assert.Equal(["na"], GoodDraft.Kinds(subject, "GR-01"));
        Assert.Equal(["na"], GoodDraft.Kinds(subject, "GR-02"));
    }

    [Fact]
    public void A_distractor_may_be_wrong_and_a_key_may_not()
    {
        var distractor = GoodDraft.Asking(item => item with { Options = [Edited(item.Options![0]), .. item.Options.Skip(1)] });
        var key = GoodDraft.Asking(item => item with { Options = [item.Options![0], Edited(item.Options[1]), item.Options[2]] });

        Assert.Equal(["pass"], GoodDraft.Kinds(distractor, "GR-01"));
        Assert.Equal("options/1", Assert.Single(GoodDraft.Findings(key, "GR-01")).Part);
    }

    [Fact]
    public void Without_the_entry_its_texts_cannot_be_compared_and_are_left_out()
    {
        var subject = new CheckSubject { Content = GoodDraft.Content with { Items = [] }, Sources = [GoodDraft.Source] };

        Assert.Equal(["pass"], GoodDraft.Kinds(subject, "GR-01"));
    }

    private static Option Edited(Option option) => option with { Text = "Ring the insurance about summer accidents.", Origin = Person };
}
