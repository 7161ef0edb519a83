using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Web.Http;

/// <summary>
/// Looks through every JSON body once before a route reads it, so that no route has to expect an empty entry in a list or a text that cannot
/// be hashed (<see cref="StrictJson"/>). The body stays readable; its size is bounded by the route.
/// </summary>
internal sealed class StrictBodies(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            await next(http);
            return;
        }

        http.Request.EnableBuffering();
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        http.Request.Body.Position = 0;
        if (StrictJson.FirstFault(body.GetBuffer().AsSpan(0, (int)body.Length)) is { } fault)
        {
            await Refused.WriteAsync(http, Refusal.Malformed(
                "request.malformed", "The body is not what this route reads; correct the values named in errors.", new FieldError(fault.Pointer, fault.Reason)));
            return;
        }

        await next(http);
    }
}
