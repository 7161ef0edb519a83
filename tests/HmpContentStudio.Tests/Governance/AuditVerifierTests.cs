using System.Text.Json.Nodes;
using HmpContentStudio.Governance;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Governance;

public class AuditVerifierTests
{
    [Fact]
    public async Task An_untouched_export_is_intact_and_its_last_entry_is_the_export_itself()
    {
        var lines = await ExportAsync();

        var verdict = AuditVerifier.Verify(lines);

        Assert.True(verdict.IsIntact, verdict.Reason);
        Assert.Equal(5, verdict.Entries);
        Assert.Contains("governance.audit-exported", lines[4]);
    }

    [Fact]
    public async Task Every_changed_character_of_an_entry_is_named_at_that_entry()
    {
        var lines = await ExportAsync();
        for (var at = 0; at < lines[2].Length; at++)
        {
            var flipped = lines[2][at] == 'x' ? 'y' : 'x';

            var verdict = AuditVerifier.Verify(Replace(lines, 2, lines[2][..at] + flipped + lines[2][(at + 1)..]));

            Assert.Equal(3, verdict.FirstBad);
        }
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\ufffe\"")]
    [InlineData("{\"\u00e9\":1,\"e\\u0301\":2}")]
    [InlineData("1e999")]
    public async Task An_entry_that_cannot_even_be_hashed_is_named(string value)
    {
        var lines = await ExportAsync();
        var entry = lines[2].Insert(1, $"\"note\":{value},");

        var verdict = AuditVerifier.Verify(Replace(lines, 2, entry));

        Assert.Equal(3, verdict.FirstBad);
    }

    [Fact]
    public async Task A_removed_entry_is_named()
    {
        var lines = await ExportAsync();

        var verdict = AuditVerifier.Verify([.. lines[..1], .. lines[2..]]);

        Assert.Equal(2, verdict.FirstBad);
    }

    [Fact]
    public async Task An_inserted_entry_is_named_even_with_a_hash_of_its_own()
    {
        var lines = await ExportAsync();
        var forged = JsonNode.Parse(lines[1])!.AsObject();
        forged["action"] = "review.approved";
        forged["hash"] = AuditLine.HashOf(forged);

        var verdict = AuditVerifier.Verify([.. lines[..1], forged.ToJsonString(), .. lines[1..]]);

        Assert.Equal(3, verdict.FirstBad);
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_a_checkpoint_kept_elsewhere_even_when_the_file_has_a_forged_one()
    {
        var lines = await ExportAsync();
        var kept = AuditCheckpoint.Read(lines);
        var hash = (string)JsonNode.Parse(lines[2])!["hash"]!;
        string[] cut = [.. lines[..3], $$$"""{"checkpoint":{"sequence":3,"hash":"{{{hash}}}","at":"2026-03-02T09:00:00.000Z"}}"""];

        Assert.True(AuditVerifier.Verify(cut).IsIntact);
        Assert.Equal(4, AuditVerifier.Verify(cut, kept).FirstBad);
    }

    [Fact]
    public async Task A_chain_hashed_anew_is_found_by_a_checkpoint_kept_elsewhere()
    {
        var lines = await ExportAsync();
        var kept = AuditCheckpoint.Read(lines);
        var rewritten = Rehash(lines, forge: entry => entry["actor"] = "somebody-else");

        Assert.True(AuditVerifier.Verify(rewritten).IsIntact);
        Assert.Equal(5, AuditVerifier.Verify(rewritten, kept).FirstBad);
    }

    [Fact]
    public async Task A_file_without_its_checkpoint_line_was_cut_off()
    {
        var lines = await ExportAsync();

        Assert.Equal(6, AuditVerifier.Verify(lines[..^1]).FirstBad);
    }

    private static async Task<string[]> ExportAsync()
    {
        await using var studio = await TestStudio.StartAsync();
        foreach (var id in new[] { "A-1", "A-2", "A-3", "A-4" })
        {
            await studio.SendAsync(new SaveSkill(id, SomeSkill.With(id, "Größe prüfen ✓"), null), studio.Designer);
        }

        var allowed = await studio.SendAsync(new ExportAudit(), studio.Governance);
        Assert.Null(allowed.Refusal);
        return await studio.UseAsync(async provider =>
        {
            var lines = new List<string>();
            await foreach (var line in ((AuditExport)provider.GetService(typeof(AuditExport))!).LinesAsync(default))
            {
                lines.Add(line);
            }

            return lines.ToArray();
        });
    }

    private static string[] Replace(string[] lines, int index, string line) => [.. lines[..index], line, .. lines[(index + 1)..]];

    private static string[] Rehash(string[] lines, Action<JsonObject> forge)
    {
        var previous = AuditLine.NoPrevious;
        var entries = lines[..^1].Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        forge(entries[0]);
        foreach (var entry in entries)
        {
            entry["previousHash"] = previous;
            previous = AuditLine.HashOf(entry);
            entry["hash"] = previous;
        }

        var checkpoint = new JsonObject { ["checkpoint"] = new JsonObject { ["sequence"] = entries.Count, ["hash"] = previous, ["at"] = "2026-03-02T09:00:00.000Z" } };
        return [.. entries.Select(e => e.ToJsonString()), checkpoint.ToJsonString()];
    }
}
