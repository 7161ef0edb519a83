using HmpContentStudio.Events;
using HmpContentStudio.Library;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Publishing;

/// <summary>A publisher makes an approved version live. What was live of the same content in this format is replaced.</summary>
[PermitAnyOf(PermissionSet.Publisher)]
public sealed record PublishVersion(Guid VersionId, string Format) : ICommand<PublicationView>;

/// <summary>A publication as it is shown.</summary>
public sealed record PublicationView(
    Guid Id,
    Guid VersionId,
    string Format,
    string Sha256,
    long SizeBytes,
    PublicationState State,
    string FileName,
    string PublishedBy,
    DateTime PublishedAt)
{
    internal static PublicationView Of(Publication p) => new(
        p.Id, p.VersionId, p.Format, p.Sha256, p.SizeBytes, p.State, p.FileName, p.PublishedByName, p.PublishedAt);
}

internal sealed class PublishVersionHandler(
    StudioDbContext db, PackageShelf shelf, IMediator events, ICurrentUser user, IIds ids, TimeProvider clock, IAuditTrail audit)
    : IHandle<PublishVersion, PublicationView>
{
    public async Task<Result<PublicationView>> Handle(PublishVersion request, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().SingleOrDefaultAsync(v => v.Id == request.VersionId, cancellationToken);
        if (version is null)
        {
            return LibraryRules.NoSuchVersion(request.VersionId);
        }

        if (!version.IsPublishable)
        {
            return LibraryRules.NotPublishable(version.State);
        }

        var taken = await shelf.TakeAsync(version, request.Format, cancellationToken);
        if (!taken.Succeeded(out var package, out var refusal))
        {
            return refusal;
        }

        await ReplaceLiveAsync(version.ContentId, package.Format, cancellationToken);
        var publication = Publication.GoLive(ids.Next(), package, version.ContentId, user.Actor, clock.GetUtcNow().UtcDateTime);
        db.Add(publication);
        audit.Record("publishing.published", $"publication:{publication.Id}", new
        {
            versionId = version.Id, version.ContentHash, publication.Format, publication.Sha256, publication.SizeBytes,
        });
        await events.Publish(new VersionPublished(version.Id, publication.Id), cancellationToken);
        return PublicationView.Of(publication);
    }

    private async Task ReplaceLiveAsync(string contentId, string format, CancellationToken cancellationToken)
    {
        var live = await db.Set<Publication>()
            .Where(p => p.ContentId == contentId && p.Format == format && p.State == PublicationState.Live).ToListAsync(cancellationToken);
        foreach (var earlier in live)
        {
            earlier.Replace();
            audit.Record("publishing.replaced", $"publication:{earlier.Id}", new { versionId = earlier.VersionId });
        }
    }
}
