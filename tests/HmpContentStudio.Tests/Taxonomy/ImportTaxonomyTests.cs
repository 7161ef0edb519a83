using System.Text;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Taxonomy;

public class ImportTaxonomyTests
{
    [Fact]
    public async Task The_sample_taxonomy_is_added_once_and_unchanged_the_second_time()
    {
        await using var studio = await TestStudio.StartAsync();

        var first = (await studio.SendAsync(new ImportTaxonomy(Samples.TaxonomyFiles()), studio.Designer)).Value;
        var second = (await studio.SendAsync(new ImportTaxonomy(Samples.TaxonomyFiles()), studio.Designer)).Value;

        var skills = (await studio.SendAsync(new Skills(null, PageRequest.First), studio.Designer)).Value;
        Assert.Equal(["CUS-BCH", "LEA-RTW", "SAF-CSE", "SEC-UPA"], skills.Items.Select(s => s.Id).Order());
        Assert.Equal((9, 0, 0), (first.Added, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 9), (second.Added, second.Changed, second.Unchanged));
    }

    [Fact]
    public async Task One_bad_row_imports_nothing_and_is_named_with_file_line_and_reason()
    {
        await using var studio = await TestStudio.StartAsync();
        var files = Samples.TaxonomyFiles().Select(f => f.Name == "limits.csv" ? Broken(f) : f).ToList();

        var refused = await studio.SendAsync(new ImportTaxonomy(files), studio.Designer);

        var row = Assert.IsAssignableFrom<IReadOnlyList<RefusedRow>>(refused.Refusal!.Members["refused"])[0];
        Assert.Equal(("limits.csv", 2), (row.File, row.Line));
        Assert.Contains("operator", row.Reason);
        Assert.Equal(0, await studio.ReadAsync(db => db.Set<SkillEntry>().CountAsync()));
    }

    [Fact]
    public async Task A_search_finds_every_word_in_any_order_and_any_case()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new ImportTaxonomy(Samples.TaxonomyFiles()), studio.Designer);

        var found = (await studio.SendAsync(new Skills("CHANGE booking", PageRequest.First), studio.Designer)).Value;

        Assert.Equal(["CUS-BCH"], found.Items.Select(s => s.Id));
    }

    [Fact]
    public async Task The_list_goes_on_after_the_cursor_without_gap_or_repetition()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new ImportTaxonomy(Samples.TaxonomyFiles()), studio.Designer);

        var first = (await studio.SendAsync(new Skills(null, PageRequest.Read(null, 3).Value), studio.Designer)).Value;
        var rest = (await studio.SendAsync(new Skills(null, PageRequest.Read(first.Next, 3).Value), studio.Designer)).Value;

        var titles = first.Items.Concat(rest.Items).Select(s => s.Title).ToList();
        Assert.Equal(4, titles.Count);
        Assert.Equal(titles.Order(StringComparer.Ordinal), titles);
        Assert.Null(rest.Next);
    }

    private static SentFile Broken(SentFile file) =>
        file with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes).Replace(",<,10,percent", ",less,10,percent", StringComparison.Ordinal)) };
}
