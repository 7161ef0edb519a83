using System.Security.Cryptography;
using System.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Web.Http;

/// <summary>Endpoints whose answer must not be kept, because it carries a secret.</summary>
internal sealed class NeverRepeated;

/// <summary>Hands an <c>Idempotency-Key</c> and the hash of what was sent with it to the pipeline.</summary>
internal sealed class RepeatedRequestMiddleware(RequestDelegate next)
{
    private const string Header = "Idempotency-Key";
    private const int MaxKeyLength = 200;

    public async Task InvokeAsync(HttpContext http, RepeatedRequests repeated)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<NeverRepeated>() is not null)
        {
            await next(http);
            return;
        }

        if (key.Length > MaxKeyLength)
        {
            await Refused.WriteAsync(http, Refusal.Malformed("request.malformed", $"{Header} has at most {MaxKeyLength} characters."));
            return;
        }

        repeated.Expect(key, await HashAsync(http.Request, http.RequestAborted));
        await next(http);
    }

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var target = $"{request.Method} {request.Path}{request.QueryString}\n";
        var body = request.HasFormContentType
            ? await FormAsync(request, cancellationToken)
            : await BodyAsync(request, cancellationToken);
        return ContentHash.Of(target + body);
    }

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Body, cancellationToken));
        request.Body.Position = 0;
        return hash;
    }

    // The boundary of a multipart body differs each time; what counts is what is in it.
    private static async Task<string> FormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var text = new StringBuilder();
        foreach (var (name, value) in form.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('=').Append(value).Append('\n');
        }

        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            text.Append(file.Name).Append('/').Append(file.FileName).Append('=')
                .Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))).Append('\n');
        }

        return text.ToString();
    }
}
