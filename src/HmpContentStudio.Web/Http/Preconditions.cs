using System.Globalization;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Web.Http;

/// <summary>The version a PUT replaces; null adds.</summary>
internal sealed record Replaced(int? Version);

/// <summary>ETag, If-Match and If-None-Match. The tag of a resource is its version number or its content hash in quotes.</summary>
internal static class Preconditions
{
    /// <summary>The ETag of a version number.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The ETag of a content hash.</summary>
    public static string Tag(string hash) => $"\"{hash}\"";

    /// <summary>The version that <c>If-Match</c> names; a refusal (428) without one.</summary>
    public static Result<int> ExpectedVersion(HttpRequest request)
    {
        var read = ExpectedTag(request);
        if (!read.Succeeded(out var tag, out var refusal))
        {
            return refusal;
        }

        return int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Changed;
    }

    /// <summary>What <c>If-Match</c> names, without quotes; a refusal (428) without it.</summary>
    public static Result<string> ExpectedTag(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString().Trim();
        return header.Length == 0 ? Missing : header.Trim('"');
    }

    /// <summary>For a PUT that also creates: what it replaces, or nothing with <c>If-None-Match: *</c>; a refusal (428) without either.</summary>
    public static Result<Replaced> ReplacedVersion(HttpRequest request)
    {
        if (WantsNew(request))
        {
            return new Replaced(null);
        }

        return ExpectedVersion(request).Succeeded(out var version, out var refusal) ? new Replaced(version) : refusal;
    }

    /// <summary>True when the caller wants to create and not to replace (<c>If-None-Match: *</c>).</summary>
    public static bool WantsNew(HttpRequest request) => request.Headers.IfNoneMatch.ToString().Trim() == "*";

    private static Refusal Missing => Refusal.PreconditionRequired(
        "request.if-match-missing", "Send If-Match with the ETag of the state you changed; read the resource first.");

    private static Refusal Changed => Refusal.Stale(
        "request.changed-meanwhile", "Somebody changed this since you read it. Read it again and repeat your change.");
}
