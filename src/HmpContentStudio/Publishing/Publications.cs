using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Publishing;

/// <summary>Publications, newest first.</summary>
/// <param name="VersionId">Of one version; null for all.</param>
/// <param name="Page">Which part of the list.</param>
[PermitEveryAccount]
public sealed record Publications(Guid? VersionId, PageRequest Page) : IQuery<Page<PublicationView>>;

/// <summary>The stored bytes of a publication.</summary>
[PermitEveryAccount]
public sealed record PublishedPackage(Guid Id) : IQuery<PackageDownload>;

/// <summary>A package as it is downloaded.</summary>
public sealed record PackageDownload(byte[] Bytes, string FileName, string Sha256);

internal sealed class PublicationsHandler(StudioDbContext db, IFileStore files)
    : IHandle<Publications, Page<PublicationView>>, IHandle<PublishedPackage, PackageDownload>
{
    public async Task<Result<Page<PublicationView>>> Handle(Publications request, CancellationToken cancellationToken)
    {
        var publications = db.Set<Publication>().AsNoTracking();
        if (request.VersionId is { } version)
        {
            publications = publications.Where(p => p.VersionId == version);
        }

        if (request.Page.After is [var last] && Guid.TryParse(last, out var before))
        {
            publications = publications.Where(p => p.Id.CompareTo(before) < 0);
        }

        var rows = await publications.OrderByDescending(p => p.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(rows, p => [p.Id.ToString()], PublicationView.Of);
    }

    public async Task<Result<PackageDownload>> Handle(PublishedPackage request, CancellationToken cancellationToken)
    {
        var publication = await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        return publication is null
            ? PublishingRules.NoSuchPublication(request.Id)
            : new PackageDownload(await files.ReadAsync(publication.Sha256, cancellationToken), publication.FileName, publication.Sha256);
    }
}
