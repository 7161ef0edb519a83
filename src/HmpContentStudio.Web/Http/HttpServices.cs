using System.Text.Json;
using System.Text.Json.Serialization;

namespace HmpContentStudio.Web.Http;

/// <summary>How JSON is read and written, and what becomes of errors.</summary>
internal static class HttpServices
{
    public static IServiceCollection AddStudioHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddExceptionHandler<UnexpectedErrors>();
        return services;
    }

    public static IApplicationBuilder UseRepeatedRequests(this IApplicationBuilder app) => app.UseMiddleware<RepeatedRequestMiddleware>();

    /// <summary>
    /// camelCase members and enum words. Members that a type does not have, doubled members, null where a value must be, and a missing
    /// constructor parameter without default are refused, not ignored: give optional members of a write model a default.
    /// </summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
