using System.Text;
using HmpContentStudio.Governance;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Reading the audit.</summary>
internal static class AuditApi
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("", List).WithSummary("Audit entries, newest first, of one subject or one actor or all.");
        audit.MapGet("/export", Export).Produces<string>(StatusCodes.Status200OK, "application/jsonl")
            .WithSummary("The whole audit as JSON Lines with a checkpoint line at the end; hmp audit verify reads it.");
    }

    internal static async Task<Results<PushStreamHttpResult, Refused>> Export(
        IMediator studio, AuditExport export, CancellationToken cancellationToken)
    {
        var allowed = await studio.Send(new ExportAudit(), cancellationToken);
        if (allowed.Refusal is { } refusal)
        {
            return new Refused(refusal);
        }

        return TypedResults.Stream(body => WriteAsync(export, body, cancellationToken), "application/jsonl", "audit.jsonl");
    }

    private static async Task WriteAsync(AuditExport export, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await foreach (var line in export.LinesAsync(cancellationToken))
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }

    internal static async Task<Results<Ok<Page<AuditEntryView>>, Refused>> List(
        string? subject, string? actor, string? after, int? limit, IMediator studio, CancellationToken cancellationToken)
    {
        if (!PageRequest.Read(after, limit).Succeeded(out var page, out var refusal))
        {
            return new Refused(refusal);
        }

        return (await studio.Send(new AuditEntries(subject, actor, page), cancellationToken)).ToOk();
    }
}
