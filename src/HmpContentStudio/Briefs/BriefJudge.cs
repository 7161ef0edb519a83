using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>Gathers what the rules read and asks them.</summary>
internal sealed class BriefJudge(StudioDbContext db, TaxonomyLookup taxonomy, TimeProvider clock)
{
    /// <summary>What every rule says about the brief now.</summary>
    public async Task<IReadOnlyList<ReadinessRule>> JudgeAsync(
        BriefEntry entry, IReadOnlyDictionary<string, string> reasons, CancellationToken cancellationToken)
    {
        var subject = new ReadinessSubject(
            entry.Read(),
            entry.Skill is { } skill ? await taxonomy.SkillAsync(skill, cancellationToken) : null,
            entry.Role is { } role ? await taxonomy.RoleAsync(role, cancellationToken) : null,
            await HasSimilarAsync(entry, cancellationToken),
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return Readiness.Judge(subject, reasons);
    }

    /// <summary>The brief as it is answered.</summary>
    public async Task<BriefView> ViewAsync(BriefEntry entry, CancellationToken cancellationToken) =>
        BriefView.Of(entry, await JudgeAsync(entry, entry.Reasons(), cancellationToken));

    /// <summary>Sets what lists show and gives the answer.</summary>
    public async Task<BriefView> JudgedViewAsync(BriefEntry entry, CancellationToken cancellationToken)
    {
        var readiness = await JudgeAsync(entry, entry.Reasons(), cancellationToken);
        entry.Judge(readiness.All(r => r.IsSettled));
        return BriefView.Of(entry, readiness);
    }

    /// <summary>A refusal when the brief names sources that are not kept.</summary>
    public async Task<Refusal?> RefuseUnknownSourcesAsync(Brief brief, CancellationToken cancellationToken)
    {
        var wanted = brief.Sources.Select(s => Guid.Parse(s.Id!)).ToList();
        var known = await db.Set<Source>().Where(s => wanted.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        var errors = wanted.Index()
            .Where(w => !known.Contains(w.Item))
            .Select(w => new FieldError($"/sources/{w.Index}", $"There is no source {w.Item}; add it with POST /api/v1/sources."))
            .ToList();
        return errors.Count == 0 ? null : BriefRules.Malformed(errors);
    }

    // A fulfilled brief is one whose content was approved, so the library need not be asked.
    private Task<bool> HasSimilarAsync(BriefEntry entry, CancellationToken cancellationToken) => db.Set<BriefEntry>().AnyAsync(
        b => b.State == BriefState.Fulfilled && b.Id != entry.Id && b.Skill == entry.Skill && b.Format == entry.Format && b.Skill != null,
        cancellationToken);
}
