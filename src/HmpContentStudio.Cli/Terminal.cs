using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HmpContentStudio.Cli;

/// <summary>Where a command reads and writes. Plain text without colours or bars, so that pipes and people get the same.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Everything else.</param>
/// <param name="Environment">Reads an environment variable.</param>
internal sealed record Terminal(Stream In, Stream Out, TextWriter Error, Func<string, string?> Environment)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Terminal Standard() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        System.Environment.GetEnvironmentVariable);

    /// <summary>Writes a line to standard output.</summary>
    public void WriteLine(string line) => Out.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Writes a value as indented JSON.</summary>
    public void WriteJson(object value) => WriteLine(JsonSerializer.Serialize(value, Json));
}
