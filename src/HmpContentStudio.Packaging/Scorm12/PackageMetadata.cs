using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.LearnerPage;

namespace HmpContentStudio.Packaging.Scorm12;

/// <summary>Writes <c>metadata.json</c>: what the package was made from, for programs that look into it.</summary>
internal static class PackageMetadata
{
    public const string FileName = "metadata.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(LearningContent content, Standing standing)
    {
        var metadata = new JsonObject
        {
            ["standing"] = standing.Approved ? "approved" : "unapproved preview",
            ["previewReason"] = standing.PreviewReason,
            ["contentId"] = content.Id,
            ["contentHash"] = standing.Hash,
            ["version"] = standing.Version is { } version ? Stamp(version) : null,
            ["title"] = content.Title,
            ["locale"] = content.Locale,
            ["format"] = JsonNamingPolicy.CamelCase.ConvertName(content.Format.ToString()),
            ["skill"] = content.Skill,
            ["role"] = content.Role,
            ["masteryScore"] = PageData.Mastery(content),
            ["scoredItems"] = content.Items.Count(item => item.IsScored),
            ["disclosure"] = content.Provenance.Disclosure,
            ["generator"] = content.Provenance.Generator,
            ["generatorVersion"] = content.Provenance.Version,
            ["taxonomyHash"] = content.Provenance.TaxonomyHash,
            ["criteriaHash"] = content.Provenance.CriteriaHash,
            ["sourceHashes"] = Hashes(content.Provenance.SourceHashes),
        };
        return PageData.WithoutAddresses(metadata.ToJsonString(Indented)) + "\n";
    }

    private static JsonObject Stamp(VersionStamp version) => new()
    {
        ["number"] = version.Number,
        ["contentHash"] = version.ContentHash,
        ["approvedAt"] = version.ApprovedAt,
        ["approvers"] = new JsonArray([.. version.Approvers.Select(name => JsonValue.Create(name))]),
        ["signature"] = version.Signature,
    };

    private static JsonObject Hashes(IReadOnlyDictionary<string, string> hashes)
    {
        var sorted = new JsonObject();
        foreach (var (name, hash) in hashes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            sorted[name] = hash;
        }

        return sorted;
    }
}
