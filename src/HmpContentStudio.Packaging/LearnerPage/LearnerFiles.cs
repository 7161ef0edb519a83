using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Zip;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>The files of the learner page: a start page that names the content, the content as a script, and the fixed scripts and style.</summary>
internal static class LearnerFiles
{
    /// <summary>The file a player launches.</summary>
    public const string Start = "index.html";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static IReadOnlyList<PackageFile> Of(LearningContent content, IReadOnlyList<CoursePage> pages, Standing standing) =>
    [
        PackageFile.OfText(Start, StartPage(content, standing)),
        PackageFile.OfText("content.js", PageData.Script(content, pages, standing)),
        .. Resources.Names("learner").Where(name => name != "learner/" + Start).Select(name => new PackageFile(name["learner/".Length..], Resources.Bytes(name))),
    ];

    private static string StartPage(LearningContent content, Standing standing) => Encoding.UTF8.GetString(Resources.Bytes("learner/" + Start))
        .Replace("{{lang}}", Html.Encode(content.Locale), StringComparison.Ordinal)
        .Replace("{{standing}}", standing.Approved ? "approved" : "preview", StringComparison.Ordinal)
        .Replace("{{title}}", Html.Encode(content.Title).Replace("://", ":&#47;&#47;", StringComparison.Ordinal), StringComparison.Ordinal);
}
