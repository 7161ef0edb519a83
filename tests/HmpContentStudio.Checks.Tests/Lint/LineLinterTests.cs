using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Checks.Tests.Lint;

public class LineLinterTests
{
    private static readonly LintOptions Options = new() { Sources = [GoodDraft.Source] };
    private static readonly LintOptions Everything = Options with { All = true };

    [Fact]
    public void A_flawed_item_gives_one_line_per_flaw_in_order_of_criterion() =>
        Assert.Equal(
            [
                """{"id":"i1","criterion":"IT-01","kind":"unfocused_stem","verdict":"flag","message":"The stem does not ask anything. Write it as one question or instruction.","evidence":[{"at":"stem","start":0,"end":17}]}""",
                """{"id":"i1","criterion":"IT-06","kind":"absolute_terms","verdict":"flag","message":"\"always\": Test-wise learners cross out options with such a word. Say exactly when it holds.","evidence":[{"at":"options/1","start":0,"end":6}]}""",
            ],
            Lines("items", Options, """{"id":"i1","stem":"The refund policy","options":["is dated May","always applies","has two pages"],"key":0}"""));

    [Fact]
    public void A_clean_item_gives_nothing_and_with_all_a_pass_or_na_for_each_criterion()
    {
        const string Clean = """{"stem":"The gauge rises. What do you do next?","options":["Close the valve","Call a fitter","Open the drain"],"key":[0]}""";

        Assert.Empty(Lines("items", Options, Clean));
        Assert.Equal(
            ["IT-01 pass", "IT-02 pass", "IT-02 convergence", "IT-02 logical_cue", "IT-03 pass", "IT-04 pass", "IT-05 implausible_distractor", "IT-06 pass", "IT-07 ambiguous", "IT-07 multiple_correct"],
            LineLinter.Run("items", [Clean], Everything).Select(finding => $"{finding.Criterion} {finding.Kind}"));
    }

    [Fact]
    public void A_claim_is_flagged_with_its_place_and_the_passage()
    {
        var passage = GoodDraft.SourceText.IndexOf("Wait five", StringComparison.Ordinal);
        var end = GoodDraft.SourceText.IndexOf('\n', passage);

        Assert.Equal(
            [$$"""{"id":"c1","criterion":"GR-02","kind":"number","verdict":"flag","message":"\"ten minutes\" does not stand in the passage. Put in the figure of the source.","evidence":[{"at":"claim","start":5,"end":16},{"at":"source","source":"oil-filter","start":{{passage}},"end":{{end}}}]}"""],
            Lines("claims", Options, """{"id":"c1","claim":"Wait ten minutes until the pressure gauge shows zero.","source":"oil-filter"}"""));
    }

    [Fact]
    public void A_supported_claim_shows_its_passage_with_all()
    {
        var findings = LineLinter.Run("claims", ["""{"id":7,"claim":"Unscrew the filter with a strap wrench.","source":"oil-filter"}"""], Everything).ToList();

        Assert.Equal(["7 GR-01 pass", "7 GR-02 pass"], findings.Select(finding => $"{finding.Id} {finding.Criterion} {finding.Kind}"));
        Assert.Equal("source", findings[0].Evidence[1].At);
    }

    [Fact]
    public void An_objective_passes_with_its_level() =>
        Assert.Equal(
            ["""{"id":"1","criterion":"AL-01","kind":"pass","verdict":"pass","message":"\"Explain\" can be observed.","level":"understand","evidence":[{"at":"objective","start":0,"end":7}]}"""],
            Lines("objectives", Everything, """{"objective":"Explain the rule."}"""));

