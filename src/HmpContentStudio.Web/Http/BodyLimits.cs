using Microsoft.AspNetCore.Mvc;

namespace HmpContentStudio.Web.Http;

/// <summary>How large a request may be.</summary>
internal static class BodyLimits
{
    /// <summary>JSON bodies.</summary>
    public const long Ordinary = 1_000_000;

    /// <summary>Uploads: sources and taxonomy files.</summary>
    public const long Largest = 25_000_000;

    /// <summary>Sets the limit of ordinary routes.</summary>
    public static RouteGroupBuilder WithOrdinaryBodies(this RouteGroupBuilder routes) => routes.WithMetadata(new RequestSizeLimitAttribute(Ordinary));

    /// <summary>Lets one route take an upload.</summary>
    public static RouteHandlerBuilder WithUpload(this RouteHandlerBuilder route) => route.WithMetadata(new RequestSizeLimitAttribute(Largest));
}
