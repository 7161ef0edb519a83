using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HmpContentStudio.Drafting;

/// <summary>
/// Carries one run from where it is to its end: many short commands, each in a scope of its own, and the long work between them. Killed at
/// any point, it is simply started again: finished stages are read, not done. Two carriers of one run are harmless, the later one wins.
/// </summary>
public sealed partial class RunCarrier(
    IServiceScopeFactory scopes, IDraftComposer composer, IDraftChecks checks, TimeProvider clock, ILogger<RunCarrier> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Returns when the run has ended, was taken over, or was never open. Trouble with the database is thrown and the run stays open.</summary>
    public async Task CarryAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new BeginAttempt(runId), cancellationToken)).Succeeded(out var attempt, out _))
        {
            return;
        }

        var outputs = new Dictionary<string, string>(attempt.Outputs);
        var remaining = attempt.NextStage is null ? [] : RunStages.InOrder.SkipWhile(s => s != attempt.NextStage);
        foreach (var stage in remaining)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await DoAsync(stage, new Carried(runId, attempt, outputs), cancellationToken) is { } stop)
            {
                LogStopped(runId, stage, stop.Code);
                return;
            }
        }
    }

    private async Task<Refusal?> DoAsync(string stage, Carried run, CancellationToken cancellationToken)
    {
        var startedAt = Now;
        if (stage == RunStages.Queue)
        {
            return (await SendAsync(new QueueDraft(run.Id, run.Attempt.Epoch, startedAt), cancellationToken)).Refusal;
        }

        var result = await WorkAsync(stage, run, cancellationToken);
        if (result.Problem is { } problem)
        {
            var failed = await SendAsync(new FailRun(run.Id, run.Attempt.Epoch, problem), cancellationToken);
            return failed.Refusal ?? Refusal.Rule(problem.Code, problem.Detail);
        }

        var work = new StageWork(stage, result.InputHash, result.Output!, startedAt, Now);
        run.Outputs[stage] = ContentHash.Of(result.Output!);
        return (await SendAsync(new CompleteStage(run.Id, run.Attempt.Epoch, work), cancellationToken)).Refusal;
    }

    private async Task<StageResult> WorkAsync(string stage, Carried run, CancellationToken cancellationToken)
    {
        try
        {
            return stage switch
            {
                RunStages.Ground => await GroundAsync(run, cancellationToken),
                RunStages.Compose => await ComposeAsync(run, cancellationToken),
                _ => await CheckAsync(run, cancellationToken),
            };
        }
#pragma warning disable CA1031 // Whatever breaks in composing or checking ends this run with a reason, and no other run.
        catch (Exception e) when (e is not OperationCanceledException and not System.Data.Common.DbException)
#pragma warning restore CA1031
        {
            LogBroken(e, run.Id, stage);
            return new RunProblem(
                "drafting.broken", "Drafting broke", $"Stage {stage} broke on our side; earlier stages are kept. Resume it, and report it if it happens again.", []);
        }
    }

    private async Task<StageResult> GroundAsync(Carried run, CancellationToken cancellationToken)
    {
        if (run.Attempt.Provider != DraftingSettings.Offline)
        {
            return new RunProblem(
                "drafting.provider-unavailable", "The provider cannot be used",
                $"This version does not compose with {run.Attempt.Provider} yet. Resume the operation with provider offline.", []);
        }

        var grounded = await SendAsync(new Ground(run.Id), cancellationToken);
        if (!grounded.Succeeded(out var ground, out var refusal))
        {
            return new RunProblem(refusal.Code, "The brief lost its ground", refusal.Message, []);
        }

        return new StageResult(ContentHash.Of(run.Id.ToString()), ground.Write(), null);
    }

    private async Task<StageResult> ComposeAsync(Carried run, CancellationToken cancellationToken)
    {
        var (ground, documents) = await GroundOfAsync(run, cancellationToken);
        var outcome = composer.Compose(ground, documents);
        return outcome.Content is { } content
            ? new StageResult(run.Outputs[RunStages.Ground], ContentJson.Write(content), null)
            : new RunProblem(
                "drafting.refused", "There is too little to write from",
                "The composer invents nothing. Complete what the reasons name, then submit the brief again.", outcome.Reasons);
    }

    private async Task<StageResult> CheckAsync(Carried run, CancellationToken cancellationToken)
    {
        var (ground, documents) = await GroundOfAsync(run, cancellationToken);
        var contentHash = run.Outputs[RunStages.Compose];
        var content = ContentJson.Read(await ReadAsync(store => store.TextAsync(contentHash, cancellationToken)));
        return new StageResult(contentHash, FindingsJson.Write(checks.Run(ground.Subject(content, documents))), null);
    }

    private Task<(GroundedBrief Ground, IReadOnlyList<SourceDocument> Documents)> GroundOfAsync(Carried run, CancellationToken cancellationToken) =>
        ReadAsync(async store =>
        {
            var ground = GroundedBrief.Read(await store.TextAsync(run.Outputs[RunStages.Ground], cancellationToken));
            return (ground, await ground.DocumentsAsync(store, cancellationToken));
        });

    private async Task<T> ReadAsync<T>(Func<ContentStore, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ContentStore>());
    }

    private async Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.System);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {RunId} stopped in stage {Stage}: {Code}")]
    private partial void LogStopped(Guid runId, string stage, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} broke in stage {Stage}")]
    private partial void LogBroken(Exception e, Guid runId, string stage);

    private sealed record Carried(Guid Id, Attempt Attempt, Dictionary<string, string> Outputs);

    private sealed record StageResult(string InputHash, string? Output, RunProblem? Problem)
    {
        public static implicit operator StageResult(RunProblem problem) => new("", null, problem);
    }
}
