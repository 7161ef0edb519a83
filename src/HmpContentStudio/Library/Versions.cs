using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Library;

/// <summary>The library, newest first.</summary>
/// <param name="Text">Stands in the title; null for all.</param>
/// <param name="Skill">Id of the skill; null for all.</param>
/// <param name="State">Where they stand; null for all.</param>
/// <param name="Page">Which part of the list.</param>
[PermitEveryAccount]
public sealed record Versions(string? Text, string? Skill, VersionState? State, PageRequest Page) : IQuery<Page<VersionRow>>;

/// <summary>A version as lists show it.</summary>
public record VersionRow(
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
    DateTime ApprovedAt)
{
    internal static VersionRow Of(ContentVersion v) => new(
        v.Id, v.ContentId, v.Number, v.Title, v.Format, v.Skill, v.Role, v.ContentHash, v.State, v.Approvers, v.ApprovedAt);
}

internal sealed class VersionsHandler(StudioDbContext db) : IHandle<Versions, Page<VersionRow>>
{
    public async Task<Result<Page<VersionRow>>> Handle(Versions request, CancellationToken cancellationToken)
    {
        var versions = Filtered(request);
        if (request.Page.After is [var last] && Guid.TryParse(last, out var before))
        {
            versions = versions.Where(v => v.Id.CompareTo(before) < 0);
        }

        var rows = await versions.OrderByDescending(v => v.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(rows, v => [v.Id.ToString()], VersionRow.Of);
    }

    private IQueryable<ContentVersion> Filtered(Versions request)
    {
        var versions = db.Set<ContentVersion>().AsNoTracking();
        if (request.Skill is { } skill)
        {
            versions = versions.Where(v => v.Skill == skill);
        }

        if (request.State is { } state)
        {
            versions = versions.Where(v => v.State == state);
        }

        if (request.Text is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where the comparison has no culture.
            versions = versions.Where(v => v.Title.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return versions;
    }
}
