using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Briefs;

/// <summary>
/// Reads the body of a brief as programs send it: the fields of <c>BRIEF.yaml</c> as JSON, <c>sources</c> as ids. Members that the server
/// owns are passed over, so that a brief can be sent back as it was read; any other unknown member is refused with its place.
/// </summary>
public static class BriefJson
{
    private static readonly string[] ServerOwned =
    [
        "id", "state", "readiness", "owner", "createdAt", "updatedAt", "submittedAt", "contentHash", "draftId",
        "operationId", "ownerName", "isMine", "outcome", "closedReason",
    ];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The brief, or a refusal with the JSON pointer of the first value that cannot be used.</summary>
    public static Result<Brief> Read(string body)
    {
        JsonObject fields;
        try
        {
            if (JsonNode.Parse(body, documentOptions: Strict) is not JsonObject parsed)
            {
                return BriefRules.Malformed(new FieldError("", "The body must be one JSON object with the fields of a brief."));
            }

            fields = parsed;
        }
        catch (JsonException error)
        {
            return BriefRules.Malformed(new FieldError("", $"This is not valid JSON, or a member stands twice (line {error.LineNumber + 1})."));
        }

        foreach (var name in ServerOwned)
        {
            fields.Remove(name);
        }

        return TakeSources(fields) is { } refusal ? refusal : Deserialize(fields);
    }

    private static Result<Brief> Deserialize(JsonObject fields)
    {
        try
        {
            var brief = fields.Deserialize<Brief>(ContentJson.Options)!;
            return BriefCheck.Errors(brief) is { Count: > 0 } errors ? BriefRules.Malformed(errors) : brief;
        }
        catch (JsonException error)
        {
            var pointer = BriefFile.Pointer(error.Path);
            return BriefRules.Malformed(new FieldError(pointer, BriefFile.Reason(error, pointer)));
        }
    }

    // The file form has objects there; over REST an entry is an id, alone or as {"id": …}.
    private static Refusal? TakeSources(JsonObject fields)
    {
        if (fields["sources"] is not JsonArray sources)
        {
            return null;
        }

        var taken = new JsonArray();
        foreach (var (index, entry) in sources.Index())
        {
            var id = entry is JsonObject { Count: 1 } only ? only["id"] : entry;
            if (id?.GetValueKind() != JsonValueKind.String || !Guid.TryParse(id.GetValue<string>(), out var source))
            {
                return BriefRules.Malformed(new FieldError($"/sources/{index}", "Give the id that POST /api/v1/sources answered; paths are used in files only."));
            }

            taken.Add(new JsonObject { ["id"] = source.ToString() });
        }

        fields["sources"] = taken;
        return null;
    }
}
