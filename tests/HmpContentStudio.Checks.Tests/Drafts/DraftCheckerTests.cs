using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Drafts;

public class DraftCheckerTests
{
    [Fact]
    public void A_good_draft_gives_one_pass_for_each_of_the_twelve_criteria()
    {
        var findings = DraftChecker.Run(GoodDraft.Subject);

        Assert.Equal(CriteriaCatalogue.Embedded.All.Select(criterion => criterion.Id), findings.Select(finding => finding.CriterionId));
        Assert.All(findings, finding => Assert.Equal(Verdict.Pass, finding.Verdict));
    }

    [Fact]
    public void Equal_drafts_give_equal_findings()
    {
        var subject = GoodDraft.Saying("Most accidents happen on Mondays.", new HumanOrigin("u1"));

        Assert.Equal(FindingsJson.Write(DraftChecker.Run(subject)), FindingsJson.Write(DraftChecker.Run(subject)));
    }

    [Fact]
    public void A_flag_keeps_its_id_when_its_sentence_moves_and_gets_another_when_it_is_reworded()
    {
        var flagged = new Sentence { Text = "Most accidents happen in summer.", Origin = new HumanOrigin("u1") };
        var first = Id(flagged);
        var moved = Id(GoodDraft.Extract("Unscrew the filter with the strap wrench."), flagged);
        var reworded = Id(flagged with { Text = "Most accidents happen in winter." });

        Assert.Equal(first, moved);
        Assert.NotEqual(first, reworded);
    }

    [Fact]
    public void Two_flags_about_the_same_words_have_two_ids()
    {
        var flagged = new Sentence { Text = "Most accidents happen in summer.", Origin = new HumanOrigin("u1") };
        var findings = GoodDraft.Findings(Paragraph(flagged, flagged), "GR-01");

        Assert.Equal(2, findings.Select(finding => finding.Id).Distinct().Count());
        Assert.Equal(["sentences/0", "sentences/1"], findings.Select(finding => finding.Part));
    }

    [Fact]
    public void A_criterion_with_nothing_to_read_is_neither_asked_nor_counted()
    {
        var subject = GoodDraft.With(content => content with { Items = [] });
        var findings = DraftChecker.Run(subject);

        var asked = CriteriaCatalogue.Embedded.Asked(subject.Content, findings).Select(criterion => criterion.Id);

        Assert.Equal(["AL-01", "AL-02", "AL-04", "GR-01", "GR-02", "GR-07", "TR-01"], asked);
        Assert.Equal(["na"], GoodDraft.Kinds(subject, "IT-02"));
    }

    [Fact]
    public void A_job_aid_is_asked_only_what_applies_to_its_format()
    {
        var subject = GoodDraft.With(content => content with { Format = ContentFormat.JobAid });

        Assert.Equal(["AL-04", "GR-01", "GR-02", "GR-07", "TR-01"], DraftChecker.Run(subject).Select(finding => finding.CriterionId).Distinct());
    }

    [Fact]
    public void A_finding_is_written_as_the_contract_names_its_members()
    {
        var json = FindingsJson.Write(GoodDraft.Findings(GoodDraft.Saying("Wait ten minutes until the pressure gauge shows zero.", new HumanOrigin("u1")), "GR-02"));

        Assert.Contains("\"criterionId\":\"GR-02\",\"criterionVersion\":1,\"kind\":\"number\",\"verdict\":\"flag\",\"blockId\":\"b9\",\"part\":\"sentences/0\",\"start\":5,\"end\":16,", json, StringComparison.Ordinal);
        Assert.Contains("\"evidence\":[{\"at\":\"source\",\"source\":\"oil-filter\",\"start\":", json, StringComparison.Ordinal);
        Assert.Equal(json, FindingsJson.Write(FindingsJson.Read(json)));
    }

    [Fact]
    public void Flags_on_a_question_stay_hidden_until_it_is_answered()
    {
        var subject = GoodDraft.Asking(item => item with { Options = [.. item.Options!.Select(option => option with { Rationale = "Wrong." })] });
        var findings = DraftChecker.Run(subject);

        var before = KeyHiding.Visible(findings, subject.Content, new HashSet<string>());
        var after = KeyHiding.Visible(findings, subject.Content, new HashSet<string> { "q1" });

        Assert.DoesNotContain(before, finding => finding.BlockId == "q1");
        Assert.Equal(findings, after);
    }

    private static CheckSubject Paragraph(params Sentence[] sentences) =>
        GoodDraft.With(content => content with { Blocks = [.. content.Blocks, GoodDraft.Block("b9", BlockRole.Demonstration, BlockType.Paragraph, sentences)] });

    private static string Id(params Sentence[] sentences) => Assert.Single(GoodDraft.Findings(Paragraph(sentences), "GR-01")).Id;
}
