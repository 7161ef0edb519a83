using System.Text;
using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Briefs;

public class AddSourceTests
{
    [Fact]
    public async Task A_source_is_pinned_by_the_hash_of_its_bytes_and_read_back_word_for_word()
    {
        await using var studio = await TestStudio.StartAsync();
        var bytes = Encoding.UTF8.GetBytes("\uFEFF# Rule\r\nClose the valve.\r\n");

        var added = (await studio.SendAsync(new AddSource(New("docs/rule.md", bytes)), studio.Designer)).Value;
        var read = (await studio.SendAsync(new SourceById(added.Id), studio.Reviewer)).Value;

        Assert.Equal(("rule.md", "rule", "rule", ContentHash.Of(bytes)), (added.FileName, added.Name, added.Title, added.Hash));
        Assert.Equal("# Rule\r\nClose the valve.\r\n", read.Text);
    }

    [Theory]
    [InlineData("rule.pdf", "%PDF-1.7", "sources.pdf-needs-browser")]
    [InlineData("rule.exe", "MZ", "sources.unreadable")]
    [InlineData("rule.txt", "a\0b", "sources.unreadable")]
    [InlineData("rule.txt", "  \n ", "sources.unreadable")]
    [InlineData("rule", "text", "sources.unreadable")]
    public async Task What_cannot_be_read_is_refused_and_nothing_is_kept(string name, string text, string code)
    {
        await using var studio = await TestStudio.StartAsync();

        var refused = await studio.SendAsync(new AddSource(New(name, Encoding.UTF8.GetBytes(text))), studio.Designer);

        Assert.Equal(code, refused.Refusal!.Code);
        Assert.Empty((await studio.SendAsync(new Sources(null, PageRequest.First), studio.Designer)).Value.Items);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_with_the_first_bad_byte()
    {
        await using var studio = await TestStudio.StartAsync();

        var refused = await studio.SendAsync(new AddSource(New("rule.txt", [0x61, 0xC3, 0x28])), studio.Designer);

        Assert.Contains("Byte 1", refused.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_found_by_words_of_name_and_title()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new AddSource(New("valves.md", "a"u8.ToArray()) with { Title = "Closing valves" }), studio.Designer);
        await studio.SendAsync(new AddSource(New("doors.md", "b"u8.ToArray())), studio.Designer);

        var found = (await studio.SendAsync(new Sources("CLOSING valves", PageRequest.First), studio.Designer)).Value.Items;

        Assert.Equal(["valves.md"], found.Select(s => s.FileName));
    }

    private static NewSource New(string name, byte[] bytes) => new(name, bytes, null, "EHS", "internal", new DateOnly(2026, 1, 1));
}
