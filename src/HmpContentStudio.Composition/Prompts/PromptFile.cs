using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HmpContentStudio.Composition.Prompts;

/// <summary>The fields every prompt file starts with. They are comments, because Semantic Kernel refuses a member that it does not know.</summary>
internal sealed record PromptHeader(string Id, int Version, string Purpose, IReadOnlyList<string> Inputs, string Output, string Owner, PromptStatus Status, string Changes);

/// <summary>The Semantic Kernel prompt function behind the header.</summary>
internal sealed record PromptFunction(string Name, string Template, IReadOnlyList<PromptInput> Inputs, string OutputSchema, PromptSettings Settings);

/// <summary>Reads one file of <c>prompts/</c>. Strict: a field that is missing, doubled, unknown or at odds with another names the file.</summary>
internal static class PromptFile
{
    private static readonly string[] HeaderFields = ["id", "version", "purpose", "inputs", "output", "owner", "status", "changes"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithDuplicateKeyChecking()
        .Build();

    /// <exception cref="InvalidDataException">The file breaks the form; the message says where.</exception>
    public static (PromptHeader Header, PromptFunction Function) Read(string path, string text)
    {
        var header = Header(path, text);
        var function = Function(path, text);
        if (path != $"{header.Id}.v{header.Version}.yaml")
        {
            throw Broken(path, $"its header says {header.Id}, version {header.Version}");
        }

        if (!header.Inputs.SequenceEqual(function.Inputs.Select(input => input.Name)))
        {
            throw Broken(path, "the inputs of the header are not the input_variables");
        }

        return (header, function);
    }

    private static PromptHeader Header(string path, string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !HeaderFields.Contains(line[2..colon]) || !fields.TryAdd(line[2..colon], line[(colon + 2)..].Trim()))
            {
                throw Broken(path, $"the header line \"{line}\" is unknown or doubled");
            }
        }

        if (HeaderFields.FirstOrDefault(field => !fields.ContainsKey(field)) is { } missing)
        {
            throw Broken(path, $"the header has no {missing}");
        }

        if (!int.TryParse(fields["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw Broken(path, "the version is no whole number");
        }

        if (!Enum.TryParse<PromptStatus>(fields["status"], ignoreCase: true, out var status))
        {
            throw Broken(path, "the status is not draft, released or retired");
        }

        var inputs = fields["inputs"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new PromptHeader(fields["id"], version, fields["purpose"], inputs, fields["output"], fields["owner"], status, fields["changes"]);
    }

    private static PromptFunction Function(string path, string text)
    {
        var yaml = Deserialize(path, text);
        if (yaml.TemplateFormat != "handlebars")
        {
            throw Broken(path, "the template_format is not handlebars");
        }

        if (!yaml.ExecutionSettings.TryGetValue("default", out var settings))
        {
            throw Broken(path, "execution_settings has no default");
        }

        var inputs = yaml.InputVariables.Select(input => new PromptInput(input.Name, input.Description, input.IsRequired)).ToArray();
        return new PromptFunction(
            yaml.Name,
            yaml.Template,
            inputs,
            Schema(path, yaml.OutputVariable.JsonSchema),
            new PromptSettings(settings.Temperature, settings.TopP, settings.MaxTokens, settings.ResponseFormat));
    }

    private static FunctionYaml Deserialize(string path, string text)
    {
        try
        {
            return Yaml.Deserialize<FunctionYaml>(text) ?? throw Broken(path, "it is empty");
        }
        catch (YamlException problem)
        {
            throw Broken(path, $"line {problem.Start.Line}: {(problem.InnerException ?? problem).Message}", problem);
        }
    }

    private static string Schema(string path, string schema)
    {
        try
        {
            using var document = JsonDocument.Parse(schema);
            return schema;
        }
        catch (JsonException problem)
        {
            throw Broken(path, $"the json_schema is no JSON: {problem.Message}", problem);
        }
    }

    private static InvalidDataException Broken(string path, string reason, Exception? cause = null) =>
        new($"The prompt file {path} cannot be used: {reason.TrimEnd('.')}.", cause);

    private sealed class FunctionYaml
    {
        public required string Name { get; set; }

        public required string Description { get; set; }

        public required string TemplateFormat { get; set; }

        public required string Template { get; set; }

        public required List<InputYaml> InputVariables { get; set; }

        public required OutputYaml OutputVariable { get; set; }

        public required Dictionary<string, SettingsYaml> ExecutionSettings { get; set; }
    }

    private sealed class InputYaml
    {
        public required string Name { get; set; }

        public required string Description { get; set; }

        public required bool IsRequired { get; set; }

        public string? Default { get; set; }
    }

    private sealed class OutputYaml
    {
        public required string Description { get; set; }

        public required string JsonSchema { get; set; }
    }

    private sealed class SettingsYaml
    {
        public required double Temperature { get; set; }

        public required double TopP { get; set; }

        public required int MaxTokens { get; set; }

        public required string ResponseFormat { get; set; }
    }
}
