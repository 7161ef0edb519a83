using HmpContentStudio.Web.Http;

namespace HmpContentStudio.Web.Api;

/// <summary>Every route under <c>/api/v1</c>, stage by stage in the order of the flow. Signing in is required unless a route says otherwise.</summary>
internal static class StudioApi
{
    public const string Root = "/api/v1";

    public static void MapStudioApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireAuthorization().WithOrdinaryBodies();
        api.MapAccounts();
        api.MapTaxonomy();
        api.MapSources();
        api.MapBriefs();
        api.MapOperations();
        api.MapDrafts();
        api.MapReviews();
        api.MapLibrary();
        api.MapPublishing();
        api.MapChecks();
        api.MapAudit();
    }
}
