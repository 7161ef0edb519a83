using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Tests.Offline;

public class SampleDraftTests
{
    public static TheoryData<string> Briefs => [.. Samples.Briefs];

    public static TheoryData<string> Modules => [.. Samples.Skills.Select(skill => skill + "-module")];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_sample_brief_gives_every_objective_the_items_its_blueprint_asks_for(string brief)
    {
        var request = Samples.Request(brief);

        var draft = Samples.Draft(request);

        var counts = draft.Objectives.Select(objective => draft.Items.Count(item => item.Use == ItemUse.Check && item.ObjectiveId == objective.Id));
        Assert.All(counts, count => Assert.Equal(request.Brief.Blueprint!.ItemsPerObjective, count));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_has_all_nine_sections_in_order(string brief)
    {
        var draft = Samples.Draft(brief);

        Assert.Equal(Enum.GetValues<BlockRole>(), draft.Blocks.Select(block => block.Role).Distinct());
        Assert.Equal(draft.Blocks.Select(block => block.Role).Order(), draft.Blocks.Select(block => block.Role));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_draft_composed_twice_is_equal_byte_for_byte(string brief)
    {
        var once = ContentJson.Write(Samples.Draft(brief));

        var again = ContentJson.Write(Samples.Draft(brief));

        Assert.Equal(once, again);
    }
}
