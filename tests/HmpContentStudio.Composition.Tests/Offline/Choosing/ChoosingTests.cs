using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline.Choosing;

public class ChoosingTests
{
    private static readonly LearningContent Wide = Entries.Draft(brief: Entries.Order with { Format = ContentFormat.Assessment, Minutes = 60, Blueprint = new Blueprint { ItemsPerObjective = 8 } });

    [Fact]
    public void No_slip_is_asked_for_twice()
    {
        var asked = Wide.Items
            .Where(item => item.Origin is TemplateOrigin { Id: "decision" or "decision-in-progress" or "diagnosis" or "error-spotting" })
            .SelectMany(item => (item.Options ?? []).Where(option => option.Correct == true).Select(option => option.Origin).OfType<TaxonomyOrigin>())
            .Select(origin => origin.Field)
            .Where(field => field.StartsWith("commonErrors/", StringComparison.Ordinal))
            .Select(field => field.Split('/')[1])
            .ToList();

        Assert.Equal(asked.Distinct(), asked);
    }

    [Theory]
    [InlineData("ordering", 1)]
    [InlineData("matching-reasons", 1)]
    [InlineData("matching-terms", 1)]
    [InlineData("diagnosis", 1)]
    [InlineData("cloze", 2)]
    [InlineData("statements", 1)]
    [InlineData("case-sorting", 3)]
    public void No_kind_crowds_the_form(string template, int most)
    {
        Assert.InRange(Wide.Items.Count(item => item.Origin is TemplateOrigin { Id: var id } && id == template), 0, most);
    }

    [Fact]
    public void Ordering_and_error_spotting_never_stand_in_one_check()
    {
        var kinds = Wide.Items.Select(item => ((TemplateOrigin)item.Origin).Id).ToHashSet();

        Assert.False(kinds.Contains("ordering") && kinds.Contains("error-spotting"));
    }

    [Fact]
    public void Every_apply_objective_has_an_item_at_that_level()
    {
        var draft = Entries.Draft(brief: Entries.Order with { Blueprint = new Blueprint { ItemsPerObjective = 1 } });

        Assert.All(draft.Objectives.Where(objective => objective.Level >= CognitiveLevel.Apply), objective =>
            Assert.Contains(draft.Items, item => item.ObjectiveId == objective.Id && item.Use == ItemUse.Check && item.Level >= CognitiveLevel.Apply));
    }

    [Fact]
    public void A_step_that_two_criteria_cover_can_serve_either_of_them()
    {
        var skill = Entries.Full with
        {
            PerformanceCriteria =
            [
                Entries.Full.PerformanceCriteria[0],
                Entries.Full.PerformanceCriteria[1],
                new PerformanceCriterion { Id = "PC4", Text = "Protect the hands against the edge", Standard = "gloves on", Steps = ["S3"] },
            ],
        };

        var draft = Entries.Draft(skill);

        Assert.Contains(draft.Items, item => item.Use == ItemUse.Check && item.CriterionIds is ["PC4"]);
        Assert.Contains(draft.Items, item => item.Use == ItemUse.Check && item.CriterionIds is ["PC2"]);
    }

    [Fact]
    public void The_warm_up_is_a_practice_item_that_its_block_refers_to()
    {
        var draft = Entries.Draft();

        var warmUp = Assert.Single(draft.Items, item => item.Use == ItemUse.Practice);
        Assert.Equal((ItemType.Ordering, "q1"), (warmUp.Type, warmUp.Id));
        Assert.Equal(BlockRole.Practice, Assert.Single(draft.Blocks, block => block.ItemIds is ["q1"]).Role);
    }

    [Fact]
    public void Ids_of_items_and_options_follow_their_places()
    {
        var draft = Entries.Draft();

        Assert.Equal(Enumerable.Range(1, draft.Items.Count).Select(at => $"q{at}"), draft.Items.Select(item => item.Id));
        Assert.All(draft.Items.Where(item => item.Options is not null), item => Assert.Equal(item.Options!.Select((_, at) => item.Id + (char)('a' + at)), item.Options!.Select(option => option.Id)));
    }

    [Fact]
    public void The_order_that_learners_see_is_not_the_right_one()
    {
        var order = Entries.Draft().Items[0].Order!;

        var atTheirPlace = order.Select((entry, at) => (entry, at)).Count(entry => entry.entry.Id == "q1" + (char)('a' + entry.at));
        Assert.InRange(atTheirPlace, 0, order.Count / 3);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3, 0, 1, 2, 3, 0, 1 }, null)]
    [InlineData(new[] { 0, 0, 0, 0, 0, 1, 2, 3, 1, 2 }, 0)]
    [InlineData(new[] { 1, 2, 2, 2, 2, 1, 0, 3, 1, 0 }, 2)]
    [InlineData(new[] { 1, 1, 1 }, null)]
    public void A_crowded_key_position_is_found(int[] positions, int? expected)
    {
        Assert.Equal(expected, KeyBalance.Crowded([.. positions.Select(position => (int?)position)]));
    }

    [Fact]
    public void Wrong_answers_of_one_item_do_not_open_alike()
    {
        var item = Wide.Items.First(item => item.Options is { Count: 4 } && item.Origin is TemplateOrigin { Id: "decision" or "decision-in-progress" or "diagnosis" });

        var openings = item.Options!.Where(option => option.Correct == false).Select(option => option.Rationale!.Split('.')[0]).ToList();
        Assert.Equal(openings.Distinct(), openings);
    }

    [Fact]
    public void An_assessment_has_no_teaching_text_and_tells_its_blueprint()
    {
        Assert.Equal([BlockRole.Objectives, BlockRole.Check, BlockRole.Sources, BlockRole.Notice], Wide.Blocks.Select(block => block.Role).Distinct());
        Assert.All(Wide.Items, item => Assert.Equal(ItemUse.Check, item.Use));
    }
}
