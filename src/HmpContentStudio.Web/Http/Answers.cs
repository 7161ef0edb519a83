using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Http;

/// <summary>Turns results into answers, so that an endpoint is one line.</summary>
internal static class Answers
{
    /// <summary>200 with the answer, or the refusal.</summary>
    public static Results<Ok<T>, Refused> ToOk<T>(this Result<T> result) =>
        result.Succeeded(out var answer, out var refusal) ? TypedResults.Ok(answer) : new Refused(refusal);

    /// <summary>200 with the resource and its version as ETag, or the refusal.</summary>
    public static Results<Ok<T>, Refused> ToOk<T>(this Result<Versioned<T>> result, HttpContext http)
    {
        if (!result.Succeeded(out var answer, out var refusal))
        {
            return new Refused(refusal);
        }

        http.Response.Headers.ETag = Preconditions.Tag(answer.Version);
        return TypedResults.Ok(answer.Value);
    }

    /// <summary>201 with the answer and where it is, or the refusal.</summary>
    public static Results<Created<T>, Refused> ToCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Succeeded(out var answer, out var refusal) ? TypedResults.Created(location(answer), answer) : new Refused(refusal);

    /// <summary>202 with the answer and where to watch it, or the refusal.</summary>
    public static Results<Accepted<T>, Refused> ToAccepted<T>(this Result<T> result, Func<T, string> location) =>
        result.Succeeded(out var answer, out var refusal) ? TypedResults.Accepted(location(answer), answer) : new Refused(refusal);

    /// <summary>204, or the refusal.</summary>
    public static Results<NoContent, Refused> ToNoContent(this Result<Done> result) =>
        result.Refusal is { } refusal ? new Refused(refusal) : TypedResults.NoContent();
}
