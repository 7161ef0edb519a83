using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline.Items;

public class ItemRuleTests
{
    [Theory]
    [InlineData(50, "dollars", "49 50 51 100")]
    [InlineData(10, "percent LEL", "9 10 11 20")]
    [InlineData(80, "percent", "79 80 81 100")]
    [InlineData(0, "bar", "0 1 3")]
    [InlineData(1, "day", "0 1 2")]
    public void Probe_values_stand_around_the_limit(int limit, string unit, string expected)
    {
        Assert.Equal(expected, string.Join(' ', CaseSorting.Probes(limit, unit)));
    }

    [Theory]
    [InlineData("<", "below", "otherwise", "otherwise")]
    [InlineData("<=", "below", "below", "otherwise")]
    [InlineData(">=", "otherwise", "below", "below")]
    [InlineData(">", "otherwise", "otherwise", "below")]
    [InlineData("=", "otherwise", "below", "otherwise")]
    public void The_key_of_a_value_follows_from_the_comparison(string comparison, string below, string at, string above)
    {
        var skill = Entries.Full with { Limits = [Entries.Full.Limits[0] with { Operator = comparison }] };

        var item = Assert.Single(CaseSorting.From(Read(skill)));

        Assert.Equal([below, at, above], item.Pairs.Take(3).Select(pair => pair.Choice == 0 ? "below" : "otherwise"));
    }

    [Fact]
    public void Made_up_values_are_marked_and_the_limit_itself_is_not()
    {
        var item = Assert.Single(CaseSorting.From(Read(Entries.Full)));

        Assert.Equal(["19", null, "21", "40"], item.Pairs.Select(pair => ((TemplateOrigin)pair.Left.Origin).Generated?.Single()));
    }

    [Fact]
    public void A_limit_whose_actions_are_alike_gives_no_item()
    {
        var skill = Entries.Full with { Limits = [Entries.Full.Limits[0] with { Action = "Report the gloves.", Otherwise = "Report the gloves late." }] };

        Assert.Empty(CaseSorting.From(Read(skill)));
    }

    [Fact]
    public void A_decision_names_the_right_action_and_offers_slips_that_look_right()
    {
        var item = Decision.From(Read(Entries.Full)).First(candidate => candidate.Id == "decision/C1/E1");

        Assert.StartsWith("On the late shift, the cutter tears every third label. The truck leaves in twenty minutes.", item.Stem, StringComparison.Ordinal);
        Assert.Contains(item.Options, option => !option.IsKey && option.Text.Text == "Press the red button and open the cover.");
        Assert.Contains("The reason: A plug in sight cannot be forgotten.", item.Options.Single(option => option.IsKey).Rationale.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_the_step_before_tells_the_state_instead_of_step_numbers()
    {
        var item = Decision.From(Read(Entries.Full)).First(candidate => candidate.Id == "decision/C1/E2");

        Assert.Contains("The plug hangs on its hook. What do you do next?", item.Stem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start the work without pressing the button", "Start the work.")]
    [InlineData("Switch off the main disconnect only", "Switch off the main disconnect.")]
    [InlineData("Guess it instead of asking", null)]
    [InlineData("Hang a tag on the switch", null)]
    public void A_slip_is_stripped_of_what_names_its_wrongness(string slip, string? expected)
    {
        Assert.Equal(expected, StrippedSlip.Of(slip));
    }

    [Fact]
    public void Conditional_concurrent_and_free_steps_stay_out_of_an_ordering()
    {
        var steps = Entries.Full.Steps.ToList();
        steps[1] = steps[1] with { Text = "Pull the plug if the lamp is on." };
        steps[2] = steps[2] with { Text = "While you wait, put on the gloves." };
        steps[3] = steps[3] with { OrderFreeWith = ["S5"] };
        steps.Add(new Step { Id = "S8", Order = 8, Text = "Close the cover and turn the knob.", Why = "An open cover invites hands." });
        steps.Add(new Step { Id = "S9", Order = 9, Text = "Plug the cutter in again at the end.", Why = "The next shift needs it." });

        var item = Assert.Single(Ordering.From(Read(Entries.Full with { Steps = steps })));

        Assert.Equal([1, 6, 7, 8, 9], item.ShownSteps);
    }

    [Fact]
    public void Error_spotting_puts_the_slip_in_the_place_of_its_step()
    {
        var item = ErrorSpotting.From(Read(Entries.Full)).First(candidate => candidate.Id == "errorSpotting/E3");

        var key = item.Options.Select((option, at) => (option, at)).Single(entry => entry.option.IsKey).at;
        Assert.Equal("Pick the blade up with two fingers.", item.Exhibit![key].Text);
        Assert.Equal(item.Options.Select((_, at) => $"Line {at + 1}"), item.Options.Select(option => option.Text.Text));
    }

    [Fact]
    public void A_typed_blank_accepts_figure_words_and_the_bare_number()
    {
        var entry = Read(Entries.Full);
        var item = Cloze.From(entry, Evidence()).First(candidate => candidate.Stem.Contains("log within", StringComparison.Ordinal));

        Assert.Equal("Complete the rule from the source: A blade change must be noted in the log within ______.", item.Stem);
        Assert.Equal(["10 minutes", "ten minutes", "10"], item.Blanks[0].Accept);
    }

    [Fact]
    public void Statements_need_three_misconceptions()
    {
        var two = Read(Entries.Full with { Misconceptions = [.. Entries.Full.Misconceptions.Take(2)] });

        Assert.Empty(Statements.From(two));
        Assert.NotEmpty(Statements.From(Read(Entries.Full)));
    }

    [Fact]
    public void A_diagnosis_is_refused_when_sign_and_slip_share_a_word()
    {
        var errors = Entries.Full.CommonErrors.Select(error => error.Id == "E4" ? error with { Cue = "A blade sticks out of the bin." } : error).ToList();

        var asked = Diagnosis.From(Read(Entries.Full with { CommonErrors = errors })).SelectMany(candidate => candidate.ErrorIds);

        Assert.DoesNotContain("E4", asked);
    }

    [Fact]
    public void A_short_answer_is_not_built_on_guessed_links()
    {
        var guessed = Entries.Full with { PerformanceCriteria = [.. Entries.Full.PerformanceCriteria.Select(criterion => criterion with { Steps = [] })] };

        Assert.Empty(ShortAnswer.From(Read(guessed)));
    }

    [Fact]
    public void Matching_drops_pairs_that_give_themselves_away()
    {
        var pairs = Matching.Reasons(Read(Entries.Full)).SelectMany(candidate => candidate.Pairs).Select(pair => pair.Left.Text);

        // "Pull the mains plug …" and "A plug in sight …" share a word that no other reason has apart from step 1's.
        Assert.DoesNotContain(pairs, text => text.StartsWith("Drop the old blade", StringComparison.Ordinal) && text.Contains("crew", StringComparison.Ordinal));
    }

    private static Evidence Evidence() => EvidenceReader.Read([Entries.Document()], _ => false);

    private static SkillEntry Read(Skill skill) => EntryReader.Read(skill, Evidence());
}
