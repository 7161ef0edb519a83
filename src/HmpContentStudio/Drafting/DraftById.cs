using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Drafting;

/// <summary>One draft with its present content, or the content of one revision.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Revision">Its number; null for the present one.</param>
[PermitEveryAccount]
public sealed record DraftById(Guid Id, int? Revision = null) : IQuery<Versioned<DraftView>>;

internal sealed class DraftByIdHandler(StudioDbContext db, DraftReader reader) : IHandle<DraftById, Versioned<DraftView>>
{
    public async Task<Result<Versioned<DraftView>>> Handle(DraftById request, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Draft>().AsNoTracking().Include(d => d.Revisions).SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken);
        if (draft is null)
        {
            return DraftRules.NoSuchDraft(request.Id);
        }

        var number = request.Revision ?? draft.Revision;
        if (draft.Revisions.FirstOrDefault(r => r.Number == number) is not { } revision)
        {
            return DraftRules.NoSuchRevision(number);
        }

        return new Versioned<DraftView>(await reader.ViewAsync(draft, revision, cancellationToken), draft.Version);
    }
}
