using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>Drafts, newest first, of one state or all.</summary>
[PermitEveryAccount]
public sealed record DraftList(DraftState? State, PageRequest Page) : IQuery<Page<DraftRow>>;

/// <summary>One line of the list of drafts.</summary>
public sealed record DraftRow(
    Guid Id,
    Guid BriefId,
    string Title,
    ContentFormat Format,
    string Skill,
    string? Role,
    DraftState State,
    int Revision,
    RiskClass Risk,
    DateOnly? Due,
    string Owner,
    DateTime UpdatedAt,
    Guid? ReviewId);

internal sealed class DraftListHandler(StudioDbContext db) : IHandle<DraftList, Page<DraftRow>>
{
    public async Task<Result<Page<DraftRow>>> Handle(DraftList request, CancellationToken cancellationToken)
    {
        var drafts = db.Set<Draft>().AsNoTracking();
        if (request.State is { } state)
        {
            drafts = drafts.Where(d => d.State == state);
        }

        if (request.Page.After is [var last] && Guid.TryParse(last, out var after))
        {
            drafts = drafts.Where(d => d.Id < after);
        }

        var rows = await drafts.OrderByDescending(d => d.Id)
            .Select(d => new DraftRow(
                d.Id, d.BriefId, d.Title, d.Format, d.Skill, d.Role, d.State, d.Revision, d.Risk, d.Due, d.Owner, d.UpdatedAt, d.ReviewId))
            .Take(request.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        return request.Page.Answer(rows, d => [d.Id.ToString()], d => d);
    }
}
