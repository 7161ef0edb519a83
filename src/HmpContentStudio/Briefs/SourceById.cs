using HmpContentStudio.Content.Reading;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Briefs;

/// <summary>One source with its text, so that evidence can be shown in its surroundings.</summary>
[PermitEveryAccount]
public sealed record SourceById(Guid Id) : IQuery<SourceView>;

internal sealed class SourceByIdHandler(StudioDbContext db, ContentStore store) : IHandle<SourceById, SourceView>
{
    public async Task<Result<SourceView>> Handle(SourceById request, CancellationToken cancellationToken)
    {
        var source = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (source is null)
        {
            return SourceRules.NoSuchSource(request.Id);
        }

        var bytes = await store.BytesAsync(source.Hash, cancellationToken);
        return SourceView.Of(source, SourceReading.Decode(source.FileName, bytes).Text);
    }
}
