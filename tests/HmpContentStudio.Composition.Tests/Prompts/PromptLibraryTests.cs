using System.Text.Json.Nodes;
using HmpContentStudio.Composition.Prompts;

namespace HmpContentStudio.Composition.Tests.Prompts;

public sealed class PromptLibraryTests
{
    [Fact]
    public void The_assembly_carries_every_prompt_file_and_no_other()
    {
        var files = Directory.GetFiles(PromptFixtures.PromptFolder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(PromptFixtures.PromptFolder, path).Replace('\\', '/'));

        var carried = PromptLibrary.Embedded.Prompts.Select(prompt => $"{prompt.Id}.v{prompt.Version}.yaml");

        Assert.Equal(files.Order(StringComparer.Ordinal), carried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_model_stage_of_module_and_assessment_has_a_released_prompt()
    {
        var released = PromptLibrary.Embedded.Prompts.Where(prompt => prompt.Status == PromptStatus.Released).Select(prompt => prompt.Id).Distinct();

        Assert.Equal(
            ["assess/assessment", "assess/module", "compose/module", "critique/assessment", "critique/module", "plan/assessment", "plan/module"],
            released);
    }

    [Fact]
    public void A_stage_that_makes_no_sense_for_a_format_has_no_prompt()
    {
        Assert.Null(PromptLibrary.Embedded.Latest("compose/assessment"));
    }

    [Fact]
    public void Every_answer_is_described_strictly_enough_for_structured_output()
    {
        var loose = PromptLibrary.Embedded.Prompts.SelectMany(prompt => LooseObjects(JsonNode.Parse(prompt.OutputSchema)!, prompt.Id));

        Assert.Empty(loose);
    }

    [Fact]
    public void Every_answer_has_a_place_for_what_is_missing()
    {
        var without = PromptLibrary.Embedded.Prompts.Where(prompt => JsonNode.Parse(prompt.OutputSchema)!["properties"]!["gaps"] is null).Select(prompt => prompt.Id);

        Assert.Empty(without);
    }

    [Fact]
    public void A_second_opinion_is_asked_for_without_randomness()
    {
        Assert.Equal(0, PromptLibrary.Embedded.Latest("critique/module")!.Settings.Temperature);
        Assert.Equal(0, PromptLibrary.Embedded.Latest("critique/assessment")!.Settings.Temperature);
        Assert.All(PromptLibrary.Embedded.Prompts, prompt => Assert.Equal("json_object", prompt.Settings.ResponseFormat));
    }

    [Fact]
    public void The_newest_released_version_is_used_and_drafts_wait()
    {
        var library = new PromptLibrary(
        [
            new("plan/module.v10.yaml", PromptFixtures.ValidFile(10)),
            new("plan/module.v9.yaml", PromptFixtures.ValidFile(9)),
            new("plan/module.v11.yaml", PromptFixtures.ValidFile(11, "draft")),
        ]);

        Assert.Equal(10, library.Latest("plan/module")!.Version);
        Assert.Equal(PromptStatus.Draft, library.Find("plan/module", 11)!.Status);
    }

    [Fact]
    public void Windows_line_ends_change_neither_hash_nor_text()
    {
        var unix = PromptFixtures.Library(PromptFixtures.ValidFile().ReplaceLineEndings("\n")).Prompts[0];
        var windows = PromptFixtures.Library(PromptFixtures.ValidFile().ReplaceLineEndings("\r\n")).Prompts[0];
        var values = new Dictionary<string, JsonNode?> { ["brief"] = "x" };

        Assert.Equal(unix.Hash, windows.Hash);
        Assert.Equal(unix.Render(values), windows.Render(values));
    }

    [Theory]
    [InlineData("# owner: Learning design\n", "", "the header has no owner")]
    [InlineData("# owner: ", "# ownr: ", "the header line \"# ownr: Learning design\" is unknown or doubled")]
    [InlineData("# version: 1", "# version: one", "the version is no whole number")]
    [InlineData("# version: 1", "# version: 2", "its header says plan/module, version 2")]
    [InlineData("# status: released", "# status: good", "the status is not draft, released or retired")]
    [InlineData("# inputs: skill, brief", "# inputs: brief", "the inputs of the header are not the input_variables")]
    [InlineData("template_format: handlebars", "template_format: liquid", "the template_format is not handlebars")]
    [InlineData("name: plan_module", "name: plan_module\npurpose: planning", "line 11: Property 'purpose' not found")]
    [InlineData("name: plan_module\n", "", "Missing properties, 'name'")]
    [InlineData("  default:\n", "  other:\n", "execution_settings has no default")]
    [InlineData("temperature: 0.2", "temperature: warm", "line 32: The input string 'warm'")]
    [InlineData("'{\"type\": \"object\"}'", "'{\"type\"}'", "the json_schema is no JSON")]
    [InlineData("{{/if}}", "", "'if' was closed")]
    public void A_file_that_breaks_the_form_is_refused_with_its_name_and_the_reason(string part, string broken, string reason)
    {
        var text = PromptFixtures.ValidFile().ReplaceLineEndings("\n");
        Assert.Contains(part, text, StringComparison.Ordinal);

        var problem = Assert.Throws<InvalidDataException>(() => PromptFixtures.Library(text.Replace(part, broken, StringComparison.Ordinal)));

        Assert.StartsWith("The prompt file plan/module.v1.yaml cannot be used: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> LooseObjects(JsonNode schema, string place)
    {
        if (schema["items"] is { } items)
        {
            return LooseObjects(items, place + "[]");
        }

        if (schema["properties"] is not JsonObject properties)
        {
            return [];
        }

        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [];
        var strict = schema["additionalProperties"]?.GetValue<bool>() == false && required.SequenceEqual(properties.Select(property => property.Key));
        var inside = properties.SelectMany(property => LooseObjects(property.Value!, $"{place}.{property.Key}"));
        return strict ? inside : inside.Prepend(place);
    }
}
