using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Content;

/// <summary>Reads and writes the files people exchange. Strict: unknown members, doubled members and wrong types are errors that name their place.</summary>
public static class ContentJson
{
    private static readonly ContentJsonContext Indented = new(new JsonSerializerOptions(Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The one set of options for content, briefs and taxonomy entries.</summary>
    public static JsonSerializerOptions Options => ContentJsonContext.Default.LearningContent.Options;

    /// <summary>The content as a file: indented, LF, final newline, equal bytes for equal content.</summary>
    public static string Write(LearningContent content) =>
        JsonSerializer.Serialize(content, Indented.LearningContent) + "\n";

    /// <summary>Reads a draft or version file.</summary>
    /// <exception cref="JsonException">The text is not such a file; the message names the path and what is wrong.</exception>
    public static LearningContent Read(string json)
    {
        if (StrictJson.FirstFault(json) is { } fault)
        {
            throw new JsonException($"{fault.Pointer}: {fault.Reason}", fault.Pointer, null, null);
        }

        return JsonSerializer.Deserialize(json, ContentJsonContext.Default.LearningContent)
            ?? throw new JsonException("The file holds null instead of a draft or version.");
    }

    /// <summary>The value as a JSON tree, for hashing and for answers that leave members out.</summary>
    public static JsonNode ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, typeof(T), ContentJsonContext.Default)!;

    /// <summary>Hash of the content without its version stamp: what a decision binds to.</summary>
    public static string Hash(LearningContent content) => ContentHash.Of(ToNode(content with { Version = null }));

    /// <summary>Hash of one block: its ETag, and what a judgement depends on.</summary>
    public static string Hash(Block block) => ContentHash.Of(ToNode(block));

    /// <summary>Hash of one item.</summary>
    public static string Hash(Item item) => ContentHash.Of(ToNode(item));
}

/// <summary>
/// Source-generated readers and writers. They set every init-only member, absent ones to null, so a list member turns null into an empty list itself.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    MaxDepth = 32)]
[JsonSerializable(typeof(LearningContent))]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(Skill))]
[JsonSerializable(typeof(RoleProfile))]
public sealed partial class ContentJsonContext : JsonSerializerContext;
