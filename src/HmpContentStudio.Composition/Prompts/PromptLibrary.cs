using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;

namespace HmpContentStudio.Composition.Prompts;

/// <summary>All prompts of the product, read once from the files of <c>prompts/</c> that the assembly carries. Immutable and thread-safe.</summary>
public sealed class PromptLibrary
{
    private const string Folder = "prompts/";

    private static readonly Lazy<PromptLibrary> Carried = new(() => new PromptLibrary(EmbeddedFiles()));

    // Prompts are plain text, so nothing is HTML-encoded; a name that nobody filled is an error and not an empty place.
    private readonly IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    /// <summary>Reads the given files: path inside <c>prompts/</c> (<c>plan/module.v1.yaml</c>) to text.</summary>
    /// <exception cref="InvalidDataException">A file breaks the form; the message names it.</exception>
    public PromptLibrary(IEnumerable<KeyValuePair<string, string>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Prompts = [.. files.Select(Read).OrderBy(prompt => prompt.Id, StringComparer.Ordinal).ThenBy(prompt => prompt.Version)];
    }

    /// <summary>The prompts that come with this version of the product.</summary>
    public static PromptLibrary Embedded => Carried.Value;

    /// <summary>Every version of every prompt, by id, then version.</summary>
    public IReadOnlyList<Prompt> Prompts { get; }

    /// <summary>The newest released version, or null: the stage makes no sense for the format, or nothing is released yet.</summary>
    /// <param name="id">Stage and kind, such as <c>plan/module</c>.</param>
    public Prompt? Latest(string id) => Prompts.LastOrDefault(prompt => prompt.Id == id && prompt.Status == PromptStatus.Released);

    /// <summary>Exactly this version, whatever its status, or null: for looking at a run that used it.</summary>
    public Prompt? Find(string id, int version) => Prompts.SingleOrDefault(prompt => prompt.Id == id && prompt.Version == version);

    private Prompt Read(KeyValuePair<string, string> file)
    {
        var text = file.Value.ReplaceLineEndings("\n");
        var (header, function) = PromptFile.Read(file.Key, text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Prompt(header, function, hash, Compile(file.Key, function.Template));
    }

    private HandlebarsTemplate<object, object> Compile(string path, string template)
    {
        try
        {
            return handlebars.Compile(template);
        }
        catch (HandlebarsException problem)
        {
            throw new InvalidDataException($"The prompt file {path} cannot be used: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> EmbeddedFiles()
    {
        var assembly = typeof(PromptLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // A build on Windows writes the folder between with a backslash.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Folder, StringComparison.Ordinal))
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new(path[Folder.Length..], reader.ReadToEnd());
        }
    }
}
