namespace HmpContentStudio.Cli.Tests;

/// <summary>Wrong words, missing files and garbage end with 2, say where and what to do, and write nothing.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("compose")]
    [InlineData("compose", "b.yaml", "--out")]
    [InlineData("compose", "b.yaml", "--out", "x", "--fallback", "guess")]
    [InlineData("package", "d.json", "--format", "scorm12")]
    public async Task Wrong_words_end_with_2(params string[] args)
    {
        using var hmp = new Hmp();

        var run = await hmp.RunAsync(args);

        Assert.Equal(2, run.Code);
        Assert.Contains("--help", run.Error);
    }

    [Theory]
    [InlineData("compose", "no.yaml", "--out", "x.json")]
    [InlineData("package", "no.json", "--format", "scorm12", "--out", "x.zip")]
    [InlineData("validate", "no.zip")]
    [InlineData("check", "items", "--in", "no.jsonl")]
    [InlineData("audit", "verify", "no.jsonl")]
    [InlineData("sources", "text", "no.md")]
    public async Task A_missing_file_ends_with_2_and_its_name(params string[] args)
    {
        using var hmp = new Hmp();

        var run = await hmp.RunAsync(args);

        Assert.Equal(2, run.Code);
        Assert.Contains("cannot be read", run.Error);
    }

    [Fact]
    public async Task A_malformed_brief_is_named_with_line_and_field()
    {
        using var hmp = new Hmp();
        var brief = hmp.Write("b.yaml", "skill: X\nminutes: soon\n");

        var run = await hmp.RunAsync("compose", brief, "--out", hmp.At("d.json"));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{brief}:2: ", run.Error);
        Assert.Contains("\"minutes\"", run.Error);
    }

    [Fact]
    public async Task A_malformed_taxonomy_names_file_line_and_reason()
    {
        using var hmp = new Hmp();
        hmp.Write("skills.csv", "id,version,title,definition,levelScale,level,owner\nX,1,T,d,1-5,high,O\n");
        var brief = hmp.Write("b.yaml", "skill: X\ntaxonomy: .\n");

        var run = await hmp.RunAsync("compose", brief, "--out", hmp.At("d.json"));

        Assert.Equal(2, run.Code);
        Assert.Contains("skills.csv:2: level: \"high\" is not a whole number", run.Error);
    }

    [Theory]
    [InlineData("{ \"title\": 5 }")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_file_that_is_no_draft_is_named_with_its_line(string text)
    {
        using var hmp = new Hmp();
        var draft = hmp.Write("d.json", text);

        var run = await hmp.RunAsync("package", draft, "--format", "scorm12", "--out", hmp.At("x.zip"));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{draft}:1: ", run.Error);
        Assert.False(File.Exists(hmp.At("x.zip")));
    }

    [Theory]
    [InlineData("{\"items\":[null]}", "/items/0")]
    [InlineData("{\"title\":\"\\ud800\"}", "/title")]
    public async Task A_draft_with_an_empty_entry_or_an_unusable_text_is_named_with_its_place(string text, string pointer)
    {
        using var hmp = new Hmp();
        var draft = hmp.Write("d.json", text);

        var packaged = await hmp.RunAsync("package", draft, "--format", "scorm12", "--out", hmp.At("x.zip"));
        var checkedDraft = await hmp.RunAsync("check", "draft", "--in", draft);

        Assert.Equal((2, 2), (packaged.Code, checkedDraft.Code));
        Assert.Contains(pointer, packaged.Error);
    }

    [Fact]
    public async Task A_package_that_is_garbage_is_found_wrong_and_nothing_breaks()
    {
        using var hmp = new Hmp();

        var run = await hmp.RunAsync("validate", hmp.Write("x.zip", "this is no zip"));

        Assert.Equal(1, run.Code);
        Assert.Contains("1 found", run.Out);
    }

    [Theory]
    [InlineData("cmi5", "not built yet")]
    [InlineData("floppy", "unknown")]
    public async Task A_format_that_cannot_be_written_is_refused(string format, string reason)
    {
        using var hmp = new Hmp();

        var run = await hmp.RunAsync("package", "d.json", "--format", format, "--out", "x.zip");

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
    }

    [Fact]
    public async Task Without_a_server_the_server_commands_end_with_6_and_without_an_identity_with_3()
    {
        using var hmp = new Hmp().With("HMP_SERVER", "http://127.0.0.1:9");

        var nobody = await hmp.RunAsync("queue");
        var unreachable = await hmp.With("HMP_TOKEN", "x").RunAsync("queue");

        Assert.Equal(3, nobody.Code);
        Assert.Contains("HMP_EMAIL", nobody.Error);
        Assert.Equal(6, unreachable.Code);
        Assert.Contains("http://127.0.0.1:9/ cannot be reached", unreachable.Error);
    }
}
