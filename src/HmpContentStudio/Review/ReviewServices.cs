using HmpContentStudio.Checks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HmpContentStudio.Review;

/// <summary>What the review stage needs beyond its handlers.</summary>
public static class ReviewServices
{
    /// <summary>Adds the review stage.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton(CriteriaCatalogue.Embedded);
        return services.AddScoped<ReviewDesk>().AddScoped<DecisionBook>().AddScoped<ReviewViews>();
    }
}
