using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Library;

/// <summary>What the library needs beyond its handlers.</summary>
public static class LibraryServices
{
    /// <summary>Adds the library.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<SigningKey>()
        .AddScoped<ApprovedContent>();
}
