using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks.Tests.Alignment;

public class BriefFitCheckTests
{
    [Fact]
    public void Another_skill_role_or_format_than_ordered_is_flagged()
    {
        var order = GoodDraft.Order with { Skill = "OPS-OIL", Role = "fitter", Format = ContentFormat.Assessment };

        Assert.Equal(["other-skill", "other-role", "other-format"], GoodDraft.Kinds(GoodDraft.Subject with { Brief = order }, "AL-04"));
    }

    [Fact]
    public void What_the_brief_leaves_open_is_not_compared() =>
        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Subject with { Brief = GoodDraft.Order with { Role = null, Format = null } }, "AL-04"));

    [Fact]
    public void A_skill_and_a_role_that_left_the_taxonomy_are_flagged() =>
        Assert.Equal(["unknown-skill", "unknown-role"], GoodDraft.Kinds(GoodDraft.Subject with { Taxonomy = SkillTaxonomy.Empty }, "AL-04"));

    [Fact]
    public void An_entry_that_was_changed_since_is_flagged()
    {
        var newer = new SkillTaxonomy([GoodDraft.Entry with { Version = "3" }], [GoodDraft.Operator]);

        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Subject with { Taxonomy = newer }, "AL-04"));

        Assert.Equal("The draft was made from version 2 of the entry OPS-FILTER; today it is 3. Compare what changed.", finding.Message);
    }

    [Fact]
    public void Less_than_60_percent_of_the_criteria_is_flagged_with_the_missing_ones()
    {
        var subject = GoodDraft.With(content => content with { Objectives = [content.Objectives[0] with { CriterionIds = ["PC1"] }] });

        var finding = Assert.Single(GoodDraft.Findings(subject, "AL-04"));

        Assert.Equal("1 of 2 performance criteria are covered; 60 % are needed. Not covered: PC2.", finding.Message);
    }

    [Fact]
    public void A_block_or_question_that_cites_a_criterion_covers_it()
    {
        var subject = GoodDraft.With(content => content with
        {
            Objectives = [content.Objectives[0] with { CriterionIds = ["PC1"] }],
            Blocks = [.. content.Blocks.Select(block => block.Id == "b2" ? block with { CriterionIds = ["PC2"] } : block)],
        });

        Assert.Equal(["pass"], GoodDraft.Kinds(subject, "AL-04"));
    }

    [Fact]
    public void A_criterion_id_that_the_entry_does_not_have_is_flagged_where_it_stands()
    {
        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Asking(item => item with { CriterionIds = ["PC9"] }), "AL-04"));

        Assert.Equal(("unknown-criterion", "q1"), (finding.Kind, finding.BlockId));
    }

    [Fact]
    public void Without_brief_and_taxonomy_there_is_nothing_to_compare() =>
        Assert.Equal(["na"], GoodDraft.Kinds(new CheckSubject { Content = GoodDraft.Content }, "AL-04"));
}
