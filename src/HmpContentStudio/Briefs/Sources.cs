using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>Sources, newest first; with <paramref name="Query"/> those whose file name or title contain every word of it.</summary>
[PermitEveryAccount]
public sealed record Sources(string? Query, PageRequest Page) : IQuery<Page<SourceView>>;

internal sealed class SourcesHandler(StudioDbContext db) : IHandle<Sources, Page<SourceView>>
{
    public async Task<Result<Page<SourceView>>> Handle(Sources request, CancellationToken cancellationToken)
    {
        var sources = db.Set<Source>().AsNoTracking();
        foreach (var word in SearchWords.Of(request.Query))
        {
            sources = sources.Where(s => s.SearchText.Contains(word));
        }

        if (request.Page.After is [var last] && Guid.TryParse(last, out var after))
        {
            sources = sources.Where(s => s.Id < after);
        }

        var rows = await sources.OrderByDescending(s => s.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(rows, s => [s.Id.ToString()], s => SourceView.Of(s));
    }
}
