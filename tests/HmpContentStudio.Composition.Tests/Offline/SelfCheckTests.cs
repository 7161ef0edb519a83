using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>Whole drafts keep the composer's promises: the samples and entries damaged in the ways people damage them.</summary>
public class SelfCheckTests
{
    public static TheoryData<string> Briefs => [.. Samples.Briefs];

    public static TheoryData<string> Damaged => [.. Regressions.Keys];

    private static readonly Dictionary<string, CompositionRequest> Regressions = new(StringComparer.Ordinal)
    {
        ["full entry"] = Entries.Request(),
        ["full entry as assessment"] = Entries.Request(brief: Entries.Order with { Format = ContentFormat.Assessment }),
        ["thin entry with a clean source"] = Entries.Request(Entries.Thin),
        ["no source"] = Entries.Request(source: null),
        ["no slips"] = Entries.Request(Entries.Full with { CommonErrors = [] }),
        ["one situation"] = Entries.Request(Entries.Full with { Contexts = [Entries.Full.Contexts[0]] }),
        ["concept skill without steps"] = Entries.Request(Concept, source: ConceptSource),
        ["slips without looksLike"] = Entries.Request(Entries.Full with { CommonErrors = [.. Entries.Full.CommonErrors.Select(error => error with { LooksLike = null })] }),
        ["half of the slip columns"] = Entries.Request(Entries.Full with { CommonErrors = [.. Entries.Full.CommonErrors.Select((error, at) => at % 2 == 0 ? error with { Cue = null, Consequence = null } : error with { Correction = null })] }),
        ["steps in prose"] = Entries.Request(Entries.Thin, source: "# Blade\n\nFirst, pull the plug and hang it on its hook. Then lift the old blade out with the magnet bar. Finally, drop it into the container.\n"),
        ["one step"] = Entries.Request(Entries.WithSteps(1)),
        ["three steps"] = Entries.Request(Entries.WithSteps(3)),
        ["forty steps"] = Entries.Request(Entries.WithSteps(40)),
        ["past tense and gerund slips"] = Entries.Request(Slips("Pressed the stop button and opened the cover", "Working with bare hands", "Left the magnet on the wall")),
        ["noun phrase slips"] = Entries.Request(Slips("Plug still in the wall", "Sign removed too early", "No gloves")),
        ["third person slips"] = Entries.Request(Slips("The packer presses the stop button and opens the cover", "Works with bare hands", "Picks the blade up with two fingers")),
        ["passive steps"] = Entries.Request(Entries.Full with { Steps = [.. Entries.Full.Steps.Select((step, at) => at == 3 ? step with { Text = "The screws are loosened with the short key." } : step)] }),
        ["markup and bars in fields"] = Entries.Request(Entries.Full with { Steps = [.. Entries.Full.Steps.Select((step, at) => at == 4 ? step with { Text = "Lift the *old* blade out with the <b>magnet</b> bar | slowly." } : step)] }),
        ["product name at the start"] = Entries.Request(Entries.Full with { Misconceptions = [.. Entries.Full.Misconceptions.Select(entry => entry with { Correction = "CutPro 500 " + char.ToLowerInvariant(entry.Correction![0]) + entry.Correction[1..] })], Limits = [Entries.Full.Limits[0] with { Quantity = "CutPro changes with one pair of gloves" }] }),
        ["an empty brief"] = Entries.Request(brief: new Brief { DeriveObjectives = true, Format = ContentFormat.Module }),
        ["a tight time box"] = Entries.Request(brief: Entries.Order with { Minutes = 5 }),
        ["four written objectives"] = Entries.Request(brief: Entries.Order with { DeriveObjectives = false, Objectives = ["Given a worn blade, isolate the cutter from the mains.", "Given gloves and magnet bar, remove the old blade with no contact to the skin."] }),
    };

    private static Skill Concept => Entries.Full with
    {
        Hazard = false,
        Steps = [],
        CommonErrors = [],
        Contexts = [],
        Limits = [],
        PerformanceCriteria =
        [
            new PerformanceCriterion { Id = "PC1", Text = "Explain why a worn blade hurts more than a sharp one" },
            new PerformanceCriterion { Id = "PC2", Text = "Describe how the stop button differs from the plug" },
        ],
    };

    private const string ConceptSource = """
        # Blades and power

        A worn blade needs more pressure, so a worn blade slips more often than a sharp one and hurts more.

        The stop button opens a control circuit only. The plug takes the power away, and this is how the plug differs from the button.

        The canteen opens at noon.
        """;

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_sample_draft_keeps_every_promise(string brief)
    {
        var request = Samples.Request(brief);

        var findings = SelfCheck.Of(Samples.Draft(request), request);

        Assert.Empty(findings);
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_draft_from_a_damaged_entry_keeps_every_promise(string entry)
    {
        var request = Regressions[entry];

        var findings = SelfCheck.Of(Samples.Draft(request), request);

        Assert.Empty(findings);
    }

    [Fact]
    public void A_skill_without_steps_is_taught_by_the_best_paragraph_for_each_criterion()
    {
        var draft = Samples.Draft(Regressions["concept skill without steps"]);

        var shown = draft.Blocks.Where(block => block is { Role: BlockRole.Demonstration, Type: BlockType.Paragraph }).ToList();
        Assert.Equal([["PC1"], ["PC2"]], shown.Select(block => block.CriterionIds));
        Assert.DoesNotContain("canteen", DraftText.Of(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void The_self_check_finds_a_changed_extract_and_a_lower_case_start()
    {
        var request = Entries.Request();
        var draft = Samples.Draft(request);
        var extract = draft.Blocks.First(block => block.Sentences[0].Origin is ExtractOrigin);
        var changed = draft with { Blocks = [.. draft.Blocks.Select(block => block == extract ? block with { Sentences = [block.Sentences[0] with { Text = "something else." }] } : block), new Block { Id = "b99", Role = BlockRole.Notice, Type = BlockType.Paragraph, Sentences = [new Sentence { Text = "made by {who}", Origin = new TemplateOrigin("x", []) }] }] };

        var rules = SelfCheck.Of(changed, request).Select(finding => finding.Rule);

        Assert.Equal(["capital-first", "extract-equals-span", "no-leftover"], rules.Distinct().Order());
    }

    private static Skill Slips(params string[] slips) => Entries.Full with
    {
        CommonErrors = [.. Entries.Full.CommonErrors.Select((error, at) => at < slips.Length ? error with { Error = slips[at] } : error)],
    };
}
