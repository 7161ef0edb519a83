using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.Validation;

/// <summary>Recognises the schema files of SCORM 1.2 byte for byte; what they hold is not the package's own.</summary>
internal static class PublishedSchemas
{
    private static readonly Lazy<HashSet<string>> Hashes = new(() => [.. Resources.Names("scorm12").Select(name => ContentHash.Of(Resources.Bytes(name)))]);

    public static bool Contains(byte[] file) => Hashes.Value.Contains(ContentHash.Of(file));
}
