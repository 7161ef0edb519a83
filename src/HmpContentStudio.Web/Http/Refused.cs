using System.Diagnostics;
using System.Globalization;
using HmpContentStudio.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HmpContentStudio.Web.Http;

/// <summary>A refusal as problem+json: the one place where kinds become statuses.</summary>
public sealed class Refused(Refusal refusal) : IResult, IStatusCodeHttpResult
{
    /// <summary>The status of the refusal's kind.</summary>
    public int? StatusCode => Status(refusal);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, refusal);

    /// <summary>Writes a refusal from a place that has no endpoint, such as a middleware.</summary>
    /// <param name="http">The request to answer.</param>
    /// <param name="refusal">Why not.</param>
    /// <param name="status">Where the server itself already knows the status (413, 415); else the kind's.</param>
    public static async Task WriteAsync(HttpContext http, Refusal refusal, int? status = null)
    {
        http.Response.StatusCode = status ?? Status(refusal);
        if (refusal is TooManyRefusal wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await http.Response.WriteAsJsonAsync(
            Describe(http, refusal), options: null, contentType: "application/problem+json", http.RequestAborted);
    }

    private static int Status(Refusal refusal) => refusal switch
    {
        MalformedRefusal => StatusCodes.Status400BadRequest,
        UnauthenticatedRefusal => StatusCodes.Status401Unauthorized,
        ForbiddenRefusal => StatusCodes.Status403Forbidden,
        NotFoundRefusal => StatusCodes.Status404NotFound,
        RuleRefusal => StatusCodes.Status409Conflict,
        StaleRefusal => StatusCodes.Status412PreconditionFailed,
        UnprocessableRefusal => StatusCodes.Status422UnprocessableEntity,
        PreconditionRequiredRefusal => StatusCodes.Status428PreconditionRequired,
        TooManyRefusal => StatusCodes.Status429TooManyRequests,
        _ => throw new UnreachableException($"{refusal.GetType().Name} has no status."),
    };

    private static string Title(Refusal refusal) => refusal switch
    {
        MalformedRefusal => "The request cannot be read",
        UnauthenticatedRefusal => "Sign in first",
        ForbiddenRefusal => "Not permitted",
        NotFoundRefusal => "Not found",
        RuleRefusal => "Not possible now",
        StaleRefusal => "Changed in the meantime",
        UnprocessableRefusal => "Sent before with other content",
        PreconditionRequiredRefusal => "State the version you changed",
        TooManyRefusal => "Too many attempts",
        _ => throw new UnreachableException($"{refusal.GetType().Name} has no title."),
    };

    private static ProblemDetails Describe(HttpContext http, Refusal refusal)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:hmpcontentstudio:problem:{refusal.Code}",
            Title = Title(refusal),
            Status = http.Response.StatusCode,
            Detail = refusal.Message,
        };
        problem.Extensions["code"] = refusal.Code;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        if (refusal is MalformedRefusal malformed)
        {
            problem.Extensions["errors"] = malformed.Errors;
        }

        foreach (var (name, value) in refusal.Members)
        {
            problem.Extensions[name] = value;
        }

        return problem;
    }
}
