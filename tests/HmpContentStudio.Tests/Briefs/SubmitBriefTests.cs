using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Briefs;

public class SubmitBriefTests
{
    [Fact]
    public async Task A_ready_brief_is_submitted_and_its_run_is_queued_in_one_step()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);

        var runId = await SampleBriefs.SubmitAsync(studio, brief);

        var operation = (await studio.SendAsync(new OperationById(runId), studio.Reviewer)).Value;
        Assert.Equal((RunState.Queued, "ground", 0), (operation.State, operation.Stage, operation.Percent));
        Assert.Equal(BriefState.Submitted, (await studio.SendAsync(new BriefById(brief.Id), studio.Designer)).Value.Value.State);
        Assert.Equal(["brief.created", "brief.submitted"], (await studio.AuditedActionsAsync()).Where(a => a.StartsWith("brief.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_brief_that_is_not_ready_is_refused_with_the_failing_rules_and_stays_as_it_was()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = (await studio.SendAsync(new CreateBrief(new Brief { Title = "Half" }), studio.Designer)).Value.Value;

        var refusal = (await studio.SendAsync(new SubmitBrief(brief.Id, new Dictionary<string, string>()), studio.Designer)).Refusal!;

        var failing = (IEnumerable<ReadinessRule>)refusal.Members["readiness"]!;
        Assert.Equal("brief.not-ready", refusal.Code);
        Assert.Contains("skill-known", failing.Select(r => r.Rule));
        Assert.Equal(BriefState.Draft, (await studio.SendAsync(new BriefById(brief.Id), studio.Designer)).Value.Value.State);
    }

    [Fact]
    public async Task A_reason_for_a_rule_that_takes_none_is_refused_with_its_place()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);

        var refused = await studio.SendAsync(new SubmitBrief(brief.Id, new Dictionary<string, string> { ["skill-known"] = "trust me" }), studio.Designer);

        Assert.Equal("/acknowledgements/skill-known", ((MalformedRefusal)refused.Refusal!).Errors.Single().Pointer);
    }

    [Fact]
    public async Task A_second_submission_is_told_the_open_operation()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);

        var refusal = (await studio.SendAsync(new SubmitBrief(brief.Id, new Dictionary<string, string>()), studio.Designer)).Refusal!;

        Assert.Equal("brief.already-submitted", refusal.Code);
        Assert.Equal(runId, refusal.Members["operationId"]);
    }

    [Fact]
    public async Task A_skill_that_a_brief_names_cannot_be_deleted()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);
        var version = (await studio.SendAsync(new SkillById(brief.Skill!), studio.Designer)).Value.Version;

        var refused = await studio.SendAsync(new DeleteSkill(brief.Skill!, version), studio.Designer);

        Assert.Equal("taxonomy.skill-in-use", refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_copy_in_another_format_belongs_to_who_copied_it()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);

        var copy = (await studio.SendAsync(new CopyBrief(brief.Id, ContentFormat.Assessment), studio.OtherDesigner)).Value.Value;

        Assert.Equal((ContentFormat.Assessment, studio.OtherDesigner.AccountId), (copy.Format, copy.Owner));
        Assert.Equal((brief.Skill, brief.Sources[0]), (copy.Skill, copy.Sources[0]));
    }

    [Fact]
    public async Task A_change_made_on_an_old_state_is_refused()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);
        await studio.SendAsync(new ReviseBrief(brief.Id, 1, new Brief { Title = "First" }), studio.Designer);

        var second = await studio.SendAsync(new ReviseBrief(brief.Id, 1, new Brief { Title = "Second" }), studio.Designer);

        Assert.Equal("brief.changed-meanwhile", second.Refusal!.Code);
        Assert.Equal("First", (await studio.SendAsync(new BriefById(brief.Id), studio.Designer)).Value.Value.Title);
    }

    [Fact]
    public async Task Withdrawing_a_submitted_brief_cancels_its_run()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);

        await studio.SendAsync(new CloseBrief(brief.Id, null, "Bought instead"), studio.Designer);

        Assert.Equal(RunState.Cancelled, (await studio.SendAsync(new OperationById(runId), studio.Designer)).Value.State);
    }

    [Fact]
    public async Task A_source_that_is_not_kept_is_refused_with_its_place()
    {
        await using var studio = await TestStudio.StartAsync();

        var refused = await studio.SendAsync(
            new CreateBrief(new Brief { Sources = [new BriefSource { Id = "01890000-0000-7000-8000-000000000001" }] }), studio.Designer);

        Assert.Equal("/sources/0", ((MalformedRefusal)refused.Refusal!).Errors.Single().Pointer);
    }
}
