using System.Text;
using HmpContentStudio.Review;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>The pre-checks as a linter for lines that come from elsewhere.</summary>
internal static class ChecksApi
{
    private const string Lines = "application/x-ndjson";

    public static void MapChecks(this RouteGroupBuilder api) => api.MapPost("/checks/{kind}", Check).WithTags("Checks").WithUpload()
        .WithMetadata(new NeverRepeated())
        .Produces<string>(contentType: Lines)
        .WithSummary("Checks items, claims, objectives (one JSON object per line) or one draft; answers one finding per line.");

    internal static async Task<Results<ContentHttpResult, Refused>> Check(
        string kind, string? locale, bool? all, HttpRequest request, IMediator studio, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        var result = await studio.Send(new CheckLines(kind, text, locale ?? "en-US", all == true), cancellationToken);
        return result.Succeeded(out var findings, out var refusal) ? TypedResults.Text(findings, Lines, Encoding.UTF8) : new Refused(refusal);
    }
}
