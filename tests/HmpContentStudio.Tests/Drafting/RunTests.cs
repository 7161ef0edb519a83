using HmpContentStudio.Drafting;

namespace HmpContentStudio.Tests.Drafting;

public class RunTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly RunProblem Problem = new("drafting.refused", "t", "d", []);

    [Fact]
    public void A_run_goes_from_stage_to_stage_in_order()
    {
        var run = Started();

        Assert.Null(run.Complete(1, Finished("ground")));
        Assert.Equal("compose", run.Stage);
        Assert.Equal("drafting.out-of-order", run.Complete(1, Finished("check"))!.Code);
    }

    [Fact]
    public void A_worker_of_an_earlier_start_can_no_longer_write()
    {
        var run = Started();
        run.Begin();

        var refusal = run.Complete(1, Finished("ground"));

        Assert.Equal("drafting.superseded", refusal!.Code);
        Assert.Empty(run.Stages);
        Assert.Null(run.Complete(2, Finished("ground")));
    }

    [Fact]
    public void A_worker_that_is_still_busy_with_a_cancelled_run_can_no_longer_write()
    {
        var run = Started();
        run.Cancel(Now);

        Assert.Equal("drafting.superseded", run.Complete(1, Finished("ground"))!.Code);
        Assert.Equal("drafting.superseded", run.Fail(1, Problem, Now)!.Code);
        Assert.Equal("drafting.finished", run.Begin()!.Code);
    }

    [Fact]
    public void A_failed_run_keeps_its_finished_stages_and_its_reason()
    {
        var run = Started();
        run.Complete(1, Finished("ground"));

        run.Fail(1, Problem, Now);

        Assert.Equal((RunState.Failed, "compose", "drafting.refused"), (run.State, run.Stage, run.ReadProblem()!.Code));
        Assert.Equal(["ground"], run.Stages.Select(s => s.Name));
    }

    [Fact]
    public void Resuming_goes_on_behind_the_last_finished_stage_or_from_the_one_asked_for()
    {
        var kept = FailedInCompose();
        var again = FailedInCompose();

        kept.Resume(null, null);
        again.Resume("ground", null);

        Assert.Equal((RunState.Queued, "compose", null), (kept.State, kept.NextStage, kept.Problem));
        Assert.Equal("ground", again.NextStage);
    }

    [Fact]
    public void Only_a_stopped_run_is_resumed()
    {
        var running = Started();
        var succeeded = Started();
        succeeded.Succeed(Guid.Parse("00000000-0000-0000-0000-0000000000d1"), Now);

        Assert.Equal(["drafting.not-stopped", "drafting.not-stopped"], [running.Resume(null, null)!.Code, succeeded.Resume(null, null)!.Code]);
        Assert.Equal("drafting.finished", succeeded.Cancel(Now)!.Code);
    }

    private static Run FailedInCompose()
    {
        var run = Started();
        run.Complete(1, Finished("ground"));
        run.Fail(1, Problem, Now);
        return run;
    }

    private static Run Started()
    {
        var run = Run.Queue(
            new NewRun(Guid.Parse("00000000-0000-0000-0000-0000000000f1"), Guid.Parse("00000000-0000-0000-0000-0000000000b1"), "hash", "ada", "offline"), Now);
        run.Begin();
        return run;
    }

    private static FinishedStage Finished(string name) => new(name, "in", "out", Now, Now);
}
