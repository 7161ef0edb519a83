using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Tests.Drafting;

public class EditTests
{
    private static readonly TaxonomyOrigin FromEntry = new("steps/S1/text");

    [Fact]
    public void A_sentence_that_stays_keeps_its_origin_and_a_changed_one_is_the_persons()
    {
        var block = Block("Close the valve.", "Wait a minute.");

        var edited = new BlockChange { Sentences = [new() { Text = "Close the valve." }, new() { Text = "Wait two minutes." }] }.ApplyTo(block, "ada").Value;

        Assert.Equal([FromEntry, new HumanOrigin("ada")], edited.Sentences.Select(s => s.Origin));
    }

    [Fact]
    public void A_changed_reason_of_a_step_stays_a_reason()
    {
        var block = Block("Close the valve.", "It holds pressure.");
        block = block with { Sentences = [block.Sentences[0], block.Sentences[1] with { Part = SentencePart.Why }] };

        var edited = new BlockChange { Sentences = [new() { Text = "Close the valve." }, new() { Text = "It holds 6 bar." }] }.ApplyTo(block, "ada").Value;

        Assert.Equal(SentencePart.Why, edited.Sentences[1].Part);
    }

    [Fact]
    public void A_table_takes_whole_rows_only()
    {
        var table = Block("a", "b", "c", "d") with { Type = BlockType.Table, Columns = 2 };

        var refusal = new BlockChange { Sentences = [new() { Text = "a" }] }.ApplyTo(table, "ada").Refusal;

        Assert.Equal("draft.malformed-edit", refusal!.Code);
    }

    [Fact]
    public void An_empty_sentence_is_refused_with_its_place()
    {
        var refusal = new BlockChange { Sentences = [new() { Text = "a" }, new() { Text = "  " }] }.ApplyTo(Block("a", "b"), "ada").Refusal;

        Assert.Equal("/sentences/1/text", ((MalformedRefusal)refusal!).Errors.Single().Pointer);
    }

    [Fact]
    public void An_option_is_changed_without_touching_the_key_that_the_editor_does_not_see()
    {
        var edited = new ItemChange { Options = [new() { Id = "q1b", Text = "Call the plant manager" }] }.ApplyTo(Choice(), "ada").Value;

        Assert.Equal([true, false], edited.Options!.Select(o => o.Correct));
        Assert.Equal("Call the plant manager", edited.Options![1].Text);
        Assert.Equal([FromEntry, new HumanOrigin("ada")], edited.Options.Select(o => o.Origin));
    }

    [Fact]
    public void A_single_choice_item_never_loses_its_only_right_option()
    {
        var refusal = new ItemChange { Options = [new() { Id = "q1a", Correct = false }] }.ApplyTo(Choice(), "ada").Refusal;

        Assert.Equal("Exactly one option must be correct.", ((MalformedRefusal)refusal!).Errors.Single().Message);
    }

    [Fact]
    public void An_option_that_does_not_exist_is_refused_with_its_place()
    {
        var refusal = new ItemChange { Options = [new() { Id = "q1z", Text = "x" }] }.ApplyTo(Choice(), "ada").Refusal;

        Assert.Equal("/options/0/id", ((MalformedRefusal)refusal!).Errors.Single().Pointer);
    }

    private static Block Block(params string[] sentences) => new()
    {
        Id = "b1",
        Role = BlockRole.Demonstration,
        Type = BlockType.Steps,
        Sentences = [.. sentences.Select(s => new Sentence { Text = s, Origin = FromEntry })],
    };

    private static Item Choice() => new()
    {
        Id = "q1",
        Type = ItemType.SingleChoice,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = "What next?",
        Options =
        [
            new Option { Id = "q1a", Text = "Close the valve", Correct = true, Origin = FromEntry },
            new Option { Id = "q1b", Text = "Call the manager", Correct = false, Origin = FromEntry },
        ],
        Origin = new TemplateOrigin("next-step", []),
    };
}
