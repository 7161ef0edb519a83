using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks.Tests.Grounding;

public class ReferenceCheckTests
{
    private static readonly Origin Person = new HumanOrigin("u1");

    [Theory]
    [InlineData("Read https://filters.example.net/manual first.", 5, 39)]
    [InlineData("Read www.filters.example first.", 5, 24)]
    [InlineData("See doi 10.1234/5678-9.", 4, 22)]
    [InlineData("See ISBN 978-3-16-148410-0.", 4, 26)]
    public void An_address_that_nobody_listed_is_flagged_where_it_stands(string text, int start, int end)
    {
        var finding = Assert.Single(GoodDraft.Findings(GoodDraft.Saying(text, Person), "GR-07"));

        Assert.Equal(("outside-address", text[start..end]), (finding.Kind, text[finding.Start!.Value..finding.End!.Value].TrimEnd('.')));
    }

    [Theory]
    [InlineData("filters.example.net", true)]
    [InlineData("https://filters.example.net/manual", true)]
    [InlineData("example.net", true)]
    [InlineData("ters.example.net", false)]
    [InlineData("manual", false)]
    public void A_listed_host_or_address_is_allowed(string known, bool allowed)
    {
        var subject = GoodDraft.Saying("Read https://filters.example.net/manual first.", Person) with { KnownReferences = [known] };

        Assert.Equal(allowed ? "pass" : "outside-address", Assert.Single(GoodDraft.Kinds(subject, "GR-07")));
    }

    [Theory]
    [InlineData("https://filters.example.net.evil.org/manual")]
    [InlineData("https://evil.org/filters.example.net")]
    [InlineData("https://filters.example.net@evil.org/")]
    public void A_host_that_only_looks_like_a_listed_one_is_flagged(string address)
    {
        var subject = GoodDraft.Saying($"Read {address} first.", Person) with { KnownReferences = ["filters.example.net"] };

        Assert.Equal(["outside-address"], GoodDraft.Kinds(subject, "GR-07"));
    }

    [Fact]
    public void An_address_of_a_source_is_allowed()
    {
        var source = GoodDraft.Source with { Text = GoodDraft.SourceText + "\nManual: https://filters.example.net/manual" };

        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying("Read https://filters.example.net/manual first.", Person) with { Sources = [source] }, "GR-07"));
    }

    [Theory]
    [InlineData("Version 2.5 is in force.")]
    [InlineData("Write e.g. the time.")]
    [InlineData("Open it at 10.30 or later.")]
    public void Figures_and_abbreviations_are_no_addresses(string text) => Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Saying(text, Person), "GR-07"));

    [Fact]
    public void A_source_that_is_not_attached_is_flagged_once_for_the_record_and_once_for_its_citations()
    {
        var kinds = GoodDraft.Kinds(GoodDraft.Subject with { Sources = [] }, "GR-07");

        Assert.Equal(["unknown-source", "unknown-source"], kinds);
    }

    [Fact]
    public void A_source_that_was_changed_since_is_flagged() =>
        Assert.Equal(["changed-source"], GoodDraft.Kinds(GoodDraft.Subject with { Sources = [GoodDraft.Source with { Hash = "other" }] }, "GR-07"));

    [Fact]
    public void A_span_outside_the_source_is_flagged() =>
        Assert.Equal(["wrong-span"], GoodDraft.Kinds(GoodDraft.Saying("Unscrew the filter.", new ExtractOrigin("oil-filter", 9000, 9010)), "GR-07"));

    [Fact]
    public void A_field_that_is_gone_is_flagged_and_one_of_an_entry_that_was_not_given_is_not()
    {
        var gone = GoodDraft.Saying("Somebody calls.", new TaxonomyOrigin("commonErrors/E9/cue"));

        Assert.Equal(["unknown-field"], GoodDraft.Kinds(gone, "GR-07"));
        Assert.Equal(["pass"], GoodDraft.Kinds(gone with { Taxonomy = null }, "GR-07"));
    }
}
