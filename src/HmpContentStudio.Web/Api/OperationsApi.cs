using HmpContentStudio.Drafting;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Work that takes time: watching, cancelling, taking it up again.</summary>
internal static class OperationsApi
{
    public static void MapOperations(this RouteGroupBuilder api)
    {
        var operations = api.MapGroup("/operations/{id:guid}").WithTags("Operations");
        operations.MapGet("", One).WithSummary("Where an operation stands.");
        operations.MapGet("/events", Events).Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .WithSummary("The same as server-sent events until the operation has ended; resumable by Last-Event-ID.");
        operations.MapDelete("", Cancel).WithSummary("Cancels an operation; the brief can be submitted again.");
        operations.MapPost("/resumption", Resume).WithSummary("Takes up a stopped operation from its last finished stage.");
    }

    internal static async Task<Results<Ok<OperationView>, Refused>> One(
        Guid id, HttpContext http, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(new OperationById(id), cancellationToken);
        if (result.Succeeded(out var operation, out _))
        {
            http.Response.Headers.ETag = Preconditions.Tag(operation.Version);
        }

        return result.ToOk();
    }

    internal static async Task<IResult> Events(Guid id, HttpRequest request, IMediator studio, CancellationToken cancellationToken)
    {
        var result = await studio.Send(new OperationById(id), cancellationToken);
        if (!result.Succeeded(out var operation, out var refusal))
        {
            return new Refused(refusal);
        }

        _ = int.TryParse(request.Headers["Last-Event-ID"].ToString(), out var seen);

        // 204 is how a server tells a browser that reconnects by itself that there is nothing more to come.
        return operation.HasEnded && seen >= operation.Version ? TypedResults.NoContent() : new OperationEvents(id, seen);
    }

    internal static async Task<Results<NoContent, Refused>> Cancel(Guid id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new CancelRun(id), cancellationToken)).ToNoContent();

    internal static async Task<Results<Accepted<OperationView>, Refused>> Resume(
        Guid id, ResumptionBody? body, IMediator studio, CancellationToken cancellationToken)
    {
        var resumed = await studio.Send(new ResumeRun(id, body?.FromStage, body?.Provider, body?.Fallback), cancellationToken);
        if (resumed.Refusal is { } refusal)
        {
            return new Refused(refusal);
        }

        return (await studio.Send(new OperationById(id), cancellationToken)).ToAccepted(view => $"{StudioApi.Root}/operations/{view.Id}");
    }
}

/// <summary>How an operation is taken up again.</summary>
internal sealed record ResumptionBody(string? FromStage = null, string? Provider = null, string? Fallback = null);
