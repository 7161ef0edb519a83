using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Criteria;

public class CriteriaCatalogueTests
{
    [Fact]
    public void The_catalogue_holds_the_first_twelve_criteria_in_order_of_id()
    {
        var ids = CriteriaCatalogue.Embedded.All.Select(criterion => criterion.Id);

        Assert.Equal(["AL-01", "AL-02", "AL-04", "GR-01", "GR-02", "GR-07", "ID-03", "IT-01", "IT-02", "IT-03", "IT-04", "TR-01"], ids);
    }

    [Fact]
    public void The_blockers_are_the_five_that_the_decision_rule_names()
    {
        var blockers = CriteriaCatalogue.Embedded.All.Where(criterion => criterion.Severity == Severity.Blocker).Select(criterion => criterion.Id);

        Assert.Equal(["AL-02", "AL-04", "GR-01", "GR-02", "GR-07"], blockers);
    }

    [Fact]
    public void A_criterion_carries_what_its_file_says()
    {
        var criterion = CriteriaCatalogue.Embedded.Find("AL-01")!;

        Assert.Equal("Measurable objectives", criterion.Title);
        Assert.Equal(1, criterion.Version);
        Assert.Equal(Severity.Major, criterion.Severity);
        Assert.Equal([DraftPart.Objectives], criterion.Reads);
        Assert.Contains(ContentFormat.Assessment, criterion.AppliesTo);
        Assert.DoesNotContain(ContentFormat.JobAid, criterion.AppliesTo);
        Assert.StartsWith("Each objective names one thing", criterion.Statement, StringComparison.Ordinal);
        Assert.Contains("Mager", criterion.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Released_files_still_have_the_hash_they_were_released_with() => Assert.Empty(CriteriaCatalogue.Lint());

    [Fact]
    public void An_edited_released_file_is_named_with_the_way_out()
    {
        var edited = CriteriaCatalogue.Show("AL-01")!.Replace("at most 30", "at most 40", StringComparison.Ordinal);

        var troubles = CriteriaLint.Run(new Dictionary<string, string> { ["AL-01.md"] = edited }, Hashes(CriteriaCatalogue.Embedded.All));

        var trouble = Assert.Single(troubles);
        Assert.StartsWith("AL-01.md: version 1 is released and its text is not the one that was released.", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_do_not_change_the_hash()
    {
        var windows = CriteriaCatalogue.Show("AL-01")!.ReplaceLineEndings("\r\n");

        Assert.Empty(CriteriaLint.Run(new Dictionary<string, string> { ["AL-01.md"] = windows }, Hashes(CriteriaCatalogue.Embedded.All)));
    }

    [Theory]
    [InlineData("severity: major", "severity: urgent", "AL-01.md: 'urgent' is no value of 'severity'.")]
    [InlineData("owner: Learning design\n", "", "AL-01.md: the field 'owner' is missing or empty.")]
    [InlineData("owner: ", "keeper: x\nowner: ", "AL-01.md: the field 'keeper' is not known.")]
    [InlineData("reads: [objectives]", "reads: []", "AL-01.md: the field 'reads' must be a list with at least one word.")]
    [InlineData("version: 1", "version: one", "AL-01.md: the field 'version' must be a number from 1.")]
    [InlineData("## Why", "## Statement", "AL-01.md: the section 'Statement' stands there twice.")]
    [InlineData("## Why", "## Because", "AL-01.md: the section 'Why' is missing or empty.")]
    public void A_malformed_file_is_named_with_its_place(string old, string now, string expected)
    {
        var text = CriteriaCatalogue.Show("AL-01")!.Replace(old, now, StringComparison.Ordinal);

        Assert.Equal([expected], CriteriaLint.Run(new Dictionary<string, string> { ["AL-01.md"] = text }, ""));
    }

    [Fact]
    public void The_criteria_hash_covers_released_criteria_only()
    {
        var all = CriteriaCatalogue.Embedded.All;
        var withDraft = new CriteriaCatalogue([.. all, all[0] with { Id = "ZZ-99", Status = CriterionStatus.Draft }]);
        var withRelease = new CriteriaCatalogue([.. all, all[0] with { Id = "ZZ-99" }]);

        Assert.Equal(CriteriaCatalogue.Embedded.CriteriaHash, withDraft.CriteriaHash);
        Assert.NotEqual(CriteriaCatalogue.Embedded.CriteriaHash, withRelease.CriteriaHash);
        Assert.Equal(64, withDraft.CriteriaHash.Length);
    }

    [Fact]
    public void An_edited_block_reopens_the_criteria_that_read_blocks()
    {
        var reopened = CriteriaReading.ThatRead(CriteriaCatalogue.Embedded.All, DraftPart.Blocks).Select(criterion => criterion.Id);

        Assert.Equal(["AL-02", "AL-04", "GR-01", "GR-02", "GR-07"], reopened);
    }

    [Fact]
    public void The_list_names_the_kinds_of_flags_of_each_criterion()
    {
        var line = CriteriaCatalogue.Embedded.List().Split('\n').Single(line => line.StartsWith("IT-02", StringComparison.Ordinal));

        Assert.Equal("IT-02\t1\tmajor\tNothing gives the key away\titems\tlongest_correct grammar_cue word_repeat convergence logical_cue", line);
    }

    [Theory]
    [InlineData("longest_correct\tIT-02")]
    [InlineData("vague_terms\tIT-06")]
    [InlineData("unsupported\tGR-01")]
    public void The_table_says_which_criterion_a_kind_of_flag_counts_for(string line) =>
        Assert.Contains(line, CriteriaCatalogue.Embedded.Kinds().Split('\n'));

    [Fact]
    public void All_nineteen_named_flaws_have_their_criterion()
    {
        const string Nineteen = "ambiguous implausible_distractor none_of_above longest_correct gratuitous_info true_false convergence logical_cue all_of_above fill_blank absolute_terms word_repeat unfocused_stem k_type grammar_cue lost_sequence vague_terms multiple_correct negative_stem";

        var kinds = CriteriaCatalogue.Embedded.Kinds().Split('\n').Select(line => line.Split('\t')[0]);

        Assert.Empty(Nineteen.Split(' ').Except(kinds));
    }

    private static string Hashes(IEnumerable<Criterion> criteria) => string.Join('\n', criteria.Select(CriteriaLint.HashLine));
}
