using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Taxonomy;

/// <summary>What the taxonomy stage needs beyond its handlers.</summary>
public static class TaxonomyServices
{
    /// <summary>Adds the taxonomy stage.</summary>
    public static IServiceCollection AddTaxonomy(this IServiceCollection services) => services
        .AddScoped<SkillWriter>()
        .AddScoped<RoleWriter>()
        .AddScoped<TaxonomyLookup>();
}
