using HmpContentStudio.Briefs;
using HmpContentStudio.Checks;
using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Drafting;

public class RunCarrierTests
{
    [Fact]
    public async Task A_run_ends_with_a_draft_in_review_whose_content_is_what_the_composer_gives_for_the_file()
    {
        await using var studio = await TestStudio.StartAsync();

        var draft = await SampleBriefs.DraftAsync(studio);

        Assert.Equal((DraftState.InReview, 1, "offline"), (draft.State, draft.Revision, draft.Provider));
        Assert.Equal(ContentJson.Write(ComposedFromFile(SampleBriefs.LowRisk)), ContentJson.Write(ContentJson.Read(draft.Content.ToJsonString())));
    }

    [Fact]
    public async Task A_hazard_makes_the_risk_high()
    {
        await using var studio = await TestStudio.StartAsync();

        var draft = await SampleBriefs.DraftAsync(studio, SampleBriefs.HighRisk);

        Assert.Equal(HmpContentStudio.Events.RiskClass.High, draft.Risk);
    }

    [Fact]
    public async Task A_refusal_of_the_composer_ends_the_run_with_its_reasons_and_gives_the_brief_back()
    {
        var composer = new ScriptedComposer { Refuses = true };
        await using var studio = await StartAsync(composer);
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);

        await SampleBriefs.CarryAsync(studio, runId);

