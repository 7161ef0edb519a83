using HmpContentStudio.Pipeline;
using Microsoft.AspNetCore.Diagnostics;

namespace HmpContentStudio.Web.Http;

/// <summary>Gives the statuses that the server sets by itself a body that says what to do.</summary>
internal static class EmptyAnswers
{
    public static void UseSpokenStatuses(this WebApplication app) => app.UseStatusCodePages(SpeakAsync);

    private static Task SpeakAsync(StatusCodeContext context)
    {
        var (http, status) = (context.HttpContext, context.HttpContext.Response.StatusCode);
        var (code, message) = status switch
        {
            StatusCodes.Status404NotFound => ("request.no-such-route", "There is no such route; /openapi/v1.json lists them all."),
            StatusCodes.Status405MethodNotAllowed => ("request.method-not-allowed", "This route takes other methods; /openapi/v1.json lists them."),
            StatusCodes.Status413PayloadTooLarge => ("request.too-large", $"A JSON body has at most {BodyLimits.Ordinary / 1_000_000} MB, an upload {BodyLimits.Largest / 1_000_000} MB."),
            StatusCodes.Status415UnsupportedMediaType => ("request.unsupported-media-type", "Send application/json, or multipart/form-data where a file is taken."),
            _ => ("request.failed", $"The request ended with {status}."),
        };
        return Refused.WriteAsync(http, Refusal.Malformed(code, message), status);
    }
}
