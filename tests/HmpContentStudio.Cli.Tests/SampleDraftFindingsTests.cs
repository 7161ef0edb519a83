using System.Globalization;
using System.Text.RegularExpressions;
using HmpContentStudio.Checks;
using HmpContentStudio.Composition.Tests.Offline;
using HmpContentStudio.Content;

namespace HmpContentStudio.Cli.Tests;

/// <summary>The composer's drafts of the four sample skills under the pre-checks: no false alarm, and what is spoilt on purpose is found.</summary>
public partial class SampleDraftFindingsTests
{
    /// <summary>
    /// Right flags on weak links: the question comes from a special case of the source ("if a delivery arrives …") and was given to the nearest
    /// criterion, whose words it does not share. The reviewer decides.
    /// </summary>
    private static readonly string[] Explained =
    [
        "SAF-CSE-assessment AL-02 off-topic The entrant does not answer. What do you do?",
        "SEC-UPA-module AL-02 off-topic A delivery arrives at the side door. What do you do?",
        "SEC-UPA-assessment AL-02 off-topic A delivery arrives at the side door. What do you do?",
    ];

    public static TheoryData<string> Briefs => [.. Samples.Briefs];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_sample_draft_raises_no_flag_but_the_explained_ones(string brief)
    {
        var flags = Flags(brief, Samples.Draft(brief)).Select(finding => $"{brief} {finding.CriterionId} {finding.Kind} {finding.Text}");

        Assert.Empty(flags.Except(Explained, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Every_criterion_finds_something_to_read_in_a_sample_draft(string brief) =>
        Assert.DoesNotContain(Findings(brief, Samples.Draft(brief)), finding => finding.Verdict == Verdict.Na);

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Findings_of_a_sample_draft_are_the_same_on_a_second_run(string brief) =>
        Assert.Equal(FindingsJson.Write(Findings(brief, Samples.Draft(brief))), FindingsJson.Write(Findings(brief, Samples.Draft(brief))));

    [Theory]
    [InlineData("SAF-CSE-module")]
    [InlineData("CUS-BCH-module")]
    [InlineData("SEC-UPA-module")]
    [InlineData("LEA-RTW-module")]
    public void Every_changed_figure_of_a_quoted_sentence_is_found(string brief)
    {
        var draft = Samples.Draft(brief);
        var spoilt = draft with { Blocks = [.. draft.Blocks.Select(block => block with { Sentences = [.. block.Sentences.Select(sentence => IsQuoted(block, sentence) ? Spoilt(sentence) : sentence)] })] };

        var places = draft.Blocks.SelectMany(block => block.Sentences.Select((sentence, at) => (block, sentence, at)))
            .Where(entry => IsQuoted(entry.block, entry.sentence))
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.block.Id}/sentences/{entry.at}"))
            .ToList();
        var found = Flags(brief, spoilt).Where(finding => finding.CriterionId == "GR-02").Select(finding => finding.BlockId + "/" + finding.Part);

        Assert.NotEmpty(places);
        Assert.Empty(places.Except(found, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SAF-CSE-module")]
    [InlineData("CUS-BCH-module")]
    [InlineData("SEC-UPA-module")]
    [InlineData("LEA-RTW-module")]
    public void A_sentence_that_a_person_made_up_is_found(string brief)
    {
        var draft = Samples.Draft(brief);
        var made = new Sentence { Text = "Studies at Harvard prove that music halves the number of errors.", Origin = new HumanOrigin("u1") };
        var spoilt = draft with { Blocks = [.. draft.Blocks, draft.Blocks.First(block => block.Type == BlockType.Paragraph) with { Id = "b999", Sentences = [made] }] };

        Assert.Contains(Flags(brief, spoilt), finding => finding is { CriterionId: "GR-01", BlockId: "b999" });
    }

    [Theory]
    [InlineData("SAF-CSE-assessment")]
    [InlineData("CUS-BCH-assessment")]
    public void A_key_that_was_made_longer_is_found(string brief)
    {
        var draft = Samples.Draft(brief);
        var item = draft.Items.First(item => item.Type == ItemType.SingleChoice);
        var options = item.Options!.Select(option => option.Correct == true ? option with { Text = option.Text + " Then write the time, the place and your name into the log of the day and tell the whole team." } : option).ToList();
        var spoilt = draft with { Items = [.. draft.Items.Select(other => other.Id == item.Id ? item with { Options = options } : other)] };

        Assert.Contains(Flags(brief, spoilt), finding => finding.CriterionId == "IT-02" && finding.Kind == "longest_correct" && finding.BlockId == item.Id);
    }

    private static bool IsQuoted(Block block, Sentence sentence) =>
        block.Type != BlockType.Heading
        && block.Role is not (BlockRole.Sources or BlockRole.Notice)
        && sentence.Origin is ExtractOrigin or TaxonomyOrigin
        && Figure().IsMatch(sentence.Text);

    private static Sentence Spoilt(Sentence sentence) => sentence with { Text = Figure().Replace(sentence.Text, "${1}973", 1) };

    private static IReadOnlyList<Finding> Flags(string brief, LearningContent draft) => [.. Findings(brief, draft).Where(finding => finding.Verdict == Verdict.Flag)];

    private static IReadOnlyList<Finding> Findings(string brief, LearningContent draft)
    {
        var request = Samples.Request(brief);
        return DraftChecker.Run(new CheckSubject { Content = draft, Brief = request.Brief, Taxonomy = Samples.Taxonomy, Sources = request.Sources });
    }

    [GeneratedRegex(@"(^|\s)\d+(?=[\s.%])")]
    private static partial Regex Figure();
}
