using HmpContentStudio.Packaging;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Publishing;

/// <summary>Every refusal of publishing.</summary>
internal static class PublishingRules
{
    public static Refusal NoSuchPublication(Guid id) => Refusal.NotFound(
        "publishing.publication-not-found", $"There is no publication {id}.");

    public static Refusal UnknownFormat(string format) => Refusal.Malformed(
        "publishing.unknown-format",
        $"\"{format}\" is no package format. Known are {string.Join(", ", PackageFormats.Known)}.",
        new FieldError("/format", "Not known."));

    public static Refusal NotBuiltYet(string format) => Refusal.Rule(
        "publishing.format-not-built", $"Packages in the format {format} are not built yet. Use {string.Join(" or ", PackageFormats.Built)}.");

    public static Refusal CannotCarry(PackageRefused refused) => Refusal.Rule(
        refused.Code, "The format cannot carry this content: " + refused.Message)
        .With("problems", refused.Problems);
}

/// <summary>The formats of packages, as the contract names them.</summary>
internal static class PackageFormats
{
    public const string Scorm12 = "scorm12";

    public static readonly IReadOnlyList<string> Built = [Scorm12];

    public static readonly IReadOnlyList<string> Known =
        [Scorm12, "scorm2004", "cmi5", "xapi", "qti22", "qti30", "cc11", "cc13", "moodlexml", "gift", "html", "md", "docx"];

    public static Refusal? Refuse(string format) =>
        Built.Contains(format) ? null
        : Known.Contains(format) ? PublishingRules.NotBuiltYet(format)
        : PublishingRules.UnknownFormat(format);
}
