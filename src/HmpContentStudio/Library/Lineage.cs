using System.Text.Json;
using System.Text.Json.Serialization;

namespace HmpContentStudio.Library;

/// <summary>Everything a version came from.</summary>
/// <param name="Brief">The order.</param>
/// <param name="Draft">The revision that was approved.</param>
/// <param name="Taxonomy">The entry it was grounded in.</param>
/// <param name="Sources">The sources by hash.</param>
/// <param name="CriteriaHash">The released criteria that the decisions were made against.</param>
/// <param name="Composer">What wrote the machine's revision.</param>
/// <param name="Reviewers">Who approved, in order.</param>
/// <param name="Edits">Who changed what after the machine.</param>
/// <param name="ShareEdited">Share of sentences and questions that people wrote or changed, 0 to 1.</param>
public sealed record Lineage(
    LineageBrief Brief,
    LineageDraft Draft,
    LineageTaxonomy Taxonomy,
    IReadOnlyList<LineageSource> Sources,
    string CriteriaHash,
    LineageComposer Composer,
    IReadOnlyList<LineageReviewer> Reviewers,
    IReadOnlyList<LineageEdit> Edits,
    double ShareEdited)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Lineage Read(string json) => JsonSerializer.Deserialize<Lineage>(json, Json)!;
}

/// <summary>The order.</summary>
public sealed record LineageBrief(Guid Id, string Owner);

/// <summary>The revision that was approved.</summary>
public sealed record LineageDraft(Guid Id, int Revision, string ContentHash, Guid RunId);

/// <summary>The entry it was grounded in.</summary>
public sealed record LineageTaxonomy(string Skill, string? Version, string Hash);

/// <summary>One source.</summary>
public sealed record LineageSource(string Name, string? Title, string Hash);

/// <summary>What wrote the machine's revision.</summary>
public sealed record LineageComposer(string Generator, string Version, string Provider, string Model);

/// <summary>One approval.</summary>
public sealed record LineageReviewer(string Account, string Name, Guid ReviewId, DateTime At);

/// <summary>One change after the machine.</summary>
public sealed record LineageEdit(int Revision, string By, DateTime At, string Reason, IReadOnlyList<string> ChangedIds);
