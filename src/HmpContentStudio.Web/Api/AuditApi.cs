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
