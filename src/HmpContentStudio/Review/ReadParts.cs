using System.Text.Json.Nodes;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;

namespace HmpContentStudio.Review;

/// <summary>What a judgement depends on: the criterion's own text and the parts of the draft that it reads.</summary>
internal static class ReadParts
{
    /// <summary>Equal as long as nothing that the criterion reads has changed.</summary>
    public static string Hash(Criterion criterion, LearningContent content)
    {
        var read = new JsonObject { ["criterion"] = criterion.Hash };
        foreach (var part in criterion.Reads.Distinct())
        {
            read[part.ToString()] = Part(part, content);
        }

        return ContentHash.Of(read);
    }

    // Completeness and the panel of gaps follow from the rest; they are no text of their own.
    private static JsonNode Part(DraftPart part, LearningContent content)
    {
        var bare = content with { Objectives = [], Blocks = [], Items = [], Gaps = [], Completeness = 0, Version = null };
        return ContentJson.ToNode(part switch
        {
            DraftPart.Objectives => Emptied(content) with { Objectives = content.Objectives },
            DraftPart.Blocks => Emptied(content) with { Blocks = content.Blocks },
            DraftPart.Items => Emptied(content) with { Items = content.Items },
            _ => bare,
        });
    }

    private static LearningContent Emptied(LearningContent content) => new()
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
