using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HmpContentStudio.Cli.Files;
using HmpContentStudio.Cli.Server;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp taxonomy import PATH</c>: CSV files of a folder, or one file, into the studio; one bad row imports nothing.</summary>
internal static class TaxonomyCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A folder with the CSV files, a taxonomy.json or one CSV file." };
        var import = new Command("import", "Import skills and roles into the studio.") { path }.Runs(async (parsed, cancellationToken) =>
        {
            using var form = await FormAsync(terminal, parsed.GetRequiredValue(path), cancellationToken);
            using var client = await StudioClient.ConnectAsync(terminal, parsed.GetValue(Shared.Server), cancellationToken);
            var answer = await client.SendAsync(HttpMethod.Post, "api/v1/taxonomy/imports?mode=all", form, cancellationToken);
            return Report(terminal, answer, parsed.GetValue(Shared.Json));
        });
        return new Command("taxonomy", "Skills and roles.") { import };
    }

    private static async Task<MultipartFormDataContent> FormAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        var files = Directory.Exists(path)
            ? TaxonomyFiles.CsvFiles.Append(TaxonomyFiles.JsonFile).Select(name => Path.Combine(path, name)).Where(File.Exists).ToList()
            : [path];
        if (files.Count == 0)
        {
            throw new HmpException(ExitCode.Usage, $"{path} holds no taxonomy file. Files are {TaxonomyFiles.JsonFile} or {string.Join(", ", TaxonomyFiles.CsvFiles)}.");
        }

        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(await UserFiles.ReadTextAsync(terminal, file, cancellationToken)));
            part.Headers.ContentType = new MediaTypeHeaderValue(file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "text/csv");
            form.Add(part, "files", Path.GetFileName(file));
        }

        return form;
    }

    private static int Report(Terminal terminal, JsonElement answer, bool json)
    {
        var refused = answer.GetProperty("refused").EnumerateArray().ToList();
        if (json)
        {
            terminal.WriteJson(answer);
        }
        else
        {
            terminal.WriteLine($"{answer.GetProperty("added")} added, {answer.GetProperty("changed")} changed, {answer.GetProperty("unchanged")} unchanged, {refused.Count} refused");
            foreach (var row in refused)
            {
                terminal.WriteLine($"  {row.GetProperty("file").GetString()}:{row.GetProperty("line")}: {row.GetProperty("reason").GetString()}");
            }
        }

        return refused.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
