using HmpContentStudio.Events;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Library;

/// <summary>Moves versions when one goes live. Publishing asked under the same write turn, so an illegal move here is a bug.</summary>
internal sealed class FollowPublishing(StudioDbContext db) : INotificationHandler<VersionPublished>
{
    public async Task Handle(VersionPublished notification, CancellationToken cancellationToken)
    {
        var published = await db.Set<ContentVersion>().SingleAsync(v => v.Id == notification.VersionId, cancellationToken);
        if (published.Publish() is { } refusal)
        {
            throw new InvalidOperationException($"Version {published.Id} was published against its rules: {refusal.Code}");
        }

        var earlier = await db.Set<ContentVersion>()
            .Where(v => v.ContentId == published.ContentId && v.Number < published.Number).ToListAsync(cancellationToken);
        foreach (var version in earlier)
        {
            version.Supersede();
        }
    }
}
