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
public sealed record SaveRole(string Id, RoleProfile Role, int? ExpectedVersion) : ICommand<RoleSaved>;

/// <summary>What became of it.</summary>
/// <param name="Id">The role.</param>
/// <param name="Change">Added, changed, or unchanged.</param>
/// <param name="Version">The version to send with the next change.</param>
/// <param name="ContentHash">Hash of the profile.</param>
public sealed record RoleSaved(string Id, EntryChange Change, int Version, string ContentHash);

internal sealed class SaveRoleHandler(StudioDbContext db, RoleWriter writer) : IHandle<SaveRole, RoleSaved>
{
    public async Task<Result<RoleSaved>> Handle(SaveRole request, CancellationToken cancellationToken)
    {
        if (request.Id != request.Role.Id)
        {
            return TaxonomyRules.OtherId(request.Id, request.Role.Id);
        }

        if (RoleCheck.Errors(request.Role) is { Count: > 0 } errors)
        {
            return Refusal.Malformed("taxonomy.malformed-role", "Correct the values named in errors and send it again.", errors);
        }

        var entry = await db.Set<RoleEntry>().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (Objection(entry, request) is { } refusal)
        {
            return refusal;
        }

        var change = await writer.SaveAsync(entry, request.Role, cancellationToken);
        var version = change == EntryChange.Changed ? entry!.Version + 1 : entry?.Version ?? 1;
        return new RoleSaved(request.Id, change, version, RoleEntry.HashOf(request.Role));
    }

    private static Refusal? Objection(RoleEntry? entry, SaveRole request) => (entry, request.ExpectedVersion) switch
    {
        (null, null) => null,
        (null, _) => TaxonomyRules.NoSuchRole(request.Id),
        (_, null) => TaxonomyRules.ExistsAlready(request.Id),
        ({ Version: var stored }, { } expected) => stored == expected ? null : TaxonomyRules.ChangedMeanwhile(request.Id),
    };
}
