using HmpContentStudio.Taxonomy;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Briefs;

/// <summary>What the briefs stage needs beyond its handlers.</summary>
public static class BriefServices
{
    /// <summary>Adds the briefs stage.</summary>
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddScoped<BriefJudge>()
        .AddScoped<ITaxonomyUse, UsedByBriefs>();
}
