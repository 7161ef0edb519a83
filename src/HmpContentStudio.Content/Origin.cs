using System.Text.Json.Serialization;

namespace HmpContentStudio.Content;

/// <summary>
/// Where a sentence, option or number comes from. A closed hierarchy, discriminated by <c>kind</c> in JSON.
/// Field paths are <c>array/id/column</c> inside the skill's entry (<c>commonErrors/E2/looksLike</c>, <c>terms/stored energy/definition</c>,
/// <c>title</c>), <c>role/…</c> inside the role profile and <c>brief/…</c> inside the brief.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ExtractOrigin), "extract")]
[JsonDerivedType(typeof(TaxonomyOrigin), "taxonomy")]
[JsonDerivedType(typeof(TemplateOrigin), "template")]
[JsonDerivedType(typeof(ModelOrigin), "model")]
[JsonDerivedType(typeof(HumanOrigin), "human")]
[JsonDerivedType(typeof(GapOrigin), "gap")]
public abstract record Origin
{
    private protected Origin()
    {
    }
}

/// <summary>Taken word for word from a source.</summary>
/// <param name="Source">File name without extension.</param>
/// <param name="Start">UTF-16 offset of the first character in the source's text.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
public sealed record ExtractOrigin(string Source, int Start, int End) : Origin;

/// <summary>Taken from one field of the entry, the role profile or the brief, equal up to first letter, mood and end mark.</summary>
/// <param name="Field">Field path, see <see cref="Origin"/>.</param>
public sealed record TaxonomyOrigin(string Field) : Origin;

/// <summary>A sentence of the composer's own wording.</summary>
/// <param name="Id">The template's name.</param>
/// <param name="Fields">Field paths that filled its slots; empty for a template without slots, which claims nothing.</param>
/// <param name="Passages">Source spans that filled its slots; absent when none did.</param>
/// <param name="Generated">Values the composer made up and marks as such (probe values of a limit); absent when there are none.</param>
public sealed record TemplateOrigin(
    string Id,
    IReadOnlyList<string> Fields,
    IReadOnlyList<ExtractOrigin>? Passages = null,
    IReadOnlyList<string>? Generated = null) : Origin;

/// <summary>Written by a model.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Prompt">Prompt id and version.</param>
public sealed record ModelOrigin(string Run, string Prompt) : Origin;

/// <summary>Written or changed by a person.</summary>
/// <param name="User">Pseudonymous account id.</param>
public sealed record HumanOrigin(string User) : Origin;

/// <summary>Stands for a value that nobody has given yet.</summary>
/// <param name="Field">Field path, see <see cref="Origin"/>.</param>
public sealed record GapOrigin(string Field) : Origin;
