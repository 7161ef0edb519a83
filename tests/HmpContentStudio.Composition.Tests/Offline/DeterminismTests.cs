using System.Globalization;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Composition.Tests.Offline;

public class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = ContentJson.Write(Entries.Draft());
        var before = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = new CultureInfo(culture);
        var actual = ContentJson.Write(Entries.Draft());
        CultureInfo.CurrentCulture = before;

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Line_ends_of_a_source_change_offsets_only()
    {
        var unix = Entries.Draft(source: Entries.Source.ReplaceLineEndings("\n"));

        var windows = Entries.Draft(source: Entries.Source.ReplaceLineEndings("\r\n"));

        Assert.Equal(unix.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Text), windows.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Text));
        Assert.Equal(unix.Items.Select(item => item.Stem + string.Join('|', (item.Options ?? []).Select(option => option.Id + option.Text))), windows.Items.Select(item => item.Stem + string.Join('|', (item.Options ?? []).Select(option => option.Id + option.Text))));
    }

    [Theory]
    [InlineData("SAF-CSE-module")]
    [InlineData("CUS-BCH-module")]
    [InlineData("SEC-UPA-assessment")]
    [InlineData("LEA-RTW-module")]
    public void One_unrelated_sentence_more_in_a_source_changes_no_item(string brief)
    {
        var request = Samples.Request(brief);
        var longer = request.Sources[0] with { Text = request.Sources[0].Text + "\n## Canteen\n\nThe canteen opens in the morning and closes in the afternoon.\n" };

        var before = Samples.Draft(request).Items.Select(ContentJson.Hash);
        var after = Samples.Draft(request with { Sources = [longer] }).Items.Select(ContentJson.Hash);

        Assert.Equal(before, after);
    }

    [Fact]
    public void Paths_and_ids_of_sources_do_not_change_the_content()
    {
        var byPath = Entries.Draft(brief: Entries.Order with { Sources = [new BriefSource { Path = "sources/blade.md" }], Taxonomy = "../taxonomy" });

        var byId = Entries.Draft(brief: Entries.Order with { Sources = [new BriefSource { Id = "src-1" }] });

        Assert.Equal(ContentJson.Write(byPath), ContentJson.Write(byId));
    }

    [Fact]
    public void The_id_follows_from_what_the_draft_was_made_from()
    {
        var draft = Entries.Draft();
        var other = Entries.Draft(Entries.Full with { Version = "2" });

        Assert.Matches("^c-[0-9a-f]{12}$", draft.Id);
        Assert.NotEqual(draft.Id, other.Id);
        Assert.Equal(draft.Id, Entries.Draft().Id);
    }

    [Fact]
    public void The_provenance_names_generator_hashes_and_the_absence_of_a_model()
    {
        var provenance = Entries.Draft().Provenance;

        Assert.Equal(("offline-composer", "1"), (provenance.Generator, provenance.Version));
        Assert.Equal(ContentHash.Of(Entries.Source), provenance.SourceHashes["blade"]);
        Assert.Contains("no language model was used", provenance.Disclosure, StringComparison.Ordinal);
    }
}
