using System.Text.Json.Nodes;

namespace HmpContentStudio.Packaging.Tests.Samples;

/// <summary>The content as the learner page of a package reads it.</summary>
internal static class Course
{
    private const string Assignment = "window.hmpCourse = ";

    public static JsonNode Of(byte[] package)
    {
        var script = Packed.Text(package, "content.js");
        Assert.StartsWith(Assignment, script);
        return JsonNode.Parse(script[Assignment.Length..].TrimEnd().TrimEnd(';'))!;
    }

    public static IReadOnlyList<string> Pages(byte[] package) => [.. Of(package)["pages"]!.AsArray().Select(page => page!["id"]!.GetValue<string>())];
}
