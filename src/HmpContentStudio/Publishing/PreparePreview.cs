using HmpContentStudio.Library;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Publishing;

/// <summary>A publisher looks at the very bytes that publishing would make live, for the next quarter of an hour.</summary>
[PermitAnyOf(PermissionSet.Publisher)]
public sealed record PreparePreview(Guid VersionId, string Format) : ICommand<PreparedPreview>;

/// <summary>What to open.</summary>
/// <param name="Token">The signed part of the preview's path.</param>
/// <param name="ExpiresAt">Until when it is accepted.</param>
/// <param name="Sha256">Hash of the package.</param>
public sealed record PreparedPreview(string Token, DateTime ExpiresAt, string Sha256);

internal sealed class PreparePreviewHandler(StudioDbContext db, PackageShelf shelf, PreviewTokens tokens, IAuditTrail audit)
    : IHandle<PreparePreview, PreparedPreview>
{
    public async Task<Result<PreparedPreview>> Handle(PreparePreview request, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().SingleOrDefaultAsync(v => v.Id == request.VersionId, cancellationToken);
        if (version is null)
        {
            return LibraryRules.NoSuchVersion(request.VersionId);
        }

        var taken = await shelf.TakeAsync(version, request.Format, cancellationToken);
        if (!taken.Succeeded(out var package, out var refusal))
        {
            return refusal;
        }

        audit.Record("publishing.previewed", $"version:{version.Id}", new { package.Format, package.Sha256 });
        return tokens.Issue(package.Sha256);
    }
}
