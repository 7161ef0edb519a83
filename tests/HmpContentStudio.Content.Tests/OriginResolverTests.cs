using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Content.Tests;

public class OriginResolverTests
{
    private static readonly Skill Entry = new()
    {
        Id = "OPS-VALVE", Version = "3", Title = "Close the valve", Definition = "d", LevelScale = "1-5", Level = 2, Owner = "Operations",
        Tools = ["wrench", "tag"],
        Prerequisites = ["Read a gauge"],
        CommonErrors = [new CommonError { Id = "E2", Error = "Leave the tag off", Consequence = "Somebody opens the valve." }],
        Terms = [new Term { Name = "input/output", Definition = "a pair of lines" }],
        Limits = [new Limit { Id = "L1", Quantity = "pressure", Operator = "<=", Value = 2.5m, Unit = "bar" }],
    };

    private static readonly OriginResolver Resolver = new(
        Entry,
        new RoleProfile { Id = "operator", Title = "Plant operator", Duties = ["Run the line", "Report faults"] },
        new Brief { Objectives = ["Close the valve."], BusinessGoal = new BusinessGoal { Problem = "Valves are left open." } },
        [new SourceDocument { Name = "valves", Title = "Valves", Text = "Close it slowly. Tag it.", Hash = "h" }]);

    [Theory]
    [InlineData("title", "Close the valve")]
    [InlineData("commonErrors/E2/consequence", "Somebody opens the valve.")]
    [InlineData("commonErrors/0/error", "Leave the tag off")]
    [InlineData("terms/input/output/definition", "a pair of lines")]
    [InlineData("limits/L1/value", "2.5")]
    [InlineData("tools", "wrench; tag")]
    [InlineData("tools/1", "tag")]
    [InlineData("prerequisites/Read a gauge/requires", "Read a gauge")]
    [InlineData("role/title", "Plant operator")]
    [InlineData("role/duties/1", "Report faults")]
    [InlineData("brief/objectives/0", "Close the valve.")]
    [InlineData("brief/businessGoal/problem", "Valves are left open.")]
    public void A_field_path_leads_to_its_text(string path, string expected) => Assert.Equal(expected, Resolver.Field(path)?.Text);

    [Theory]
    [InlineData("commonErrors/E9/error")]
    [InlineData("commonErrors/E2/cue")]
    [InlineData("nothing")]
    [InlineData("tools/7")]
    [InlineData("tools/1/name/more")]
    public void A_path_that_leads_nowhere_gives_nothing(string path) => Assert.Null(Resolver.Field(path));

    [Fact]
    public void A_field_says_which_entry_it_belongs_to() => Assert.Equal("taxonomy:OPS-VALVE", Resolver.Field("title")?.Source);

    [Fact]
    public void A_span_leads_to_its_words_and_one_outside_the_source_to_nothing()
    {
        Assert.Equal("Tag it.", Resolver.Passage(new ExtractOrigin("valves", 17, 24))?.Text);
        Assert.Null(Resolver.Passage(new ExtractOrigin("valves", 17, 25)));
        Assert.Null(Resolver.Passage(new ExtractOrigin("other", 0, 5)));
    }

    [Fact]
    public void A_template_gives_its_fields_and_then_its_passages()
    {
        var origin = new TemplateOrigin("slip", ["commonErrors/E2/error", "commonErrors/E9/error"], [new ExtractOrigin("valves", 17, 24)]);

        Assert.Equal(["Leave the tag off", "Tag it."], Resolver.Texts(origin).Select(text => text.Text));
    }

    [Fact]
    public void What_was_not_given_is_told_apart_from_what_is_not_there()
    {
        var without = new OriginResolver(null, null, null, []);

        Assert.False(without.Holds("title"));
        Assert.True(Resolver.Holds("nothing"));
    }
}
