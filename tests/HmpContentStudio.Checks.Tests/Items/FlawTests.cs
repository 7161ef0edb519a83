namespace HmpContentStudio.Checks.Tests.Items;

/// <summary>Every flaw with a question that has it and one that looks alike and has not.</summary>
public class FlawTests
{
    private static readonly string[] Actions = ["Close the valve", "Call the control room", "Open the drain"];

    [Theory]
    [InlineData("The refund policy", "unfocused_stem")]
    [InlineData("Which of the following is true?", "unfocused_stem")]
    [InlineData("Which statement is correct about filters?", "unfocused_stem")]
    [InlineData("Which statement about fire doors is correct?", "unfocused_stem")]
    [InlineData("Which of these is false?", "unfocused_stem")]
    [InlineData("What now?", "unfocused_stem")]
    [InlineData("The gauge shows zero. What do you do next?", "")]
    [InlineData("Which record is correct at the end of the shift?", "")]
    [InlineData("Choose the right action for each case.", "")]
    public void Focus_of_the_stem(string stem, string expected) => Has(expected, new ChoiceQuestion(stem, Actions, [0]), "IT-01");

    [Theory]
    [InlineData("Peter is married, enjoys fishing and has a locked account. Who unlocks accounts?", "gratuitous_info")]
    [InlineData("A guest with two children asks for a family room. Which rate do you offer?", "")]
    [InlineData("A colleague who joined the team two years ago asks for your password. What do you do?", "")]
    public void Detail_that_no_answer_needs(string stem, string expected) => Has(expected, new ChoiceQuestion(stem, Actions, [0]), "IT-01");

    [Theory]
    [InlineData("Close the valve and write the time into the log", "longest_correct")]
    [InlineData("Close the main valve slowly", "")] // 27 against 21 characters: six more only
    [InlineData("Shut", "")]
    public void Length_of_the_key(string key, string expected) =>
        Has(expected, new ChoiceQuestion("The gauge rises. What do you do next?", [key, "Call the control room", "Open the drain"], [0]), "IT-02");

    [Fact]
    public void With_several_keys_the_shortest_one_decides() =>
        Has("", new ChoiceQuestion("Which lines need a change? Choose all that apply.", ["Close the valve and write the time into the log", "Wait", "Open the drain"], [0, 1]), "IT-02");

    [Theory]
    [InlineData("A person who sees smoke presses an", "alarm button", "horn", "grammar_cue")]
    [InlineData("A person who sees smoke presses an", "alarm button", "emergency switch", "")]
    [InlineData("The rule prescribes a", "uniform", "helmet", "")]
    [InlineData("Near the crane, visitors should", "walk along the wall", "walking fast", "grammar_cue")]
    [InlineData("Near the crane, visitors should", "walk along the wall", "stand under the hook", "")]
    public void Grammar_that_fits_the_key_only(string stem, string key, string distractor, string expected) =>
        Has(expected, new ChoiceQuestion(stem, [key, distractor, distractor + " too"], [0]), "IT-02");

    [Theory]
    [InlineData("What protects the strap wrench?", "A strap cover", "word_repeat")]
    [InlineData("What protects the tools?", "A strap cover", "")]
    [InlineData("Who reads the log?", "The log keeper", "")] // Three letters do not catch the eye.
    public void A_word_that_only_stem_and_key_share(string stem, string key, string expected) =>
        Has(expected, new ChoiceQuestion(stem, [key, "A dry shelf", "An oil bath"], [0]), "IT-02");

    [Fact]
    public void A_word_that_a_distractor_has_too_is_no_cue() =>
        Has("", new ChoiceQuestion("What protects the strap wrench?", ["A strap cover", "A strap of leather", "An oil bath"], [0]), "IT-02");

    [Theory]
    [InlineData("All of the above", "all_of_above")]
    [InlineData("All of these", "all_of_above")]
    [InlineData("None of the above.", "none_of_above")]
    [InlineData("Neither of these", "none_of_above")]
    [InlineData("Close all of the valves in the hall", "")]
    public void Options_about_other_options(string option, string expected) =>
        Has(expected, new ChoiceQuestion("The gauge rises. What do you do next?", [.. Actions, option], [0]), "IT-03");

    [Fact]
    public void Combined_answers_are_flagged_once() =>
        Has("k_type", new ChoiceQuestion("Which belong to the kit? (1) gloves (2) visor (3) apron", ["1 and 2", "2 and 3", "1 and 3"], [0]), "IT-03");

    [Fact]
    public void Plain_figures_are_no_combined_answers() =>
        Has("", new ChoiceQuestion("How many steps has the procedure?", ["3", "5", "7"], [0]), "IT-03");

    [Theory]
    [InlineData("True", "False", "true_false")]
    [InlineData("Yes.", "No.", "true_false")]
    [InlineData("Yes, with gloves on", "No, call a fitter", "")]
    public void True_false_in_disguise(string one, string two, string expected) =>
        Has(expected, new ChoiceQuestion("May you open the hot filter?", [one, two], [0]), "IT-03");

