using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Alignment;

public class AlignmentCheckTests
{
    [Fact]
    public void An_objective_without_question_is_flagged() =>
        Assert.Equal(["no-item"], GoodDraft.Kinds(GoodDraft.With(content => content with { Items = [] }), "AL-02"));

    [Fact]
    public void A_practice_question_does_not_test() =>
        Assert.Equal(["no-item"], GoodDraft.Kinds(GoodDraft.Asking(item => item with { Use = ItemUse.Practice }), "AL-02"));

    [Fact]
    public void An_objective_without_practice_is_flagged_in_a_module_and_not_in_an_assessment()
    {
        var module = GoodDraft.With(content => content with { Blocks = [.. content.Blocks.Where(block => block.Role != BlockRole.Practice)] });
        var assessment = module with { Content = module.Content with { Format = ContentFormat.Assessment } };

        Assert.Equal(["no-practice"], GoodDraft.Kinds(module, "AL-02"));
        Assert.Equal(["pass"], GoodDraft.Kinds(assessment, "AL-02"));
    }

    [Fact]
    public void A_practice_question_counts_as_practice()
    {
        var subject = GoodDraft.With(content => content with
        {
            Blocks = [.. content.Blocks.Where(block => block.Role != BlockRole.Practice)],
            Items = [GoodDraft.Question, GoodDraft.Question with { Id = "q2", Use = ItemUse.Practice }],
        });

        Assert.Equal(["pass"], GoodDraft.Kinds(subject, "AL-02"));
    }

    [Fact]
    public void A_question_of_an_unknown_objective_is_flagged_and_leaves_the_objective_untested() =>
        Assert.Equal(["no-item", "unknown-objective"], GoodDraft.Kinds(GoodDraft.Asking(item => item with { ObjectiveId = "o7" }), "AL-02"));

    [Fact]
    public void A_question_that_shares_no_words_with_its_objective_is_flagged_beside_it()
    {
        var subject = GoodDraft.Asking(item => item with
        {
            CriterionIds = null,
            Stem = "In which year was the company founded?",
            Options = [new Option { Id = "q1a", Text = "1950", Correct = true }, new Option { Id = "q1b", Text = "1960" }, new Option { Id = "q1c", Text = "1970" }],
        });

        var finding = Assert.Single(GoodDraft.Findings(subject, "AL-02"));

        Assert.Equal("off-topic", finding.Kind);
        Assert.Equal("o1", finding.Evidence[0].At);
    }

    [Fact]
    public void Words_that_the_entry_links_with_the_criterion_count_as_its_words()
    {
        var subject = GoodDraft.Asking(item => item with { Stem = "A housing leaks for weeks. Which slip does it point to?", Options = [.. item.Options!.Select(option => option with { Rationale = null, Text = option.Id })] });
        var unlinked = GoodDraft.Entry with { CommonErrors = [] };

        Assert.Equal(["off-topic"], GoodDraft.Kinds(subject with { Skill = unlinked }, "AL-02"));
        Assert.Equal(["pass"], GoodDraft.Kinds(subject with { Skill = GoodDraft.Entry with { CommonErrors = [.. GoodDraft.Entry.CommonErrors.Select(error => error with { Step = "S3" })] } }, "AL-02"));
    }

    [Fact]
    public void A_draft_with_text_and_without_any_objective_is_flagged() =>
        Assert.Equal(["no-objectives"], GoodDraft.Kinds(GoodDraft.With(content => content with { Objectives = [] }), "AL-02"));
}
