using System.Text.Json.Nodes;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;

namespace HmpContentStudio.Review;

/// <summary>What judgements depend on: the criterion's own text and the parts of the draft that it reads. Each part is hashed once.</summary>
internal sealed class ReadParts(LearningContent content)
{
    private readonly Dictionary<DraftPart, string> hashes = [];

    /// <summary>Equal as long as nothing that the criterion reads has changed.</summary>
    public string Hash(Criterion criterion)
    {
        var read = new JsonObject { ["criterion"] = criterion.Hash };
        foreach (var part in criterion.Reads.Distinct())
        {
            read[part.ToString()] = HashOf(part);
        }

        return ContentHash.Of(read);
    }

    private string HashOf(DraftPart part)
    {
        if (!hashes.TryGetValue(part, out var hash))
        {
            hash = hashes[part] = ContentHash.Of(Part(part));
        }

        return hash;
    }

    // Completeness and the panel of gaps follow from the rest; they are no text of their own.
    private JsonNode Part(DraftPart part) => ContentJson.ToNode(part switch
    {
        DraftPart.Objectives => Emptied() with { Objectives = content.Objectives },
        DraftPart.Blocks => Emptied() with { Blocks = content.Blocks },
        DraftPart.Items => Emptied() with { Items = content.Items },
        _ => content with { Objectives = [], Blocks = [], Items = [], Gaps = [], Completeness = 0, Version = null },
    });

    private LearningContent Emptied() => new()
    {
        Id = content.Id,
        Format = content.Format,
        Locale = "",
        Title = "",
        Skill = "",
        CutScore = 0,
        Provenance = new Provenance { Generator = "", Version = "", TaxonomyHash = "", CriteriaHash = "", Disclosure = "" },
    };
}
