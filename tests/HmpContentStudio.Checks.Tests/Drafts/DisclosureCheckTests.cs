using HmpContentStudio.Content;

namespace HmpContentStudio.Checks.Tests.Drafts;

public class DisclosureCheckTests
{
    [Fact]
    public void An_empty_record_is_flagged_part_by_part()
    {
        var subject = With(made => made with { Generator = "", CriteriaHash = " ", TaxonomyHash = "", Disclosure = "", SourceHashes = new Dictionary<string, string>() });

        Assert.Equal(["no-generator", "no-sources-record", "no-criteria-record", "no-taxonomy-record", "no-notice"], GoodDraft.Kinds(subject, "TR-01"));
    }

    [Fact]
    public void Reviewer_and_share_of_edits_are_not_asked_for_before_approval()
    {
        Assert.Null(GoodDraft.Content.Provenance.Reviewers);
        Assert.Null(GoodDraft.Content.Provenance.ShareEdited);
        Assert.Equal(["pass"], GoodDraft.Kinds(GoodDraft.Subject, "TR-01"));
    }

    [Fact]
    public void A_model_sentence_in_a_draft_that_says_rules_made_it_is_flagged() =>
        Assert.Equal(["undeclared-model"], GoodDraft.Kinds(GoodDraft.Saying("Wait.", new ModelOrigin("run-1", "section.v1")), "TR-01"));

    [Fact]
    public void A_model_sentence_without_its_prompt_is_flagged()
    {
        var subject = GoodDraft.Saying("Wait.", new ModelOrigin("run-1", ""));
        var declared = subject with { Content = subject.Content with { Provenance = subject.Content.Provenance with { Generator = "model" } } };

        Assert.Equal(["no-prompt"], GoodDraft.Kinds(declared, "TR-01"));
    }

    [Fact]
    public void Results_that_decide_about_people_are_escalated() =>
        Assert.Equal(["personnel-decision"], GoodDraft.Kinds(GoodDraft.With(content => content with { Stakes = Stakes.PersonnelDecision }), "TR-01"));

    private static CheckSubject With(Func<Provenance, Provenance> change) =>
        GoodDraft.With(content => content with { Provenance = change(content.Provenance) });
}
