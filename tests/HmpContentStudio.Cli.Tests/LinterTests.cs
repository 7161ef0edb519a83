using System.Text.Json;

namespace HmpContentStudio.Cli.Tests;

public class LinterTests
{
    private const string Clean = """{"id":"a","stem":"Which valve do you close first on the transfer line?","options":["The supply valve","The bypass valve","The drain valve"],"key":0}""";

    private const string AllOfTheAbove = """{"id":"b","stem":"Which valve do you close first on the transfer line?","options":["The supply valve","The bypass valve","All of the above"],"key":0}""";

    [Fact]
    public async Task Findings_come_in_input_order_and_a_bad_line_does_not_stop_the_rest()
    {
        using var hmp = new Hmp();

        var run = await hmp.RunWithInputAsync($"{Clean}\nnot json\n{AllOfTheAbove}\n", "check", "items");

        var findings = run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, run.Code);
        Assert.Equal(["INPUT", "IT-03"], findings.Select(finding => finding.GetProperty("criterion").GetString()));
        Assert.Equal(["2", "b"], findings.Select(finding => finding.GetProperty("id").GetString()));
        Assert.Equal("options/2", findings[1].GetProperty("evidence")[0].GetProperty("at").GetString());
    }

    [Theory]
    [InlineData("items")]
    [InlineData("claims")]
    [InlineData("objectives")]
    public async Task A_line_with_half_a_character_is_one_flag_and_the_rest_goes_on(string kind)
    {
        using var hmp = new Hmp();

        var run = await hmp.RunWithInputAsync("{\"id\":\"\\ud800\"}\nnot json\n", "check", kind);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Count(line => line.Contains("\"INPUT\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Clean_items_end_with_0_and_print_nothing()
    {
        using var hmp = new Hmp();

        var run = await hmp.RunWithInputAsync(Clean, "check", "items");

        Assert.Equal((0, ""), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("check", "poems")]
    [InlineData("check", "items", "--locale", "de-DE")]
    public async Task What_cannot_be_checked_is_refused_with_2(params string[] args)
    {
        using var hmp = new Hmp();

        Assert.Equal(2, (await hmp.RunAsync(args)).Code);
    }

    [Fact]
    public async Task The_criteria_can_be_listed_shown_and_checked()
    {
        using var hmp = new Hmp();

        Assert.Contains("GR-01", (await hmp.RunAsync("criteria", "list")).Out);
        Assert.Contains("Statement", (await hmp.RunAsync("criteria", "show", "IT-02")).Out);
        Assert.Equal(0, (await hmp.RunAsync("criteria", "lint")).Code);
        Assert.Equal(2, (await hmp.RunAsync("criteria", "show", "XX-99")).Code);
    }
}
