using System.Text.Json.Nodes;
using HmpContentStudio.Composition.Prompts;

namespace HmpContentStudio.Composition.Tests.Prompts;

/// <summary>Where the prompt files, their example inputs and approved renderings lie.</summary>
internal static class PromptFixtures
{
    private static readonly string Root = FindRoot();

    public static string PromptFolder => Path.Combine(Root, "prompts");

    public static string ApprovedPath(Prompt prompt) => Path.Combine(TestFolder, "Approved", FileName(prompt) + ".txt");

    public static string ExamplePath(Prompt prompt) => Path.Combine(TestFolder, "Examples", FileName(prompt) + ".json");

    public static IReadOnlyDictionary<string, JsonNode?> Example(Prompt prompt) =>
        JsonNode.Parse(File.ReadAllText(ExamplePath(prompt)))!.AsObject().ToDictionary(member => member.Key, member => member.Value);

    /// <summary>A prompt file that is right in every respect; tests break one part of it.</summary>
    public static string ValidFile(int version = 1, string status = "released") => $$$"""
        # id: plan/module
        # version: {{{version}}}
        # purpose: Plan a module
        # inputs: skill, brief
        # output: A plan.
        # owner: Learning design
        # status: {{{status}}}
        # changes: first version

        name: plan_module
        description: Plan a module
        template_format: handlebars
        template: |
          Plan.
          {{#if skill}}
          Skill: {{skill}}
          {{/if}}
          Brief: {{brief}}
        input_variables:
          - name: skill
            description: The skill
            is_required: false
            default: ""
          - name: brief
            description: The brief
            is_required: true
        output_variable:
          description: A plan.
          json_schema: '{"type": "object"}'
        execution_settings:
          default:
            temperature: 0.2
            top_p: 1
            max_tokens: 100
            response_format: json_object
        """;

    public static PromptLibrary Library(string text, string path = "plan/module.v1.yaml") => new([new(path, text)]);

    private static string TestFolder => Path.Combine(Root, "tests", "HmpContentStudio.Composition.Tests", "Prompts");

    private static string FileName(Prompt prompt) => $"{prompt.Id.Replace('/', '.')}.v{prompt.Version}";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds HmpContentStudio.sln.");
    }
}
