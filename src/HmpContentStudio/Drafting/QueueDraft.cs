using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The last stage: the draft is added and put before the reviewers, and the run is over, all at once.</summary>
[PermitSystem]
public sealed record QueueDraft(Guid RunId, int Epoch, DateTime StartedAt) : ICommand<Done>;

internal sealed class QueueDraftHandler(
    StudioDbContext db, ContentStore store, DraftTexts texts, IMediator events, IIds ids, TimeProvider clock, IAuditTrail audit)
    : IHandle<QueueDraft, Done>
{
    public async Task<Result<Done>> Handle(QueueDraft request, CancellationToken cancellationToken)
    {
        var run = await db.Set<Run>().Include(r => r.Stages).SingleOrDefaultAsync(r => r.Id == request.RunId, cancellationToken);
        if (run is null)
        {
            return RunRules.NoSuchOperation(request.RunId);
        }

        var outputs = run.Stages.ToDictionary(s => s.Name, s => s.OutputHash!);
        var now = clock.GetUtcNow().UtcDateTime;
        var finished = new FinishedStage(RunStages.Queue, outputs[RunStages.Check], null, request.StartedAt, now);
        if (run.Complete(request.Epoch, finished) is { } refusal)
        {
            return refusal;
        }

        var draft = Draft.Start(await ComposeDraftAsync(run, outputs, cancellationToken), now);
        db.Add(draft);
        run.Succeed(draft.Id, now);
        audit.Record("draft.added", $"draft:{draft.Id}", new { operationId = run.Id, draft.ContentHash, draft.Risk, draft.Model });
        await events.Publish(DraftReadyOf(draft), cancellationToken);
        return new Done();
    }

    private async Task<NewDraft> ComposeDraftAsync(Run run, Dictionary<string, string> outputs, CancellationToken cancellationToken)
    {
        var ground = GroundedBrief.Read(await store.TextAsync(outputs[RunStages.Ground], cancellationToken));
        var content = ContentJson.Read(await store.TextAsync(outputs[RunStages.Compose], cancellationToken));
        var findings = FindingsJson.Read(await store.TextAsync(outputs[RunStages.Check], cancellationToken));
        var first = new NewRevision(
            await texts.KeepAsync(content, cancellationToken), await texts.KeepAsync(findings, cancellationToken), Actor.System.AccountId, "", [], []);
        var subject = new DraftSubject(content.Title, content.Format, content.Skill, content.Role, ground.Brief.Due, run.Owner);
        var model = $"{content.Provenance.Generator}/{content.Provenance.Version}";
        return new NewDraft(ids.Next(), run.BriefId, run.Id, ground.Risk, subject, run.Provider, model, outputs[RunStages.Ground], first);
    }

    private static DraftReady DraftReadyOf(Draft draft) => new(
        draft.Id,
        draft.BriefId,
        draft.Revision,
        draft.ContentHash,
        draft.Risk,
        new DraftSubject(draft.Title, draft.Format, draft.Skill, draft.Role, draft.Due, draft.Owner));
}
