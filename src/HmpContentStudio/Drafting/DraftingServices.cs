using HmpContentStudio.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HmpContentStudio.Drafting;

/// <summary>What the drafting stage needs beyond its handlers.</summary>
public static class DraftingServices
{
    /// <summary>Adds the drafting stage. A host with workers registers its own <see cref="IRunNudge"/>.</summary>
    public static IServiceCollection AddDrafting(this IServiceCollection services)
    {
        services.TryAddSingleton<IRunNudge, NoNudge>();
        services.TryAddSingleton(new DraftingSettings(DraftingSettings.Offline));
        return services
            .AddScoped<ContentStore>()
            .AddScoped<DraftTexts>()
            .AddScoped<DraftEditing>()
            .AddScoped<DraftReader>()
            .AddScoped<OwnDraft>()
            .AddSingleton<IDraftChecks, DraftChecks>()
            .AddSingleton<IDraftComposer, OfflineDraftComposer>()
            .AddSingleton<RunCarrier>();
    }
}
