using HmpContentStudio.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>The first stage: brief, entries and sources as they are now.</summary>
[PermitSystem]
public sealed record Ground(Guid RunId) : IQuery<GroundedBrief>;

internal sealed class GroundHandler(StudioDbContext db, TaxonomyLookup taxonomy) : IHandle<Ground, GroundedBrief>
{
    public async Task<Result<GroundedBrief>> Handle(Ground request, CancellationToken cancellationToken)
    {
        var briefId = await db.Set<Run>().Where(r => r.Id == request.RunId).Select(r => r.BriefId).SingleAsync(cancellationToken);
        var brief = (await db.Set<BriefEntry>().AsNoTracking().SingleAsync(b => b.Id == briefId, cancellationToken)).Read();
        if (brief.Skill is null || await taxonomy.SkillAsync(brief.Skill, cancellationToken) is not { } skill)
        {
            return RunRules.GoneMeanwhile($"Skill {brief.Skill}");
        }

        var role = brief.Role is null ? null : await taxonomy.RoleAsync(brief.Role, cancellationToken);
        if (brief.Role is not null && role is null)
        {
            return RunRules.GoneMeanwhile($"Role {brief.Role}");
        }

        var sources = await SourcesAsync([.. brief.Sources.Select(s => Guid.Parse(s.Id!))], cancellationToken);
        return new GroundedBrief { Brief = brief with { Sources = [] }, Skill = skill, Role = role, Sources = sources };
    }

    private async Task<IReadOnlyList<PinnedSource>> SourcesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await db.Set<Source>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var ordered = ids.Select(id => found[id]).ToList();
        var names = SourceReading.Names(ordered.Select(s => s.FileName));
        return [.. ordered.Zip(names, (s, name) => new PinnedSource(s.Id, name, s.FileName, s.Title, s.Owner, s.Licence, s.Date, s.Hash))];
    }
}
