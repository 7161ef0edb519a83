using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Publishing;

/// <summary>What publishing needs beyond its handlers.</summary>
public static class PublishingServices
{
    /// <summary>Adds publishing.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<PreviewTokens>()
        .AddSingleton<PreviewPackages>()
        .AddScoped<PackageShelf>();
}
