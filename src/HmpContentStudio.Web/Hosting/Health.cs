using HmpContentStudio.Storage;

namespace HmpContentStudio.Web.Hosting;

/// <summary>Something without which the studio cannot work. Register with <c>services.AddScoped&lt;IReadinessProbe, …&gt;()</c>.</summary>
public interface IReadinessProbe
{
    /// <summary>One word: database, jobs, provider.</summary>
    string Name { get; }

    /// <summary>Null when usable, else the reason in one line, without secrets.</summary>
    Task<string?> TroubleAsync(CancellationToken cancellationToken);
}

/// <summary>The database answers and is current.</summary>
internal sealed class DatabaseProbe(IStudioDatabase database) : IReadinessProbe
{
    public string Name => "database";

    public Task<string?> TroubleAsync(CancellationToken cancellationToken) => database.TroubleAsync(cancellationToken);
}

/// <summary>The drafting provider is one that could be asked.</summary>
internal sealed class ProviderProbe(StudioOptions options) : IReadinessProbe
{
    public string Name => "provider";

    public Task<string?> TroubleAsync(CancellationToken cancellationToken) => Task.FromResult(options.Drafting switch
    {
        { Provider: "Offline" } => null,
        { ApiKey: null or "" } => "Studio__Drafting__ApiKey is not set.",
        { Provider: "AzureOpenAI", Endpoint: null or "" } => "Studio__Drafting__Endpoint is not set.",
        _ => null,
    });
}

/// <summary>Whether the process lives and whether it can work.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Ok(new HealthAnswer("alive", new Dictionary<string, string>()))).AllowAnonymous().WithTags("Health")
            .WithSummary("200 while the process lives.");
        app.MapGet("/readyz", ReadyAsync).AllowAnonymous().WithTags("Health")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("200 when database, jobs and provider configuration are usable, else 503 with the reasons.");
    }

    private static async Task<IResult> ReadyAsync(IEnumerable<IReadinessProbe> probes, CancellationToken cancellationToken)
    {
        var checks = new Dictionary<string, string>();
        var ready = true;
        foreach (var probe in probes)
        {
            var trouble = await probe.TroubleAsync(cancellationToken);
            checks[probe.Name] = trouble ?? "ok";
            ready &= trouble is null;
        }

        return ready
            ? TypedResults.Ok(new HealthAnswer("ready", checks))
            : TypedResults.Json(new HealthAnswer("not ready", checks), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The state in a word, and each check with <c>ok</c> or the reason.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string> Checks);
