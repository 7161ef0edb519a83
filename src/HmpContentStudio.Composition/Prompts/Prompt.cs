using System.Text.Json.Nodes;
using HandlebarsDotNet;

namespace HmpContentStudio.Composition.Prompts;

/// <summary>Whether a prompt may be used in a run.</summary>
public enum PromptStatus
{
    /// <summary>Being written; only tests use it.</summary>
    Draft,

    /// <summary>In use and never edited again: a change is a new version.</summary>
    Released,

    /// <summary>Kept for the runs that used it.</summary>
    Retired,
}

/// <summary>One value a prompt is rendered with.</summary>
/// <param name="Name">The name in the template.</param>
/// <param name="Description">What it holds.</param>
/// <param name="IsRequired">Whether rendering refuses to go on without it.</param>
public sealed record PromptInput(string Name, string Description, bool IsRequired);

/// <summary>What the file asks of the model.</summary>
/// <param name="Temperature">0 is the most repeatable.</param>
/// <param name="TopP">Share of the probability mass to sample from.</param>
/// <param name="MaxTokens">Longest answer.</param>
/// <param name="ResponseFormat">Such as <c>json_object</c>.</param>
public sealed record PromptSettings(double Temperature, double TopP, int MaxTokens, string ResponseFormat);

/// <summary>One version of what a model is told in one stage for one format. Immutable; safe to render from several threads.</summary>
public sealed class Prompt
{
    private readonly HandlebarsTemplate<object, object> template;

    internal Prompt(PromptHeader header, PromptFunction function, string hash, HandlebarsTemplate<object, object> template)
    {
        (Id, Version, Purpose, Owner, Status, Changes) = (header.Id, header.Version, header.Purpose, header.Owner, header.Status, header.Changes);
        (Name, Output, OutputSchema, Settings, Inputs) = (function.Name, header.Output, function.OutputSchema, function.Settings, function.Inputs);
        Hash = hash;
        this.template = template;
    }

    /// <summary>Stage and kind, such as <c>plan/module</c>.</summary>
    public string Id { get; }

    /// <summary>1, 2, 3, …</summary>
    public int Version { get; }

    /// <summary>Lower-case hex SHA-256 of the file (UTF-8, LF): what a run records beside id and version.</summary>
    public string Hash { get; }

    /// <summary>The name as a function, such as <c>plan_module</c>.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; }

    /// <summary>Who answers for it.</summary>
    public string Owner { get; }

    /// <summary>Whether it may be used.</summary>
    public PromptStatus Status { get; }

    /// <summary>What changed against the version before, and why.</summary>
    public string Changes { get; }

    /// <summary>What it is rendered with, in the order of the file.</summary>
    public IReadOnlyList<PromptInput> Inputs { get; }

    /// <summary>What the answer holds, in one sentence.</summary>
    public string Output { get; }

    /// <summary>JSON Schema of the answer as text, strict: every member required, no others.</summary>
    public string OutputSchema { get; }

    /// <summary>What the file asks of the model.</summary>
    public PromptSettings Settings { get; }

    /// <summary>
    /// The text for the model. Every value is written as JSON with angle brackets escaped, an array as one line per entry, so that nothing in a
    /// source can close its fence or be read as a part of the template. An absent optional value leaves its part out. Nothing is logged.
    /// </summary>
    /// <exception cref="ArgumentException">A required value is missing or null, or a value has no place in the prompt.</exception>
    public string Render(IReadOnlyDictionary<string, JsonNode?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => Inputs.All(input => input.Name != key)) is { } unknown)
        {
            throw new ArgumentException($"The prompt {Id} has no input called {unknown}.", nameof(values));
        }

        var texts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var input in Inputs)
        {
            var value = values.GetValueOrDefault(input.Name);
            if (value is null && input.IsRequired)
            {
                throw new ArgumentException($"The prompt {Id} needs the input {input.Name}.", nameof(values));
            }

            texts[input.Name] = PromptData.Fence(value);
        }

        return template(texts).ToString()!;
    }
}
