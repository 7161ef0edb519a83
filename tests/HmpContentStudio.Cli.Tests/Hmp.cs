using System.Text;

namespace HmpContentStudio.Cli.Tests;

/// <summary>Runs <c>hmp</c> in this process with its own streams and environment.</summary>
internal sealed class Hmp : IDisposable
{
    private readonly Dictionary<string, string> environment = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("hmp-tests-").FullName;

    public static string Samples { get; } = Path.Combine(RepositoryRoot(), "samples");

    public static string Brief(string name) => Path.Combine(Samples, "briefs", name + ".yaml");

    public string At(string name) => Path.Combine(Folder, name);

    public Hmp With(string variable, string value)
    {
        environment[variable] = value;
        return this;
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public async Task<HmpRun> RunAsync(params string[] args) => await RunWithInputAsync("", args);

    public async Task<HmpRun> RunWithInputAsync(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var terminal = new Terminal(standardInput, output, error, name => environment.GetValueOrDefault(name));
        var code = await HmpApp.RunAsync(args, terminal, CancellationToken.None);
        return new HmpRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a build inside the repository.");
    }
}

/// <summary>What a run ended with.</summary>
internal sealed record HmpRun(int Code, string Out, string Error);
