using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace HmpContentStudio.Packaging.Tests.Samples;

/// <summary>Runs the scripts of a package's learner page in Node, without a browser: everything but the parts that draw.</summary>
internal static class LearnerScripts
{
    private static readonly string[] Files = ["content.js", "strings.js", "scoring.js", "state.js", "attempt.js", "scorm12.js", "record.js"];

    /// <summary>The JSON value that the given statements return; <c>course</c>, <c>hmp</c> and <c>input</c> are at hand.</summary>
    public static JsonNode? Run(byte[] package, string statements, JsonNode? input = null)
    {
        var files = Packed.Files(package);
        var script = new StringBuilder("globalThis.window = globalThis;\n");
        foreach (var name in Files)
        {
            script.AppendLine(Encoding.UTF8.GetString(files[name]));
        }

        script.AppendLine("const course = globalThis.hmpCourse; const input = " + (input?.ToJsonString() ?? "null") + ";");
        script.AppendLine("process.stdout.write(JSON.stringify((() => {" + statements + "})() ?? null));");
        return JsonNode.Parse(Node(script.ToString()));
    }

    private static string Node(string script)
    {
        var start = new ProcessStartInfo("node", "-") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(script);
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? answer : throw new InvalidOperationException("The learner's scripts failed: " + errors.Result);
    }
}