        var operation = await OperationAsync(studio, runId);
        Assert.Equal((RunState.Failed, "compose", "drafting.refused"), (operation.State, operation.Stage, operation.Problem!.Code));
        Assert.Equal(["performanceCriteria.text"], operation.Problem.Reasons.Single().Fields);
        Assert.Equal(BriefState.Ready, await StateAsync(studio, brief.Id));
    }

    [Fact]
    public async Task A_killed_run_goes_on_behind_its_last_finished_stage()
    {
        var composer = new ScriptedComposer { DiesTimes = 1 };
        await using var studio = await StartAsync(composer);
        var runId = await SampleBriefs.SubmitAsync(studio, await SampleBriefs.CreateAsync(studio));
        await Assert.ThrowsAsync<OperationCanceledException>(() => SampleBriefs.CarryAsync(studio, runId));
        var killed = await OperationAsync(studio, runId);

        await SampleBriefs.CarryAsync(studio, runId);

        var epochs = await studio.ReadAsync(db => db.Set<RunStage>().ToDictionaryAsync(s => s.Name, s => s.Epoch));
        Assert.Equal((RunState.Running, "compose"), (killed.State, killed.Stage));
        Assert.Equal(RunState.Succeeded, (await OperationAsync(studio, runId)).State);
        Assert.Equal((1, 2, 2, 2), (epochs["ground"], epochs["compose"], epochs["check"], epochs["queue"]));
    }

    [Fact]
    public async Task A_worker_that_wakes_up_after_another_took_over_changes_nothing()
    {
        await using var studio = await TestStudio.StartAsync();
        var runId = await SampleBriefs.SubmitAsync(studio, await SampleBriefs.CreateAsync(studio));
        var frozen = (await studio.SendAsync(new BeginAttempt(runId), Actor.System)).Value;
        await SampleBriefs.CarryAsync(studio, runId);

        var late = await studio.SendAsync(
            new CompleteStage(runId, frozen.Epoch, new StageWork("ground", "in", "{}", studio.Clock.Now, studio.Clock.Now)), Actor.System);

        Assert.Equal("drafting.superseded", late.Refusal!.Code);
        Assert.Equal(1, await studio.ReadAsync(db => db.Set<Draft>().CountAsync()));
    }

    [Fact]
    public async Task A_run_that_never_gets_past_a_stage_is_given_up()
    {
        // The first start still finishes the stage before, so it does not count as one in vain.
        const int starts = Run.MaxStarts + 1;
        var composer = new ScriptedComposer { DiesTimes = starts };
        await using var studio = await StartAsync(composer);
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);
        for (var start = 0; start < starts; start++)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => SampleBriefs.CarryAsync(studio, runId));
        }

        await SampleBriefs.CarryAsync(studio, runId);

        Assert.Equal("drafting.given-up", (await OperationAsync(studio, runId)).Problem!.Code);
        Assert.Equal(BriefState.Ready, await StateAsync(studio, brief.Id));
    }

    [Fact]
    public async Task A_composer_that_breaks_ends_the_run_and_the_author_can_take_it_up_again()
    {
        var composer = new ScriptedComposer { BreaksTimes = 1 };
        await using var studio = await StartAsync(composer);
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);
        await SampleBriefs.CarryAsync(studio, runId);
        var broken = await OperationAsync(studio, runId);

        Assert.Null((await studio.SendAsync(new ResumeRun(runId, null, null, null), studio.Designer)).Refusal);
        Assert.Equal(BriefState.Submitted, await StateAsync(studio, brief.Id));
        await SampleBriefs.CarryAsync(studio, runId);

        Assert.Equal((RunState.Failed, "drafting.broken"), (broken.State, broken.Problem!.Code));
        Assert.Equal(RunState.Succeeded, (await OperationAsync(studio, runId)).State);
    }

    [Fact]
    public async Task A_run_whose_brief_was_changed_since_is_not_resumed()
    {
        await using var studio = await StartAsync(new ScriptedComposer { Refuses = true });
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);
        await SampleBriefs.CarryAsync(studio, runId);
        var version = (await studio.SendAsync(new BriefById(brief.Id), studio.Designer)).Value.Version;
        await studio.SendAsync(new ReviseBrief(brief.Id, version, new Content.Briefs.Brief { Title = "Other" }), studio.Designer);

        var resumed = await studio.SendAsync(new ResumeRun(runId, null, null, null), studio.Designer);

        Assert.Equal("drafting.brief-moved-on", resumed.Refusal!.Code);
    }

    [Fact]
    public async Task Only_the_author_cancels_and_the_brief_can_be_submitted_again()
    {
        await using var studio = await TestStudio.StartAsync();
        var brief = await SampleBriefs.CreateAsync(studio);
        var runId = await SampleBriefs.SubmitAsync(studio, brief);

        var other = await studio.SendAsync(new CancelRun(runId), studio.OtherDesigner);
        var own = await studio.SendAsync(new CancelRun(runId), studio.Designer);
        var again = await SampleBriefs.SubmitAsync(studio, brief);

        Assert.Equal("drafting.not-owner", other.Refusal!.Code);
        Assert.Null(own.Refusal);
        Assert.NotEqual(runId, again);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_used_is_said_and_never_replaced_silently()
    {
        await using var studio = await TestStudio.StartAsync(s => s.AddSingleton(new DraftingSettings("OpenAI")));
        var runId = await SampleBriefs.SubmitAsync(studio, await SampleBriefs.CreateAsync(studio));
        await SampleBriefs.CarryAsync(studio, runId);
        var failed = await OperationAsync(studio, runId);

        await studio.SendAsync(new ResumeRun(runId, null, "offline", null), studio.Designer);
        await SampleBriefs.CarryAsync(studio, runId);

        Assert.Equal("drafting.provider-unavailable", failed.Problem!.Code);
        Assert.Equal((RunState.Succeeded, "offline"), await StateAndProviderAsync(studio, runId));
    }

    private static LearningContent ComposedFromFile(string name)
    {
        var file = Path.Combine(Samples.Folder, "briefs", name + ".yaml");
        var brief = Content.Briefs.BriefFile.Read(name, File.ReadAllText(file)).Brief!;
        var taxonomy = TaxonomyFiles.ReadPath(Path.Combine(Samples.Folder, "taxonomy")).Taxonomy;
        var names = SourceReading.Names(brief.Sources.Select(s => s.Path!));
        var sources = brief.Sources.Zip(names, (source, sourceName) =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, source.Path!));
            return new SourceDocument
            {
                Name = sourceName,
                Title = source.Title ?? sourceName,
                Text = SourceReading.Decode(source.Path!, bytes).Text!,
                Hash = ContentHash.Of(bytes),
                Owner = source.Owner,
                Licence = source.Licence,
                Date = source.Date,
            };
        });
        var request = new CompositionRequest
        {
            Brief = brief,
            Skill = taxonomy.Skill(brief.Skill!)!,
            Role = taxonomy.Role(brief.Role!),
            Sources = [.. sources],
            CriteriaHash = CriteriaCatalogue.Embedded.CriteriaHash,
        };
        return ((Composed)OfflineComposer.Compose(request)).Content;
    }

    private static Task<TestStudio> StartAsync(IDraftComposer composer) => TestStudio.StartAsync(s => s.AddSingleton(composer));

    private static async Task<OperationView> OperationAsync(TestStudio studio, Guid id) =>
        (await studio.SendAsync(new OperationById(id), studio.Designer)).Value;

    private static async Task<(RunState State, string Provider)> StateAndProviderAsync(TestStudio studio, Guid id)
    {
        var operation = await OperationAsync(studio, id);
        return (operation.State, operation.Provider);
    }

    private static async Task<BriefState> StateAsync(TestStudio studio, Guid briefId) =>
        (await studio.SendAsync(new BriefById(briefId), studio.Designer)).Value.Value.State;

    /// <summary>Composes as the embedded composer does, after the troubles a test asks for.</summary>
    private sealed class ScriptedComposer : IDraftComposer
    {
        private readonly OfflineDraftComposer real = new();

        public int DiesTimes { get; set; }

        public int BreaksTimes { get; set; }

        public bool Refuses { get; init; }

        public ComposeOutcome Compose(GroundedBrief ground, IReadOnlyList<SourceDocument> sources)
        {
            if (DiesTimes-- > 0)
            {
                throw new OperationCanceledException("The process ends here.");
            }

            if (BreaksTimes-- > 0)
            {
                throw new InvalidOperationException("A bug.");
            }

            return Refuses
                ? new ComposeOutcome(null, [new RunReason("criteria", "No criterion can be used.", ["performanceCriteria.text"])])
                : real.Compose(ground, sources);
        }
    }
}
