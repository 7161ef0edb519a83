using System.Text.Json;
using System.Text.Json.Serialization;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

/// <summary>
/// What a run works from, pinned when it starts: the order, the entries it names and its sources by hash. Later changes of any of them
/// do not reach this run, its draft or the checks of its revisions.
/// </summary>
public sealed record GroundedBrief
{
    /// <summary>The order, without the places of its sources.</summary>
    public required Brief Brief { get; init; }

    /// <summary>The skill's entry.</summary>
    public required Skill Skill { get; init; }

    /// <summary>The role profile.</summary>
    public RoleProfile? Role { get; init; }

    /// <summary>The sources in the order of the brief.</summary>
    public IReadOnlyList<PinnedSource> Sources { get; init => field = value ?? []; } = [];

    /// <summary>High with a hazard or a decision about a person, medium with a grade, else low.</summary>
    [JsonIgnore]
    public Events.RiskClass Risk => Skill.Hazard == true || Brief.Stakes == Stakes.PersonnelDecision ? Events.RiskClass.High
        : Brief.Stakes == Stakes.Summative ? Events.RiskClass.Medium
        : Events.RiskClass.Low;

    /// <summary>Compact JSON; equal text for equal values.</summary>
    public string Write() => JsonSerializer.Serialize(this, GroundedBriefJson.Default.GroundedBrief);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static GroundedBrief Read(string json) => JsonSerializer.Deserialize(json, GroundedBriefJson.Default.GroundedBrief)!;

    /// <summary>The sources with their texts.</summary>
    public async Task<IReadOnlyList<SourceDocument>> DocumentsAsync(ContentStore store, CancellationToken cancellationToken)
    {
        var documents = new List<SourceDocument>();
        foreach (var source in Sources)
        {
            documents.Add(source.ToDocument(await store.BytesAsync(source.Hash, cancellationToken)));
        }

        return documents;
    }

    /// <summary>What the checks compare content with: the order names its sources as a brief file does, so that both doors find the same.</summary>
    public CheckSubject Subject(LearningContent content, IReadOnlyList<SourceDocument> documents) => new()
    {
        Content = content,
        Brief = Brief with { Sources = [.. Sources.Select(source => source.Cited)] },
        Skill = Skill,
        Taxonomy = new SkillTaxonomy([Skill], Role is null ? [] : [Role]),
        Sources = documents,
    };
}

/// <summary>A source as a run uses it: named as origins cite it, its bytes by hash.</summary>
public sealed record PinnedSource(Guid Id, string Name, string FileName, string Title, string? Owner, string? Licence, DateOnly? Date, string Hash)
{
    /// <summary>How it is cited.</summary>
    [JsonIgnore]
    public BriefSource Cited => new() { Title = Title, Owner = Owner, Licence = Licence, Date = Date };

    /// <summary>The source with its text.</summary>
    public SourceDocument ToDocument(byte[] bytes) => new()
    {
        Name = Name,
        Title = Title,
        Text = SourceReading.Decode(FileName, bytes).Text ?? throw new InvalidOperationException($"Source {Id} was accepted and cannot be read."),
        Hash = Hash,
        Owner = Owner,
        Licence = Licence,
        Date = Date,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GroundedBrief))]
internal sealed partial class GroundedBriefJson : JsonSerializerContext;
