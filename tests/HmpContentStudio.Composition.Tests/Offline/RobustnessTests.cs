using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>Whatever people type, the composer answers with a draft or a refusal.</summary>
public class RobustnessTests
{
    private static readonly string[] Nasty =
    [
        " ", ".", "…", "a", "The", "If", "If,", "Do not", "1.", "|", "{{x}}", "[y](z)", "😀 😀", "\"", "''", "e.g.", "A. B. C.", ":", ";;", "and and and", "---", "İstanbul ışık", "Check", "check,", "\u0000\u200B", "a\nb",
        new string('x', 5000), string.Join(' ', Enumerable.Repeat("check the label and", 200)),
    ];

    private static readonly string[] OddColumns = ["", ".", "If", "Do not", "{{x}}", "İstanbul ışık", "A. B. C.", Nasty[^1]];

    public static TheoryData<int> NastyTexts => [.. Enumerable.Range(0, Nasty.Length)];

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void An_entry_whose_texts_are_all_odd_gives_a_draft_or_a_refusal(int index)
    {
        var skill = Replace(_ => true, Nasty[index]);

        var results = Compose(skill);

        Assert.All(results, AssertAnswered);
        Assert.DoesNotContain(EntryForms.Check(skill), form => form.Status == FormStatus.Refused && form.Message is null);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("why")]
    [InlineData("error")]
    [InlineData("looksLike")]
    [InlineData("consequence")]
    [InlineData("cue")]
    [InlineData("correction")]
    [InlineData("belief")]
    [InlineData("definition")]
    [InlineData("term")]
    [InlineData("trigger")]
    [InlineData("setting")]
    [InlineData("constraint")]
    [InlineData("quantity")]
    [InlineData("unit")]
    [InlineData("action")]
    [InlineData("otherwise")]
    [InlineData("title")]
    [InlineData("standard")]
    [InlineData("step")]
    [InlineData("operator")]
    public void One_odd_column_gives_a_draft_or_a_refusal(string column)
    {
        var results = OddColumns.SelectMany(text => Compose(Replace(name => name == column, text)));

        Assert.All(results, AssertAnswered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("#")]
    [InlineData("1.")]
    [InlineData("-")]
    [InlineData("|||")]
    [InlineData("| a |\n|---|")]
    [InlineData("```\nopen")]
    [InlineData("<!-- open")]
    [InlineData("---")]
    [InlineData(">")]
    [InlineData("> \n> \n")]
    [InlineData("**")]
    [InlineData("If x, y, z, or if a, b.")]
    [InlineData("Warning:")]
    [InlineData("Why: x")]
    [InlineData("\"a quoted line here\" \"and a second one\"")]
    [InlineData("1. a\n3. b\n2. c")]
    public void An_odd_source_gives_a_draft_or_a_refusal(string source)
    {
        var results = new[] { OfflineComposer.Compose(Entries.Request(source: source)), OfflineComposer.Compose(Entries.Request(Entries.Thin, source: source)) };

        Assert.All(results, AssertAnswered);
    }

    private static void AssertAnswered(CompositionResult result)
    {
        if (result is CompositionRefused refused)
        {
            Assert.All(refused.Reasons, reason => Assert.NotEmpty(reason.Fields));
            Assert.NotEmpty(refused.Reasons);
            return;
        }

        var draft = Assert.IsType<Composed>(result).Content;
        Assert.Equal(ContentJson.Hash(draft), ContentJson.Hash(ContentJson.Read(ContentJson.Write(draft))));
        Assert.All(draft.Blocks, block => Assert.NotEmpty(block.Sentences));
    }

    private static IReadOnlyList<CompositionResult> Compose(Skill skill) =>
    [
        OfflineComposer.Compose(Entries.Request(skill)),
        OfflineComposer.Compose(Entries.Request(skill, Entries.Order with { Format = ContentFormat.Assessment })),
    ];

    /// <summary>The full entry with all texts of the named columns replaced; ids, links and enums stay.</summary>
    private static Skill Replace(Func<string, bool> isReplaced, string text)
    {
        var node = ContentJson.ToNode(Entries.Full);
        Walk(node, isReplaced, text);
        return node.Deserialize(ContentJsonContext.Default.Skill)!;
    }

    private static void Walk(JsonNode? node, Func<string, bool> isReplaced, string text)
    {
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
            {
                Walk(entry, isReplaced, text);
            }
        }

        foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && name is not ("id" or "status" or "criterion" or "source" or "hazard") && isReplaced(name))
            {
                node![name] = text;
            }
            else
            {
                Walk(value, isReplaced, text);
            }
        }
    }
}
