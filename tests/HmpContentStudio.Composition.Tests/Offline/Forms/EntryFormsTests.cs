using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline.Forms;

public class EntryFormsTests
{
    [Fact]
    public void Every_field_of_a_good_entry_is_usable()
    {
        var refused = EntryForms.Check(Entries.Full).Where(form => form.Status == FormStatus.Refused);

        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("SAF-CSE")]
    [InlineData("CUS-BCH")]
    [InlineData("SEC-UPA")]
    [InlineData("LEA-RTW")]
    public void Every_field_of_a_sample_is_usable(string skill)
    {
        var refused = EntryForms.Check(Samples.Taxonomy.Skill(skill)!).Where(form => form.Status == FormStatus.Refused).Select(form => $"{form.Path}: {form.Message}");

        Assert.Empty(refused);
    }

    [Fact]
    public void The_preview_shows_the_field_in_a_sentence()
    {
        var forms = EntryForms.Check(Entries.Full).ToDictionary(form => form.Path, form => form.Preview);

        Assert.Equal("You change the blade of the label cutter.", forms["title"]);
        Assert.Equal("Standard: gloves on and magnet used.", forms["performanceCriteria/PC2/standard"]);
        Assert.Equal("On the late shift, the cutter tears every third label.", forms["contexts/C1/trigger"]);
        Assert.Equal("Magnet bar: a rod that holds steel parts at a distance.", forms["terms/magnet bar/definition"]);
    }

    [Theory]
    [InlineData("Wearing gloves", FormStatus.Converted, "You wear gloves.")]
    [InlineData("Wear gloves", FormStatus.Ok, "You wear gloves.")]
    [InlineData("Gloves", FormStatus.Refused, "Gloves.")]
    public void A_step_is_ok_converted_or_refused(string text, FormStatus status, string preview)
    {
        var form = Check(skill => skill with { Steps = [new Step { Id = "S1", Text = text }] }, "steps/S1/text");

        Assert.Equal((status, preview), (form.Status, form.Preview));
    }

    [Theory]
    [InlineData("lost time and anger", FormStatus.Refused)]
    [InlineData("three near misses in spring", FormStatus.Refused)]
    [InlineData("In three cases the motor stops.", FormStatus.Ok)]
    [InlineData("It gets hot.", FormStatus.Refused)]
    [InlineData("the part comes loose", FormStatus.Converted)]
    [InlineData("The part comes loose.", FormStatus.Ok)]
    public void A_reason_must_be_a_sentence_of_its_own(string why, FormStatus status)
    {
        var form = Check(skill => skill with { Steps = [new Step { Id = "S1", Text = "Wear gloves.", Why = why }] }, "steps/S1/why");

        Assert.Equal(status, form.Status);
    }

    [Fact]
    public void A_term_in_its_own_definition_is_refused()
    {
        var form = Check(skill => skill with { Terms = [new Term { Name = "lock", Definition = "a lock for doors" }] }, "terms/lock/definition");

        Assert.Equal("leave the term itself out of its definition", form.Message);
    }

    [Fact]
    public void A_setting_without_a_preposition_is_shown_behind_a_label()
    {
        var form = Check(skill => skill with { Contexts = [new ContextVariant { Id = "C1", Setting = "Aisle 7" }] }, "contexts/C1/setting");

        Assert.Equal((FormStatus.Converted, "Setting: Aisle 7."), (form.Status, form.Preview));
    }

    private static FieldForm Check(Func<Skill, Skill> change, string path) => EntryForms.Check(change(Entries.Full)).Single(form => form.Path == path);
}
