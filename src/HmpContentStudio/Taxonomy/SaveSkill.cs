using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>A designer adds or replaces a skill.</summary>
/// <param name="Id">The id in the address; the body must say the same.</param>
/// <param name="Skill">The whole entry.</param>
/// <param name="ExpectedVersion">The version it replaces; null adds and is refused when there is one already.</param>
[PermitAnyOf(PermissionSet.Designer)]
[PermitSystem]
public sealed record SaveSkill(string Id, Skill Skill, int? ExpectedVersion) : ICommand<Saved<Skill>>;

internal sealed class SaveSkillHandler(StudioDbContext db, SkillWriter writer) : IHandle<SaveSkill, Saved<Skill>>
{
    public async Task<Result<Saved<Skill>>> Handle(SaveSkill request, CancellationToken cancellationToken)
    {
        if (request.Id != request.Skill.Id)
        {
            return TaxonomyRules.OtherId(request.Id, request.Skill.Id);
        }

        if (SkillCheck.Errors(request.Skill) is { Count: > 0 } errors)
        {
            return Refusal.Malformed("taxonomy.malformed-skill", "Correct the values named in errors and send it again.", errors);
        }

        var entry = await db.Set<SkillEntry>().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (Objection(entry, request) is { } refusal)
        {
            return refusal;
        }

        var change = await writer.SaveAsync(entry, request.Skill, cancellationToken);
        var version = change == EntryChange.Changed ? entry!.Version + 1 : entry?.Version ?? 1;
        return new Saved<Skill>(request.Skill, version, change);
    }

    private static Refusal? Objection(SkillEntry? entry, SaveSkill request) => (entry, request.ExpectedVersion) switch
    {
        (null, null) => null,
        (null, _) => TaxonomyRules.NoSuchSkill(request.Id),
        (_, null) => TaxonomyRules.ExistsAlready(request.Id),
        ({ Version: var stored }, { } expected) => stored == expected ? null : TaxonomyRules.ChangedMeanwhile(request.Id),
    };
}
