using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>Briefs, newest first, of one state or all; with <paramref name="Query"/> those whose title, skill or role contain every word of it.</summary>
[PermitEveryAccount]
public sealed record BriefList(BriefState? State, string? Query, PageRequest Page) : IQuery<Page<BriefRow>>;

/// <summary>One line of the list of briefs. The state is as of the last save; the brief itself judges anew.</summary>
public sealed record BriefRow(
    Guid Id,
    string? Title,
    string? Skill,
    string? Role,
    ContentFormat? Format,
    BriefState State,
    string Owner,
    DateTime UpdatedAt,
    DateOnly? Due,
    Guid? DraftId,
    Guid? OperationId);

internal sealed class BriefListHandler(StudioDbContext db) : IHandle<BriefList, Page<BriefRow>>
{
    public async Task<Result<Page<BriefRow>>> Handle(BriefList request, CancellationToken cancellationToken)
    {
        var briefs = db.Set<BriefEntry>().AsNoTracking();
        if (request.State is { } state)
        {
            briefs = briefs.Where(b => b.State == state);
        }

        foreach (var word in SearchWords.Of(request.Query))
        {
            briefs = briefs.Where(b => b.SearchText.Contains(word));
        }

        if (request.Page.After is [var last] && Guid.TryParse(last, out var after))
        {
            briefs = briefs.Where(b => b.Id < after);
        }

        var rows = await briefs.OrderByDescending(b => b.Id)
            .Select(b => new BriefRow(b.Id, b.Title, b.Skill, b.Role, b.Format, b.State, b.Owner, b.UpdatedAt, b.Due, b.DraftId, b.RunId))
            .Take(request.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        return request.Page.Answer(rows, b => [b.Id.ToString()], b => b);
    }
}
