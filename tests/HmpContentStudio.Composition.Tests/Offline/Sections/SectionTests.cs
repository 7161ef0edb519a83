using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Composition.Tests.Offline.Sections;

public class SectionTests
{
    [Fact]
    public void A_warning_interrupts_the_steps_and_the_list_goes_on_with_its_number()
    {
        var shown = Entries.Draft().Blocks.Where(block => block.Role == BlockRole.Demonstration).Take(4).ToList();

        Assert.Equal([BlockType.Heading, BlockType.Steps, BlockType.Callout, BlockType.Steps], shown.Select(block => block.Type));
        Assert.Equal([1, 2], [shown[1].Start!.Value, shown[3].Start!.Value]);
        Assert.Equal("Do not rely on the red stop button.", shown[2].Sentences[^1].Text);
    }

    [Fact]
    public void Every_step_carries_its_reason_and_the_criteria_it_belongs_to()
    {
        var block = Entries.Draft().Blocks.First(block => block is { Role: BlockRole.Demonstration, Type: BlockType.Steps });

        Assert.Equal([null, SentencePart.Why], block.Sentences.Select(sentence => sentence.Part));
        Assert.Equal(["PC1"], block.CriterionIds);
        Assert.Equal(["o1"], block.ObjectiveIds);
    }

    [Fact]
    public void The_problem_is_told_with_measure_baseline_and_target()
    {
        var texts = Texts(Entries.Draft(), BlockRole.Problem);

        Assert.Equal(["Three packers were cut in the last half year.", "Our measure: cuts at the cutter.", "Today: 3 cuts per half year.", "Goal: 0 cuts per half year."], texts.Skip(1).Take(4));
    }

    [Fact]
    public void A_problem_that_is_no_sentence_stands_behind_a_label()
    {
        var draft = Entries.Draft(brief: Entries.Order with { BusinessGoal = new BusinessGoal { Problem = "three cuts in spring" } });

        Assert.Contains("The problem: three cuts in spring.", Texts(draft, BlockRole.Problem));
    }

    [Fact]
    public void Without_a_goal_the_section_still_says_what_the_module_is_about()
    {
        var draft = Entries.Draft(Entries.Full with { CommonErrors = [] }, Entries.Order with { BusinessGoal = null }, source: null);

        Assert.Equal(["Why it matters", "This module is about one task: change the blade of the label cutter."], Texts(draft, BlockRole.Problem));
    }

    [Fact]
    public void A_prerequisite_that_is_only_an_id_gives_way_to_a_question()
    {
        var draft = Entries.Draft(Entries.Full with { Prerequisites = ["SAF-BASIC"] });

        Assert.Contains("What was difficult?", Texts(draft, BlockRole.Activation));
        Assert.DoesNotContain(Texts(draft, BlockRole.Activation), text => text.Contains("SAF-BASIC", StringComparison.Ordinal));
    }

    [Fact]
    public void One_situation_gives_one_practice_and_a_line_in_the_panel()
    {
        var draft = Entries.Draft(Entries.Full with { Contexts = [Entries.Full.Contexts[0]] });

        Assert.Contains("Practice 1: with support", Texts(draft, BlockRole.Practice));
        Assert.DoesNotContain("Practice 2: on your own", Texts(draft, BlockRole.Practice));
        Assert.Contains(draft.Gaps, gap => gap.Field == "contexts");
    }

    [Fact]
    public void The_second_practice_starts_before_the_first_step_that_its_situation_tests()
    {
        var texts = Texts(Entries.Draft(), BlockRole.Practice);

        Assert.Contains("Steps 1 to 4 are done.", texts);
    }

    [Fact]
    public void Without_situations_learners_practise_with_a_case_of_their_own()
    {
        var draft = Entries.Draft(Entries.Full with { Contexts = [] });

        Assert.Contains("Think of a real case from your own work.", Texts(draft, BlockRole.Practice));
    }

    [Fact]
    public void Steps_with_words_to_say_give_a_conversation_guide()
    {
        var draft = Samples.Draft("LEA-RTW-module");

        var table = draft.Blocks.SkipWhile(block => block.Sentences[0].Text != "Conversation guide").ElementAt(1);
        Assert.Equal(["Step", "You could say", "Avoid"], table.Sentences.Take(3).Select(cell => cell.Text));
        Assert.Equal(0, table.Sentences.Count % table.Columns!.Value);
    }

    [Fact]
    public void The_checklist_has_one_row_for_each_criterion_and_three_columns_to_mark()
    {
        var checklist = Entries.Draft().Blocks.Single(block => block.Type == BlockType.Checklist);

        Assert.Equal(["Not yet", "Meets the standard", "Note"], checklist.Sentences.Where(sentence => sentence.Part == SentencePart.Header).Select(sentence => sentence.Text));
        Assert.Equal(3, checklist.Sentences.Count(sentence => sentence.Part is null));
        Assert.Equal(["PC1", "PC2", "PC3"], checklist.CriterionIds);
    }

    [Fact]
    public void A_table_of_slips_has_no_empty_cell()
    {
        var skill = Entries.Full with { CommonErrors = [.. Entries.Full.CommonErrors.Select((error, at) => at == 0 ? error with { Cue = null } : error)] };

        var table = Entries.Draft(skill).Blocks.SkipWhile(block => block.Sentences[0].Text != "Common slips").ElementAt(1);

        Assert.Equal(["Slip", "Better"], table.Sentences.Take(2).Select(cell => cell.Text));
        Assert.All(table.Sentences, cell => Assert.NotEqual("", cell.Text));
    }

    [Fact]
    public void Sources_are_listed_as_the_brief_names_them()
    {
        Assert.Equal(["Sources", "Blade change 4, Packing, 2026-03-01, internal."], Texts(Entries.Draft(), BlockRole.Sources));
    }

    [Fact]
    public void Objectives_are_derived_from_the_criteria_in_file_order()
    {
        var draft = Entries.Draft();

        Assert.Equal(["o1:PC1", "o2:PC2", "o3:PC3"], draft.Objectives.Select(objective => $"{objective.Id}:{string.Join(' ', objective.CriterionIds!)}"));
        Assert.Equal(new TaxonomyOrigin("performanceCriteria/PC1/text"), draft.Objectives[0].Origin);
    }

    [Fact]
    public void Written_objectives_take_the_criteria_that_share_their_words_and_the_rest_is_told()
    {
        var draft = Entries.Draft(brief: Entries.Order with { DeriveObjectives = false, Objectives = ["Given a worn blade, isolate the cutter from the mains.", "Given gloves, remove the old blade with no contact to the skin."] });

        Assert.Equal([["PC1"], ["PC2"]], draft.Objectives.Select(objective => objective.CriterionIds));
        Assert.Equal(["PC3"], Assert.Single(draft.Gaps, gap => gap.Field == "brief.objectives").Ids);
    }

    [Fact]
    public void One_written_objective_covers_all_criteria()
    {
        var draft = Entries.Draft(brief: Entries.Order with { DeriveObjectives = false, Objectives = ["Given a worn blade, change it with no injury."] });

        Assert.Equal(["PC1", "PC2", "PC3"], Assert.Single(draft.Objectives).CriterionIds);
    }

    private static List<string> Texts(LearningContent draft, BlockRole role) =>
        [.. draft.Blocks.Where(block => block.Role == role).SelectMany(block => block.Sentences).Select(sentence => sentence.Text)];
}
