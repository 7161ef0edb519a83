using System.Text.Json;

namespace HmpContentStudio.Content.Tests;

public class ContentJsonTests
{
    internal static LearningContent Sample() => new()
    {
        Id = "c-1",
        Format = ContentFormat.Module,
        Locale = "en-US",
        Title = "Store solvents",
        Skill = "SAF-1",
        CutScore = 0.8,
        Objectives = [new Objective { Id = "o1", Text = "Store solvents.", Level = CognitiveLevel.Apply, Origin = new TaxonomyOrigin("performanceCriteria/PC1/text") }],
        Blocks = [new Block
        {
            Id = "b1",
            Role = BlockRole.Demonstration,
            Type = BlockType.Steps,
            ObjectiveIds = ["o1"],
            Sentences = [
                new Sentence { Text = "Close the lid – fully.", Origin = new ExtractOrigin("sop", 3, 25) },
                new Sentence { Text = "Vapour escapes.", Origin = new TaxonomyOrigin("steps/S1/why"), Part = SentencePart.Why }],
        }],
        Items = [Choice()],
        Provenance = new Provenance { Generator = "offline-composer", Version = "1", TaxonomyHash = "t", CriteriaHash = "c", Disclosure = "Composed by rules." },
    };

    internal static Item Choice() => new()
    {
        Id = "q1",
        Type = ItemType.SingleChoice,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = "What do you do next?",
        Options = [
            new Option { Id = "q1a", Text = "Close the lid.", Correct = true, Rationale = "Right.", Origin = new TaxonomyOrigin("steps/S1/text") },
            new Option { Id = "q1b", Text = "Leave the lid.", Correct = false, Rationale = "Not yet.", Origin = new TaxonomyOrigin("commonErrors/E1/looksLike") }],
        Origin = new TemplateOrigin("decision", ["contexts/C1"]),
    };

    [Fact]
    public void A_file_that_is_read_and_written_again_has_the_same_bytes()
    {
        var text = ContentJson.Write(Sample());

        Assert.Equal(text, ContentJson.Write(ContentJson.Read(text)));
        Assert.EndsWith("}\n", text);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("\"origin\": {\n            \"kind\": \"extract\",\n            \"source\": \"sop\"", text);
        Assert.Contains("Close the lid – fully.", text);
    }

    [Fact]
    public void Absent_lists_are_empty_lists()
    {
        var text = ContentJson.Write(Sample() with { Gaps = [], Objectives = [] }).Replace("\"gaps\": [],", "", StringComparison.Ordinal);

        Assert.Empty(ContentJson.Read(text).Gaps);
    }

    [Fact]
    public void Canonical_text_can_be_read_although_the_kind_of_an_origin_does_not_come_first()
    {
        var canonical = CanonicalJson.Write(ContentJson.ToNode(Sample()));

        Assert.Equal(ContentJson.Hash(Sample()), ContentJson.Hash(ContentJson.Read(canonical)));
    }

    [Fact]
    public void The_hash_changes_with_the_text_and_not_with_the_version_stamp()
    {
        var content = Sample();
        var stamped = content with { Version = new VersionStamp { Number = 1, ContentHash = "x", ApprovedAt = DateTime.UnixEpoch, Approvers = ["A"], Signature = "s" } };

        Assert.Equal(ContentJson.Hash(content), ContentJson.Hash(stamped));
        Assert.NotEqual(ContentJson.Hash(content), ContentJson.Hash(content with { Title = "Store solvents safely" }));
    }

    [Theory]
    [InlineData("\"title\": \"Store solvents\"", "\"titel\": \"Store solvents\"", "titel")]
    [InlineData("\"format\": \"module\"", "\"format\": 0", "$.format")]
    [InlineData("\"format\": \"module\"", "\"format\": \"poem\"", "$.format")]
    [InlineData("\"kind\": \"extract\"", "\"kind\": \"guess\"", "$.blocks[0].sentences[0].origin")]
    [InlineData("\"title\": \"Store solvents\"", "\"title\": \"a\", \"title\": \"b\"", "title")]
    [InlineData("\"title\": \"Store solvents\"", "\"title\": null", "title")]
    public void A_wrong_file_is_refused_with_the_place(string right, string wrong, string place)
    {
        var broken = ContentJson.Write(Sample()).Replace(right, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<JsonException>(() => ContentJson.Read(broken));

        Assert.Contains(place, error.Message + error.Path);
    }
}
