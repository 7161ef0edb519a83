namespace HmpContentStudio.Web.Hosting;

/// <summary>Says in one line each what is wrong with the configuration, before anything starts.</summary>
internal static class StudioOptionsCheck
{
    private static readonly string[] Providers = ["Offline", "OpenAI", "AzureOpenAI"];
    private static readonly string[] Processes = ["Web", "Worker"];

    public static IReadOnlyList<string> Run(StudioOptions options, bool isDevelopment) =>
        [.. Problems(options, isDevelopment)];

    private static IEnumerable<string> Problems(StudioOptions options, bool isDevelopment)
    {
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(url))
            {
                yield return $"Studio__Urls: \"{url}\" is no address; write http://127.0.0.1:5080.";
            }
        }

        if (options.PreviewUrl is { } preview && !IsAddress(preview))
        {
            yield return $"Studio__PreviewUrl: \"{preview}\" is no address; write http://localhost:5080.";
        }

        if (options.Database.Provider != "Sqlite")
        {
            yield return $"Studio__Database__Provider: \"{options.Database.Provider}\" is not known; this version has Sqlite.";
        }

        if (!Providers.Contains(options.Drafting.Provider))
        {
            yield return $"Studio__Drafting__Provider: \"{options.Drafting.Provider}\" is not known; use {string.Join(", ", Providers)}.";
        }

        if (options.Drafting.Provider != "Offline" && options.Drafting.Model is null)
        {
            yield return "Studio__Drafting__Model: a provider needs the name of a model.";
        }

        if (options.Drafting.MaxConcurrency is < 1 or > 256)
        {
            yield return "Studio__Drafting__MaxConcurrency: must be between 1 and 256.";
        }

        if (options.Drafting.TimeoutSeconds is < 1 or > 3600)
        {
            yield return "Studio__Drafting__TimeoutSeconds: must be between 1 and 3600.";
        }

        foreach (var process in options.Processes.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Processes.Contains(process))
            {
                yield return $"Studio__Processes: \"{process}\" is not known; use {string.Join(",", Processes)}.";
            }
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            yield return $"Studio__TimeZone: \"{options.TimeZone}\" is not known; write Europe/Berlin.";
        }

        if (options.Demo.Enabled == true && !isDevelopment)
        {
            yield return "Studio__Demo__Enabled: demo accounts exist in Development only; remove the setting or set ASPNETCORE_ENVIRONMENT=Development.";
        }
    }

    // The listener's own wildcards (*, +) are no legal URI host.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https";
}