    [Theory]
    [InlineData("items", "{not json", "Line 1 cannot be read: ")]
    [InlineData("items", "[1]", "Line 1: the line must be a JSON object.")]
    [InlineData("items", """{"stem":"x","options":["a","b"]}""", "Line 1: 'key' is missing.")]
    [InlineData("items", """{"stem":"x","options":["a","b"],"key":2}""", "Line 1: 'key' must be an index from 0 to 1, or a list of them.")]
    [InlineData("items", """{"stem":"x","options":["a",3],"key":0}""", "Line 1: 'options' must hold texts only.")]
    [InlineData("items", """{"stem":"x","options":[],"key":0}""", "Line 1: 'options' must be a list with at least one text.")]
    [InlineData("claims", """{"claim":"x","source":"other"}""", "Line 1: the source 'other' is not among the sources (oil-filter).")]
    [InlineData("objectives", """{"objective":7}""", "Line 1: 'objective' is missing or no text.")]
    public void A_bad_line_is_one_flag_that_names_the_trouble(string kind, string line, string message)
    {
        var finding = Assert.Single(LineLinter.Run(kind, [line], Everything));

        Assert.Equal(("INPUT", Verdict.Flag), (finding.Criterion, finding.Verdict));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_bad_line_the_rest_goes_on_and_lines_keep_their_numbers() =>
        Assert.Equal(
            ["1 AL-01 not-measurable", "3 INPUT malformed", "4 AL-01 no-verb"],
            LineLinter.Run("objectives", ["""{"objective":"Know it."}""", "", "{", """{"objective":"The policy."}"""], Options).Select(finding => $"{finding.Id} {finding.Criterion} {finding.Kind}"));

    [Fact]
    public void Offsets_count_utf16_units()
    {
        var finding = Assert.Single(LineLinter.Run("objectives", ["""{"objective":"Given a 🔧, understand the filter."}"""], Options));

        Assert.Equal(new LintEvidence("objective", 12, 22), finding.Evidence[0]);
    }

    [Fact]
    public void A_second_run_gives_equal_bytes()
    {
        string[] lines = ["""{"claim":"Accidents happen in summer.","source":"oil-filter"}""", """{"claim":"Never open the housing.","source":"oil-filter"}""", "{"];

        Assert.Equal(Lines("claims", Everything, lines), Lines("claims", Everything, lines));
    }

    [Fact]
    public void A_draft_is_linted_with_block_and_part()
    {
        var subject = GoodDraft.Saying("Most accidents happen in summer.", new HumanOrigin("u1"));

        var flag = Assert.Single(LineLinter.Draft(subject, all: false));

        Assert.Equal(("GR-01", "unsupported", "b9/sentences/0"), (flag.Criterion, flag.Kind, flag.Evidence[0].At));
        Assert.Equal(12, LineLinter.Draft(subject, all: true).Count());
    }

    [Theory]
    [InlineData("text", "en-US", "The checks of kind 'text' are not built yet. Today there are: items, claims, objectives, draft.")]
    [InlineData("poems", "en-US", "There is no kind 'poems'. Use one of: items, claims, objectives, draft.")]
    [InlineData("items", "de-DE", "The rules read English. Use a locale such as en-US instead of 'de-DE'.")]
    [InlineData("items", "en", null)]
    public void What_cannot_be_checked_is_said_before_the_first_line(string kind, string locale, string? refusal) =>
        Assert.Equal(refusal, LineLinter.Refusal(kind, locale));

    [Fact]
    public void A_number_in_another_source_is_not_seen()
    {
        var other = new SourceDocument { Name = "other", Title = "Other", Text = "Wait ten minutes until the pressure gauge shows zero.", Hash = "h" };

        var findings = LineLinter.Run("claims", ["""{"claim":"Wait ten minutes until the pressure gauge shows zero.","source":"oil-filter"}"""], new LintOptions { Sources = [GoodDraft.Source, other] });

        Assert.Equal("number", Assert.Single(findings).Kind);
    }

    private static IReadOnlyList<string> Lines(string kind, LintOptions options, params string[] lines) =>
        [.. LineLinter.Run(kind, lines, options).Select(finding => finding.ToJson())];
}
