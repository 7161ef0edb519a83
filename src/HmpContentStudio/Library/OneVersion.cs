using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Library;

/// <summary>One version with everything it came from.</summary>
[PermitEveryAccount]
public sealed record OneVersion(Guid Id) : IQuery<Versioned<VersionView>>;

/// <summary>A version as its page shows it.</summary>
public sealed record VersionView(
    Guid Id,
    string ContentId,
    int Number,
    string Title,
    ContentFormat Format,
    string Skill,
    string? Role,
    string ContentHash,
    VersionState State,
    IReadOnlyList<string> Approvers,
    DateTime ApprovedAt,
    Lineage Lineage)
{
    internal static VersionView Of(ContentVersion v) => new(
        v.Id, v.ContentId, v.Number, v.Title, v.Format, v.Skill, v.Role, v.ContentHash, v.State, v.Approvers, v.ApprovedAt, Library.Lineage.Read(v.Lineage));
}

/// <summary>The content of a version with its signed stamp: <c>version.json</c>.</summary>
[PermitEveryAccount]
public sealed record VersionContent(Guid Id) : IQuery<LearningContent>;

/// <summary>The public half of the installation's signing key, PEM.</summary>
[PermitEveryAccount]
public sealed record PublicSigningKey : IQuery<string>;

internal sealed class OneVersionHandler(StudioDbContext db, ApprovedContent contents, SigningKey key)
    : IHandle<OneVersion, Versioned<VersionView>>, IHandle<VersionContent, LearningContent>, IHandle<PublicSigningKey, string>
{
    public async Task<Result<Versioned<VersionView>>> Handle(OneVersion request, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == request.Id, cancellationToken);
        return version is null ? LibraryRules.NoSuchVersion(request.Id) : new Versioned<VersionView>(VersionView.Of(version), version.Version);
    }

    public async Task<Result<LearningContent>> Handle(VersionContent request, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == request.Id, cancellationToken);
        return version is null ? LibraryRules.NoSuchVersion(request.Id) : await contents.OfAsync(version, cancellationToken);
    }

    public Task<Result<string>> Handle(PublicSigningKey request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<string>>(key.PublicPem);
}

/// <summary>Reads the content of versions.</summary>
internal sealed class ApprovedContent(DraftTexts texts)
{
    /// <summary>The content with its signed stamp.</summary>
    public async Task<LearningContent> OfAsync(ContentVersion version, CancellationToken cancellationToken) =>
        await texts.ContentAsync(version.ContentHash, cancellationToken) with { Version = version.Stamp };
}
