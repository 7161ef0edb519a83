using System.Text.Json;
using HmpContentStudio.Drafting;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace HmpContentStudio.Web.Api;

/// <summary>
/// Streams an operation until it has ended. Each event is the whole state, so nothing is missed by a caller who was away; its id is the
/// operation's version. A comment keeps the connection open while nothing happens.
/// </summary>
/// <param name="operationId">The operation.</param>
/// <param name="seen">The last event the caller has; 0 for none.</param>
internal sealed class OperationEvents(Guid operationId, int seen) : IResult
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await StreamAsync(httpContext, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone; it resumes with Last-Event-ID.
        }
    }

    private async Task StreamAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var (last, quiet) = (seen, TimeSpan.Zero);
        while (!stopping.IsCancellationRequested)
        {
            var operation = await ReadAsync(http.RequestServices, cancellationToken);
            if (operation.Version > last)
            {
                var data = JsonSerializer.Serialize(operation, json);
                await WriteAsync(http.Response, $"id: {operation.Version}\nevent: operation\ndata: {data}\n\n", cancellationToken);
                (last, quiet) = (operation.Version, TimeSpan.Zero);
            }

            if (operation.HasEnded)
            {
                return;
            }

            if (quiet >= Heartbeat)
            {
                await WriteAsync(http.Response, ": still here\n\n", cancellationToken);
                quiet = TimeSpan.Zero;
            }

            await Task.Delay(Look, cancellationToken);
            quiet += Look;
        }
    }

    private async Task<OperationView> ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IMediator>().Send(new OperationById(operationId), cancellationToken)).Value;

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