    [Theory]
    [InlineData("A ______ must be worn in the hall.", "fill_blank")]
    [InlineData("In the hall everybody wears a ______", "")]
    public void A_blank_inside_the_stem(string stem, string expected) => Has(expected, new ChoiceQuestion(stem, ["helmet", "tie", "watch"], [0]), "IT-03");

    [Theory]
    [InlineData("Which of these is not a duty of the keeper?", "negative_stem")]
    [InlineData("All of these belong to the kit except?", "negative_stem")]
    [InlineData("Which tool shouldn't touch the filter?", "negative_stem")]
    [InlineData("What should nobody do while the belt runs?", "negative_stem")]
    [InlineData("Which of these is NOT a duty of the keeper?", "")]
    [InlineData("The badge does not work. What do you do next?", "")]
    [InlineData("What do you do if the badge does not work?", "")]
    [InlineData("Which record shows that nobody was not told?", "")]
    public void An_unmarked_negative(string stem, string expected) => Has(expected, new ChoiceQuestion(stem, Actions, [0]), "IT-03");

    [Theory]
    [InlineData(2, "option_count")]
    [InlineData(3, "")]
    [InlineData(5, "")]
    [InlineData(6, "option_count")]
    public void Number_of_options(int count, string expected)
    {
        string[] six = ["Close the valve", "Call a fitter", "Open the drain", "Wait for help", "Read the label", "Stop the press"];

        Has(expected, new ChoiceQuestion("The gauge rises. What do you do next?", six[..count], [0]), "IT-04");
    }

    [Theory]
    [InlineData("close valve.", "duplicate_options")]
    [InlineData("Close the valve and call a fitter", "duplicate_options")]
    [InlineData("Open the valve", "")]
    public void Options_that_say_the_same(string option, string expected) =>
        Has(expected, new ChoiceQuestion("The gauge rises. What do you do next?", [.. Actions, option], [0]), "IT-04");

    [Fact]
    public void The_same_words_in_another_order_are_another_answer() =>
        Has("", new ChoiceQuestion("In which order is the panel reset?", ["Silence, identify, reset", "Reset, silence, identify", "Identify, reset, silence"], [0]), "IT-04");

    [Theory]
    [InlineData("30 minutes", "1 hour", "2 hours", "")]
    [InlineData("90 bar", "60 bar", "30 bar", "")]
    [InlineData("1.5 m", "0.5 m", "2.5 m", "lost_sequence")]
    [InlineData("2 hours", "90 minutes", "3 hours", "lost_sequence")]
    [InlineData("2 bar", "3 hours", "4 bar", "lost_sequence")]
    [InlineData("2 bar", "the pressure of the label", "1 bar", "")]
    public void Figures_in_order_and_of_one_kind(string one, string two, string three, string expected) =>
        Has(expected, new ChoiceQuestion("Which is the limit for the press?", [one, two, three], [0]), "IT-04");

    [Theory]
    [InlineData("Always call a fitter", "absolute_terms")]
    [InlineData("Check the gauge every 5 minutes", "")]
    [InlineData("Usually close it", "vague_terms")]
    [InlineData("Wait about 10 minutes", "vague_terms")]
    [InlineData("Talk about the fault", "")]
    [InlineData("1 only", "")]
    public void Absolute_and_vague_words_in_options(string option, string expected) =>
        Has(expected, new ChoiceQuestion("The gauge rises. What do you do next?", [.. Actions, option], [0]), "IT-06");

    [Theory]
    [InlineData("Which step should you not skip if it is not unsafe?", "ambiguous")]
    [InlineData("Which step should you not skip?", "")]
    public void Two_negatives_in_one_question(string stem, string expected) => Has(expected, new ChoiceQuestion(stem, Actions, [0]), "IT-07");

    [Fact]
    public void A_flag_in_a_draft_points_to_the_words_of_the_option()
    {
        var subject = GoodDraft.Asking(item => item with { Stem = "The gauge of the press is rising. What do you do next?", Options = [item.Options![0], item.Options[1] with { Text = "Wait until the gauge shows zero, then write the time and your name into the log." }, item.Options[2]] });

        var finding = GoodDraft.Findings(subject, "IT-02")[0];

        Assert.Equal(("longest_correct", "q1", "options/1", 0, 80), (finding.Kind, finding.BlockId, finding.Part, finding.Start, finding.End));
    }

    [Fact]
    public void One_marked_negative_is_allowed_in_a_draft_and_a_second_is_not()
    {
        var negative = GoodDraft.Question with { Stem = "Which of these must you NOT do at the hot press?" };
        var one = GoodDraft.With(content => content with { Items = [negative] });
        var two = GoodDraft.With(content => content with { Items = [negative, negative with { Id = "q2" }] });

        Assert.Equal(["pass"], GoodDraft.Kinds(one, "IT-03"));
        Assert.Equal(["q2"], GoodDraft.Findings(two, "IT-03").Select(finding => finding.BlockId));
    }

    private static void Has(string expected, ChoiceQuestion question, string criterion)
    {
        var kinds = FlawRules.Of(criterion).SelectMany(rule => rule.Find(question)).Select(hit => hit.Kind);

        Assert.Equal(expected.Length == 0 ? [] : [expected], kinds);
    }
}
