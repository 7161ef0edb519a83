using System.Text.Json.Nodes;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline;

/// <summary>Hashes of what a draft was made from. Paths and ids of sources do not count, so that <c>hmp</c> and REST give equal bytes.</summary>
internal static class InputHash
{
    private const int IdLength = 12;

    /// <summary><c>c-</c> and twelve hexadecimal digits over brief, entry, role, sources, criteria and composer version.</summary>
    public static string ContentId(CompositionRequest request)
    {
        var brief = ContentJson.ToNode(request.Brief with { Sources = [], Taxonomy = null });
        var input = new JsonObject
        {
            ["brief"] = brief,
            ["taxonomy"] = Taxonomy(request),
            ["sources"] = new JsonArray([.. request.Sources.Select(source => (JsonNode)$"{source.Name}:{source.Hash}")]),
            ["criteria"] = request.CriteriaHash,
            ["composer"] = $"{OfflineComposer.Generator}/{OfflineComposer.Version}",
        };
        return "c-" + ContentHash.Of(input)[..IdLength];
    }

    /// <summary>The provenance of a draft.</summary>
    public static Provenance Provenance(CompositionRequest request, string disclosure)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in request.Sources)
        {
            hashes[source.Name] = source.Hash;
        }

        return new Provenance
        {
            Generator = OfflineComposer.Generator,
            Version = OfflineComposer.Version,
            TaxonomyHash = Taxonomy(request),
            TaxonomyVersion = request.Skill.Version,
            SourceHashes = hashes,
            Sources = [.. request.Sources.Select(source => source.Reference)],
            CriteriaHash = request.CriteriaHash,
            Disclosure = disclosure,
        };
    }

    private static string Taxonomy(CompositionRequest request) => ContentHash.Of(new JsonObject
    {
        ["skill"] = ContentJson.ToNode(request.Skill),
        ["role"] = request.Role is null ? null : ContentJson.ToNode(request.Role),
    });
}
