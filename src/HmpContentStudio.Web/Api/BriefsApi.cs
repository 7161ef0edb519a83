using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Briefs: written, judged, submitted, closed.</summary>
internal static class BriefsApi
{
    public static void MapBriefs(this RouteGroupBuilder api)
    {
        var briefs = api.MapGroup("/briefs").WithTags("Briefs");
        briefs.MapPost("", Create).Accepts<Brief>("application/json")
            .WithSummary("Starts a brief; what is missing is kept as missing and shown by its readiness.");
        briefs.MapGet("", List).WithSummary("Briefs, newest first, by state; q looks in title, skill and role.");
        briefs.MapGet("/{id:guid}", One).WithSummary("One brief with its readiness as it is now.");
        briefs.MapPut("/{id:guid}", Put).Accepts<Brief>("application/json")
            .WithSummary("Replaces the fields of a brief (If-Match); what the server owns is passed over.");
        briefs.MapPost("/{id:guid}/submission", Submit).WithSummary("Orders the content; answers the operation to watch.");
        briefs.MapPost("/{id:guid}/withdrawal", Withdraw).WithSummary("Ends a brief that is needed no more.");
        briefs.MapPost("/{id:guid}/decline", Decline).WithSummary("Ends a brief because something else answers the need.");
        briefs.MapPost("/{id:guid}/copies", Copy).WithSummary("Starts a brief of one's own from this one, in the same or another format.");
    }

    internal static async Task<Results<Created<BriefView>, Refused>> Create(
        HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        if (!BriefJson.Read(await BodyAsync(http.Request, cancellationToken)).Succeeded(out var brief, out var refusal))
        {
            return new Refused(refusal);
        }

        return Created(http, await studio.Send(new CreateBrief(brief), cancellationToken));
    }

    internal static async Task<Results<Ok<Page<BriefRow>>, Refused>> List(
        Word<BriefState>? state, string? q, string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new BriefList(state?.Value, q, page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Ok<BriefView>, Refused>> One(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new BriefById(id), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<BriefView>, Refused>> Put(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        if (!Preconditions.ExpectedVersion(http.Request).Succeeded(out var version, out var missing))
        {
            return new Refused(missing);
        }

        if (!BriefJson.Read(await BodyAsync(http.Request, cancellationToken)).Succeeded(out var brief, out var refusal))
        {
            return new Refused(refusal);
        }

        return (await studio.Send(new ReviseBrief(id, version, brief), cancellationToken)).ToOk(http);
    }

    internal static async Task<Results<Accepted<OperationView>, Refused>> Submit(
        Guid id, SubmissionBody? body, IMediator studio, CancellationToken cancellationToken)
    {
        var reasons = body?.Acknowledgements ?? new Dictionary<string, string>();
        if (!(await studio.Send(new SubmitBrief(id, reasons), cancellationToken)).Succeeded(out var submitted, out var refusal))
        {
            return new Refused(refusal);
        }

        var operation = await studio.Send(new OperationById(submitted.OperationId), cancellationToken);
        return operation.ToAccepted(view => $"{StudioApi.Root}/operations/{view.Id}");
    }

    internal static async Task<Results<Ok<BriefView>, Refused>> Withdraw(
        Guid id, WithdrawalBody body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new CloseBrief(id, null, body.Reason), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<BriefView>, Refused>> Decline(
        Guid id, DeclineBody body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new CloseBrief(id, body.Outcome, body.Reason), cancellationToken)).ToOk(http);

    internal static async Task<Results<Created<BriefView>, Refused>> Copy(
        Guid id, CopyBody? body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Created(http, await studio.Send(new CopyBrief(id, body?.Format), cancellationToken));

    private static Results<Created<BriefView>, Refused> Created(HttpContext http, Result<Versioned<BriefView>> result)
    {
        if (!result.Succeeded(out var created, out var refusal))
        {
            return new Refused(refusal);
        }

        http.Response.Headers.ETag = Preconditions.Tag(created.Version);
        return TypedResults.Created($"{StudioApi.Root}/briefs/{created.Value.Id}", created.Value);
    }

    // Read as text and not bound, because members that the server owns must be passed over and all others refused with their place.
    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

/// <summary>Reasons by rule.</summary>
internal sealed record SubmissionBody(IReadOnlyDictionary<string, string>? Acknowledgements = null);

/// <summary>Why the brief is needed no more.</summary>
internal sealed record WithdrawalBody(string Reason);

/// <summary>What answers the need instead, and why.</summary>
internal sealed record DeclineBody(DeclineOutcome Outcome, string Reason);

/// <summary>What the copy orders; absent: the same.</summary>
internal sealed record CopyBody(ContentFormat? Format = null);
