using HmpContentStudio.Pipeline;
using HmpContentStudio.Publishing;
using HmpContentStudio.Web.Http;
using HmpContentStudio.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HmpContentStudio.Web.Api;

/// <summary>Previews, publications and their packages.</summary>
internal static class PublishingApi
{
    public static void MapPublishing(this RouteGroupBuilder api)
    {
        var publishing = api.MapGroup("").WithTags("Publishing");
        publishing.MapPost("/versions/{id:guid}/previews", Preview).WithMetadata(new NeverRepeated())
            .WithSummary("An address on the preview host, good for 15 minutes, that plays the very bytes publishing would store.");
        publishing.MapPost("/versions/{id:guid}/publications", Publish).WithSummary("Makes an approved version live in a format.");
        publishing.MapGet("/publications", List).WithSummary("Publications, newest first.");
        publishing.MapGet("/publications/{id:guid}/package", Package).Produces<byte[]>(contentType: "application/zip")
            .WithSummary("The stored package, byte for byte.");
    }

    internal static async Task<Results<Created<PreviewAddress>, Refused>> Preview(
        Guid id, FormatBody body, PreviewOrigin origin, IMediator studio, CancellationToken cancellationToken)
    {
        if (!origin.Exists)
        {
            return new Refused(NoPreviewHost);
        }

        var result = await studio.Send(new PreparePreview(id, body.Format), cancellationToken);
        if (!result.Succeeded(out var preview, out var refusal))
        {
            return new Refused(refusal);
        }

        var url = $"{origin.Origin}/preview/{preview.Token}/";
        return TypedResults.Created(url, new PreviewAddress(url, preview.ExpiresAt, preview.Sha256));
    }

    internal static async Task<Results<Created<PublicationView>, Refused>> Publish(
        Guid id, FormatBody body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new PublishVersion(id, body.Format), cancellationToken))
            .ToCreated(publication => $"{StudioApi.Root}/publications/{publication.Id}/package");

    internal static async Task<Results<Ok<Page<PublicationView>>, Refused>> List(
        Guid? versionId, string? after, int? limit, IMediator studio, CancellationToken cancellationToken)
    {
        if (!PageRequest.Read(after, limit).Succeeded(out var page, out var refusal))
        {
            return new Refused(refusal);
        }

        return (await studio.Send(new Publications(versionId, page), cancellationToken)).ToOk();
    }

    internal static async Task<Results<FileContentHttpResult, Refused>> Package(Guid id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new PublishedPackage(id), cancellationToken)).Succeeded(out var package, out var refusal)
            ? TypedResults.File(package.Bytes, "application/zip", package.FileName, entityTag: new EntityTagHeaderValue(Preconditions.Tag(package.Sha256)))
            : new Refused(refusal);

    private static Refusal NoPreviewHost => Refusal.Rule(
        "publishing.no-preview-host", "There is no host name for previews beside this one. An administrator sets Studio__PreviewUrl.");
}

/// <summary>For what platform.</summary>
public sealed record FormatBody(string Format);

/// <summary>Where a preview is, until when, and of which bytes.</summary>
public sealed record PreviewAddress(string Url, DateTime ExpiresAt, string Sha256);
