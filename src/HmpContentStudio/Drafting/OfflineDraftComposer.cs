using HmpContentStudio.Checks;
using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content.Reading;

namespace HmpContentStudio.Drafting;

/// <summary>The embedded composer, given exactly what <c>hmp compose</c> gives it, so that both write equal bytes.</summary>
internal sealed class OfflineDraftComposer : IDraftComposer
{
    public ComposeOutcome Compose(GroundedBrief ground, IReadOnlyList<SourceDocument> sources)
    {
        var request = new CompositionRequest
        {
            Brief = ground.Brief,
            Skill = ground.Skill,
            Role = ground.Role,
            Sources = sources,
            CriteriaHash = CriteriaCatalogue.Embedded.CriteriaHash,
        };
        return OfflineComposer.Compose(request) switch
        {
            Composed composed => new ComposeOutcome(composed.Content, []),
            CompositionRefused refused => new ComposeOutcome(null, [.. refused.Reasons.Select(r => new RunReason(r.Rule, r.Message, r.Fields))]),
            var other => throw new InvalidOperationException($"The composer answered with {other.GetType().Name}."),
        };
    }
}
