using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using HmpContentStudio.Pipeline;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;

namespace HmpContentStudio.Web.Http;

/// <summary>What never reached a handler, or broke in one: unreadable bodies (400 with their place), a busy database (503), bugs (500).</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> log) : IExceptionHandler
{
    private const int SqliteBusy = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                await Refused.WriteAsync(httpContext, Unreadable(bad), bad.StatusCode);
                return true;
            case SqliteException { SqliteErrorCode: SqliteBusy }:
                await WriteAsync(httpContext, StatusCodes.Status503ServiceUnavailable, "studio.database-busy",
                    "Another program holds the database. Nothing was changed; try again in a few seconds.");
                return true;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return true;
            default:
                LogBug(exception);
                await WriteAsync(httpContext, StatusCodes.Status500InternalServerError, "studio.unexpected",
                    "Something broke on our side and nothing was changed. Try again; if it happens again, report the traceId.");
                return true;
        }
    }

    private static Refusal Unreadable(BadHttpRequestException bad) => bad.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? Refusal.Malformed("request.too-large", "The body is larger than this route takes. Send less at once.")
        : bad.InnerException is JsonException json
        ? Refusal.Malformed(
            "request.malformed", "The body is not what this route reads; correct the values named in errors.", new FieldError(Pointer(json.Path), Reason(json)))
        : Refusal.Malformed("request.malformed", "A parameter or header of this request cannot be used.", Parameter(bad));

    // The server's own sentence names the parameter between its type and its value: Failed to bind parameter "int? limit" from "x".
    private static FieldError[] Parameter(BadHttpRequestException bad) => ParameterName().Match(bad.Message) is { Success: true } found
        ? [new FieldError("/" + found.Groups[1].Value, "The value is missing or none of those this parameter takes.")]
        : [];

    [GeneratedRegex(@"parameter ""[^""]* (\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();

    private static string Pointer(string? path) => string.Concat(
        (path ?? "$").Split(['$', '.', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries).Select(part => "/" + part));

    // The parser's own text ends with type names and positions that help nobody outside.
    private static string Reason(JsonException json) => json.Message switch
    {
        var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such member.",
        var m when m.Contains("missing required", StringComparison.Ordinal) => "A required member is missing.",
        var m when m.Contains("could not be converted", StringComparison.Ordinal) => "The value has the wrong type or is none of the allowed words.",
        _ => "This is not valid JSON.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed unexpectedly")]
    private partial void LogBug(Exception e);

    private static async Task WriteAsync(HttpContext http, int status, string code, string detail)
    {
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "2";
        }

        var problem = new ProblemDetails { Type = $"urn:hmpcontentstudio:problem:{code}", Title = "Not done", Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", http.RequestAborted);
    }
}
