using HmpContentStudio.Content;
using HmpContentStudio.Packaging.LearnerPage;
using HmpContentStudio.Packaging.Zip;

namespace HmpContentStudio.Packaging.Scorm12;

/// <summary>
/// Turns content into a SCORM 1.2 package: one SCO with pages inside, its own learner page, no request to any other place.
/// Identifiers come from the content's id, so they stay the same across versions; equal content and options give equal bytes. Thread-safe; no state.
/// </summary>
public static class Scorm12Package
{
    /// <summary>Writes the package, or refuses and names everything in the content that SCORM 1.2 or the learner page cannot carry.</summary>
    public static PackageResult Write(LearningContent content, PackageOptions options)
    {
        var pages = CoursePages.Of(content);
        var problems = Scorm12Limits.Problems(content, pages);
        if (problems.Count > 0)
        {
            var first = $"{problems[0].At}: {problems[0].Message}";
            var more = problems.Count == 1 ? "" : $" (and {problems.Count - 1} more)";
            return new PackageRefused(PackageRefused.CannotCarry, first + more, problems);
        }

        var standing = Standing.Of(content, options);
        var bytes = StoredZip.Write(Files(content, pages, standing));
        return new PackageWritten(bytes, ContentHash.Of(bytes), standing.Approved, standing.PreviewReason);
    }

    private static IReadOnlyList<PackageFile> Files(LearningContent content, IReadOnlyList<CoursePage> pages, Standing standing)
    {
        IReadOnlyList<PackageFile> files =
        [
            .. LearnerFiles.Of(content, pages, standing),
            PackageFile.OfText(PackageMetadata.FileName, PackageMetadata.Write(content, standing)),
            .. Resources.Names("scorm12").Select(name => new PackageFile(name["scorm12/".Length..], Resources.Bytes(name))),
        ];
        return [new PackageFile(Scorm12Names.Manifest, Scorm12Manifest.Write(content, standing, [.. files.Select(file => file.Name)])), .. files];
    }
}
