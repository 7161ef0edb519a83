using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Tests.Offline.Items;

public class ItemFilterTests
{
    [Fact]
    public void A_sound_item_has_no_flaw()
    {
        Assert.Empty(Flaws("The lamp is on. What do you do?", "Pull the plug.", "Close the cover.", "Call the guard."));
    }

    [Theory]
    [InlineData("longest", "Pull the plug out of the wall and hang it up.", "Close the cover.", "Call the guard.")]
    [InlineData("shortest", "Pull it.", "Close the cover of the cutter.", "Call the guard at the main gate.")]
    [InlineData("mixed-head", "Pull the plug.", "Closing the cover.", "Calling a guard.")]
    [InlineData("mixed-form", "Pull the plug.", "close the cover.", "Call the guard.")]
    [InlineData("mixed-form", "Pull the plug.", "Close the cover", "Call the guard.")]
    [InlineData("alike", "Pull the plug.", "Pull the plug.", "Call the guard.")]
    [InlineData("alike", "Close the cover of the cutter.", "Close the cover.", "Call the guard now.")]
    [InlineData("absolute", "Pull the plug.", "Always close it.", "Call the guard.")]
    [InlineData("leftover", "Pull the plug.", "Close the {cover}.", "Call the guard.")]
    [InlineData("option-count", "Pull the plug.", "Close the cover.")]
    public void A_flaw_is_named(string flaw, string key, params string[] distractors)
    {
        Assert.Contains(flaw, Flaws("The bell rings. What do you do?", key, distractors));
    }

    [Fact]
    public void A_word_that_only_stem_and_key_share_is_a_flaw()
    {
        Assert.Contains("stem-in-key", Flaws("The plug smokes. What do you do?", "Pull the plug.", "Close the cover.", "Call the guard."));
    }

    private static IReadOnlyList<string> Flaws(string stem, string key, params string[] distractors) => ItemFilter.Flaws(new Candidate
    {
        Kind = ItemKind.Decision,
        Id = "decision/test",
        Type = ItemType.SingleChoice,
        Level = CognitiveLevel.Apply,
        Weight = 9,
        Stem = stem,
        Origin = new TemplateOrigin("decision", []),
        Options = [Option(key, isKey: true), .. distractors.Select((text, at) => Option(text, isKey: false, at))],
    });

    private static CandidateOption Option(string text, bool isKey, int at = 9) => new()
    {
        Text = new Piece(text, new TemplateOrigin("x", [])),
        IsKey = isKey,
        Rationale = new Piece($"This is the reason number {at}, told in enough words.", new TemplateOrigin("x", [])),
    };
}
