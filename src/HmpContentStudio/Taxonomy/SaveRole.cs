using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>A designer adds or replaces a role.</summary>
/// <param name="Id">The id in the address; the body must say the same.</param>
/// <param name="Role">The whole profile.</param>
/// <param name="ExpectedVersion">The version it replaces; null adds and is refused when there is one already.</param>
[PermitAnyOf(PermissionSet.Designer)]
[PermitSystem]
public sealed record SaveRole(string Id, RoleProfile Role, int? ExpectedVersion) : ICommand<Saved<RoleProfile>>;

internal sealed class SaveRoleHandler(StudioDbContext db, RoleWriter writer) : IHandle<SaveRole, Saved<RoleProfile>>
{
    public async Task<Result<Saved<RoleProfile>>> Handle(SaveRole request, CancellationToken cancellationToken)
    {
        if (request.Id != request.Role.Id)
        {
            return TaxonomyRules.OtherId(request.Id, request.Role.Id);
        }

        if (RoleCheck.Errors(request.Role) is { Count: > 0 } errors)
        {
            return Refusal.Malformed("taxonomy.malformed-role", "Correct the values named in errors and send it again.", errors);
        }

        if (await UnknownSkillsAsync(request.Role, cancellationToken) is { Count: > 0 } unknown)
        {
            return Refusal.Malformed("taxonomy.malformed-role", "Every required skill must be in the taxonomy; add it first.", unknown);
        }

        var entry = await db.Set<RoleEntry>().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (Objection(entry, request) is { } refusal)
        {
            return refusal;
        }

        var change = await writer.SaveAsync(entry, request.Role, cancellationToken);
        var version = change == EntryChange.Changed ? entry!.Version + 1 : entry?.Version ?? 1;
        return new Saved<RoleProfile>(request.Role, version, change);
    }

    private async Task<IReadOnlyList<FieldError>> UnknownSkillsAsync(RoleProfile role, CancellationToken cancellationToken)
    {
        var wanted = role.Skills.Select(s => s.SkillId).ToList();
        var known = await db.Set<SkillEntry>().Where(s => wanted.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        return [.. wanted.Index().Where(s => !known.Contains(s.Item))
            .Select(s => new FieldError($"/skills/{s.Index}/skillId", $"There is no skill {s.Item}."))];
    }

    private static Refusal? Objection(RoleEntry? entry, SaveRole request) => (entry, request.ExpectedVersion) switch
    {
        (null, null) => null,
        (null, _) => TaxonomyRules.NoSuchRole(request.Id),
        (_, null) => TaxonomyRules.ExistsAlready(request.Id),
        ({ Version: var stored }, { } expected) => stored == expected ? null : TaxonomyRules.ChangedMeanwhile(request.Id),
    };
}
