using HmpContentStudio.Content.Reading;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Briefs;

/// <summary>Every refusal about sources.</summary>
internal static class SourceRules
{
    public static Refusal PdfNeedsBrowser => Refusal.Rule(
        "sources.pdf-needs-browser", "The text of a PDF is taken out by the browser. Add it on the page of the brief, or save its text as .txt or .md and send that.");

    public static Refusal NoSuchSource(Guid id) => Refusal.NotFound("sources.not-found", $"There is no source {id}. Look it up under /api/v1/sources.");

    public static Refusal Unreadable(FileFault fault) => Refusal.Malformed(
        "sources.unreadable", $"{fault.File} was not kept. {fault.Reason}", new FieldError("/file", fault.ToString()));

    public static Refusal Empty(string fileName) => Refusal.Malformed(
        "sources.unreadable", $"{fileName} was not kept. It holds no text; send the document itself.", new FieldError("/file", "The file holds no text."));
}
