using HmpContentStudio.Accounts;
using HmpContentStudio.Briefs;
using HmpContentStudio.Drafting;
using HmpContentStudio.Governance;
using HmpContentStudio.Library;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Publishing;
using HmpContentStudio.Review;
using HmpContentStudio.Taxonomy;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio;

/// <summary>The studio's flow, in order, in one place. A database provider and the doors are added by the host.</summary>
public static class StudioServices
{
    /// <summary>Adds every stage of the studio.</summary>
    public static IServiceCollection AddStudio(this IServiceCollection services) => services
        .AddPipeline(typeof(StudioServices).Assembly)
        .AddAccounts()
        .AddTaxonomy()
        .AddBriefs()
        .AddDrafting()
        .AddReview()
        .AddLibrary()
        .AddPublishing()
        .AddGovernance();
}
