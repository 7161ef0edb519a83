using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>Role profiles by title; with <paramref name="Query"/> those whose id or title contain every word of it.</summary>
[PermitEveryAccount]
public sealed record Roles(string? Query, PageRequest Page) : IQuery<Page<RoleRow>>;

/// <summary>One line of the list of roles.</summary>
/// <param name="Id">The role.</param>
/// <param name="Title">Its name.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="ReviewEveryMonths">Its cadence.</param>
/// <param name="LastReviewed">Date of the last review.</param>
/// <param name="Stale">True after its cadence, 12 months at most.</param>
/// <param name="Skills">The skills it requires.</param>
public sealed record RoleRow(
    string Id, string Title, string? Owner, int? ReviewEveryMonths, DateOnly? LastReviewed, bool Stale, IReadOnlyList<RequiredSkill> Skills);

internal sealed class RolesHandler(StudioDbContext db, TimeProvider clock) : IHandle<Roles, Page<RoleRow>>
{
    public async Task<Result<Page<RoleRow>>> Handle(Roles request, CancellationToken cancellationToken)
    {
        var roles = db.Set<RoleEntry>().AsNoTracking();
        foreach (var word in SearchWords.Of(request.Query))
        {
            roles = roles.Where(r => r.SearchText.Contains(word));
        }

        if (request.Page.After is [var title, var id])
        {
            roles = roles.Where(r => r.Title.CompareTo(title) > 0 || (r.Title == title && r.Id.CompareTo(id) > 0));
        }

        var rows = await roles.OrderBy(r => r.Title).ThenBy(r => r.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return request.Page.Answer(rows, r => [r.Title, r.Id], r => Row(r, today));
    }

    private static RoleRow Row(RoleEntry entry, DateOnly today)
    {
        var role = entry.Read();
        return new RoleRow(role.Id, role.Title, role.Owner, role.ReviewEveryMonths, role.LastReviewed, role.IsStale(today), role.Skills);
    }
}
