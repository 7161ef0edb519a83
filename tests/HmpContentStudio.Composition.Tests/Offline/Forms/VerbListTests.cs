using HmpContentStudio.Composition.Offline.Forms;

namespace HmpContentStudio.Composition.Tests.Offline.Forms;

public class VerbListTests
{
    [Fact]
    public void The_list_holds_more_than_six_hundred_base_verbs() => Assert.InRange(VerbList.Count, 600, 5000);

    [Theory]
    [InlineData("take", "taking")]
    [InlineData("put", "putting")]
    [InlineData("set", "setting")]
    [InlineData("stop", "stopping")]
    [InlineData("tag", "tagging")]
    [InlineData("log", "logging")]
    [InlineData("fit", "fitting")]
    [InlineData("read", "reading")]
    [InlineData("open", "opening")]
    [InlineData("submit", "submitting")]
    [InlineData("offer", "offering")]
    [InlineData("tie", "tying")]
    [InlineData("agree", "agreeing")]
    [InlineData("fix", "fixing")]
    [InlineData("show", "showing")]
    [InlineData("wait", "waiting")]
    [InlineData("quit", "quitting")]
    public void A_gerund_is_spelled_as_in_English(string verb, string expected) => Assert.Equal(expected, VerbList.Gerund(verb));

    [Theory]
    [InlineData("carries", "carry")]
    [InlineData("pushes", "push")]
    [InlineData("closes", "close")]
    [InlineData("goes", "go")]
    public void A_third_person_leads_back_to_its_verb(string word, string expected) => Assert.Equal(expected, VerbList.FromThirdPerson(word));

    [Theory]
    [InlineData("skipped", "skip")]
    [InlineData("carried", "carry")]
    [InlineData("made", "make")]
    [InlineData("wrote", "write")]
    [InlineData("used", "use")]
    public void A_past_form_leads_back_to_its_verb(string word, string expected) => Assert.Equal(expected, VerbList.FromPast(word));

    [Theory]
    [InlineData("Take a seat and wait for the guard", "Taking a seat and waiting for the guard")]
    [InlineData("Do not ask for help", "Not asking for help")]
    [InlineData("Sort labels and tags", "Sorting labels and tags")]
    public void An_instruction_becomes_the_name_of_an_action(string instruction, string expected) => Assert.Equal(expected, Gerunds.Of(instruction));
}
