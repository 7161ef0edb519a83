using HmpContentStudio.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Drafting;

/// <summary>What the drafting stage needs beyond its handlers.</summary>
public static class DraftingServices
{
    /// <summary>Adds the drafting stage.</summary>
    public static IServiceCollection AddDrafting(this IServiceCollection services) => services
        .AddScoped<ContentStore>()
        .AddScoped<DraftTexts>()
        .AddScoped<DraftEditing>()
        .AddSingleton<IDraftChecks, DraftChecks>();
}
