using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Suggesting;

namespace HmpContentStudio.Composition.Tests.Offline.Reading;

public class EvidenceTests
{
    [Fact]
    public void A_sentence_that_opens_with_a_pronoun_is_printed_only_with_the_one_before_it()
    {
        var evidence = Read("A voucher is good for 12 months. It must not be paid out.");

        var rule = Assert.Single(evidence.Rules);
        Assert.Equal("A voucher is good for 12 months. It must not be paid out.", rule.Text);
        Assert.True(rule.IsExact);
    }

    [Fact]
    public void A_pronoun_never_points_to_another_sentence_than_in_the_source()
    {
        var evidence = Read("Cash must never be paid out. An artic1e without tags goes back. It must not be taken later.");

        Assert.Equal(["Cash must never be paid out."], evidence.Rules.Select(rule => rule.Text));
    }

    [Fact]
    public void Text_behind_the_example_is_ordinary_text_again()
    {
        var evidence = Read("EXAMPLE\n\nA guest came late.\n\nIf the guest shouts, call the desk.");

        Assert.Equal("Call the desk.", Assert.Single(evidence.SpecialCases).Do.Text);
    }

    [Fact]
    public void What_stands_behind_a_purpose_label_is_the_purpose()
    {
        var evidence = Read("Why: Guests leave when two desks decide differently.\n\nKeep calm.");

        Assert.Equal("Guests leave when two desks decide differently.", evidence.Purpose?.Text);
    }

    [Fact]
    public void More_sentences_of_a_numbered_entry_stay_with_their_step()
    {
        var steps = StepSuggestions.Find(Read("1. Open the box. The key is small.\n2. Take the key out.\n3. Close the box."));

        Assert.Equal(["The key is small."], steps[0].Notes.Select(note => note.Text));
    }

    [Theory]
    [InlineData("If the guest is late, call the desk.", "The guest is late", "Call the desk.")]
    [InlineData("If it rains, or for heavy snow, close the gate.", "It rains, or for heavy snow", "Close the gate.")]
    [InlineData("When the alarm sounds, you must leave.", "The alarm sounds", "You must leave.")]
    public void A_condition_is_cut_at_the_comma_before_the_instruction(string sentence, string when, string what)
    {
        var special = Assert.Single(Read(sentence).SpecialCases);

        Assert.Equal((when, what), (special.When.Text, special.Do.Text));
    }

    [Fact]
    public void Only_the_first_paragraph_of_an_example_section_is_the_example()
    {
        var evidence = Read("## Example\n\nA guest came late. She waited.\n\nThe desk must call a taxi.");

        Assert.Equal(["A guest came late.", "She waited."], evidence.Example.Select(sentence => sentence.Text));
    }

    [Fact]
    public void A_table_is_kept_row_by_row()
    {
        var table = Assert.Single(Read("| Price | Who |\n|---|---|\n| up to 50 | clerk |\n| above 50 | lead |").Tables);

        Assert.Equal(["Price", "Who", "up to 50", "clerk", "above 50", "lead"], table.Rows.SelectMany(row => row).Select(cell => cell.Text));
    }

    [Fact]
    public void Quotes_are_phrases_when_one_block_has_two()
    {
        var evidence = Read("Say \"How do you see it?\" or \"What would you change?\" and wait.");

        Assert.Equal(["How do you see it?", "What would you change?"], evidence.Phrases.Select(phrase => phrase.Text));
    }

    [Theory]
    [InlineData("The limit is 50 dollars.", true)]
    [InlineData("The limit is 150 dollars.", false)]
    [InlineData("The limit is 50.5 dollars.", false)]
    [InlineData("The limit is 50 days.", false)]
    public void A_limit_is_named_only_with_its_number_and_unit(string text, bool expected)
    {
        Assert.Equal(expected, Read(text).Names(50, "dollars"));
    }

    [Fact]
    public void Steps_are_the_longest_run_of_numbered_instructions_and_notes_between_them_do_not_end_it()
    {
        var steps = StepSuggestions.Find(Read("1. Open the box.\n2. Take the key out.\n\nNote that the key is small.\n\n3. Close the box.\n4. Lock the box."));

        Assert.Equal(["Open the box", "Take the key out", "Close the box", "Lock the box"], steps.Select(step => step.Action.Text));
    }

    [Fact]
    public void Numbered_questions_are_no_steps()
    {
        Assert.Empty(StepSuggestions.Find(Read("1. Why does the box open?\n2. Who has the key?\n3. Where is the lid?")));
    }

    [Fact]
    public void Steps_in_prose_are_found_by_their_sequence_words()
    {
        var steps = StepSuggestions.Find(Read("First, open the box. Then take the key out. Finally, close the box."));

        Assert.Equal(["Open the box", "Take the key out", "Close the box"], steps.Select(step => step.Action.Text));
    }

    [Fact]
    public void Terms_are_found_where_a_sentence_defines_them()
    {
        var terms = TermSuggestions.Find(Read("A voucher is a credit note for a later visit. It is a good day for a walk."));

        Assert.Equal("A credit note for a later visit.", Assert.Single(terms).Definition.Text);
    }

    private static Evidence Read(string text) => EvidenceReader.Read([Entries.Document(text)], _ => false);
}
