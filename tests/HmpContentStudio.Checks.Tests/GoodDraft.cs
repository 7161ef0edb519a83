using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks.Tests;

/// <summary>A small draft that no pre-check flags; tests change one thing and look what is said about it.</summary>
internal static class GoodDraft
{
    public const string SourceText = """
        # Changing the oil filter

        1. Switch the press off at the main disconnect.
        2. Wait five minutes until the pressure gauge shows zero.
        3. Unscrew the filter with the strap wrench.

        Never open the filter housing while the gauge shows pressure. The supervisor may allow a restart after an entry in the log.
        """;

    public static readonly SourceDocument Source = new() { Name = "oil-filter", Title = "Changing the oil filter", Text = SourceText, Hash = ContentHash.Of(SourceText) };

    public static readonly Skill Entry = new()
    {
        Id = "OPS-FILTER", Version = "2", Title = "Change the oil filter", Definition = "the exchange of the filter of the press", LevelScale = "1-5", Level = 2, Owner = "Maintenance",
        PerformanceCriteria =
        [
            new PerformanceCriterion { Id = "PC1", Text = "Release the pressure before opening the filter", Standard = "gauge at zero", Steps = ["S2"] },
            new PerformanceCriterion { Id = "PC2", Text = "Unscrew the filter with the right tool", Steps = ["S3"] },
        ],
        Steps =
        [
            new Step { Id = "S2", Order = 2, Text = "Wait five minutes until the pressure gauge shows zero", Why = "Hot oil can spray out of a filter under pressure." },
            new Step { Id = "S3", Order = 3, Text = "Unscrew the filter with the strap wrench" },
        ],
        CommonErrors =
        [
            new CommonError { Id = "E1", Error = "Open the filter too early", LooksLike = "Loosen the filter at once to save time", Consequence = "Hot oil sprays into the face.", Correction = "Wait until the gauge shows zero" },
            new CommonError { Id = "E2", Error = "Use a hammer", LooksLike = "Knock the filter loose with a hammer", Consequence = "The housing cracks and leaks for weeks.", Correction = "Use the strap wrench" },
        ],
    };

    public static readonly RoleProfile Operator = new() { Id = "press-operator", Title = "Press operator" };

    public static readonly Brief Order = new() { Skill = "OPS-FILTER", Role = "press-operator", Format = ContentFormat.Module };

    public static LearningContent Content { get; } = new()
    {
        Id = "c-1", Format = ContentFormat.Module, Locale = "en-US", Title = "Change the oil filter", Skill = "OPS-FILTER", Role = "press-operator", CutScore = 0.8,
        Objectives = [new Objective { Id = "o1", Text = "Given a hot press, release the pressure before opening the filter.", CriterionIds = ["PC1", "PC2"], Origin = new TaxonomyOrigin("performanceCriteria/PC1/text") }],
        Blocks =
        [
            Block("b1", BlockRole.Demonstration, BlockType.Heading, new Sentence { Text = "See it", Origin = new TemplateOrigin("heading", []) }),
            Block("b2", BlockRole.Demonstration, BlockType.Steps, Extract("Wait five minutes until the pressure gauge shows zero."), new Sentence { Text = "Hot oil can spray out of a filter under pressure.", Origin = new TaxonomyOrigin("steps/S2/why"), Part = SentencePart.Why }),
            Block("b3", BlockRole.Practice, BlockType.Reflection, new Sentence { Text = "Think of your own press and write down what you check.", Origin = new TemplateOrigin("practice", []) }),
        ],
        Items = [Question],
        Provenance = new Provenance
        {
            Generator = "offline-composer", Version = "1", TaxonomyHash = "t", TaxonomyVersion = "2", CriteriaHash = "c", Disclosure = "Composed by rules, without a language model.",
            SourceHashes = new SortedDictionary<string, string> { ["oil-filter"] = Source.Hash },
        },
    };

    public static Item Question => new()
    {
        Id = "q1", Type = ItemType.SingleChoice, ObjectiveId = "o1", CriterionIds = ["PC1"], Level = CognitiveLevel.Apply,
        Stem = "The press was switched off a minute ago. What do you do next?",
        Origin = new TemplateOrigin("decision", []),
        Options =
        [
            Option("q1a", "Loosen the filter at once to save time.", false, "commonErrors/E1/looksLike", "Not yet. Hot oil sprays into the face.", "commonErrors/E1/consequence"),
            Option("q1b", "Wait until the gauge shows zero.", true, "commonErrors/E1/correction", "Right. The reason: Hot oil can spray out of a filter under pressure.", "steps/S2/why"),
            Option("q1c", "Knock the filter loose with a hammer.", false, "commonErrors/E2/looksLike", "Not yet. The housing cracks and leaks for weeks.", "commonErrors/E2/consequence"),
        ],
    };

    public static CheckSubject Subject => new()
    {
        Content = Content, Brief = Order, Taxonomy = new SkillTaxonomy([Entry], [Operator]), Sources = [Source],
    };

    public static CheckSubject With(Func<LearningContent, LearningContent> change) => Subject with { Content = change(Content) };

    /// <summary>The good draft with one more paragraph.</summary>
    public static CheckSubject Saying(string text, Origin origin) =>
        With(content => content with { Blocks = [.. content.Blocks, Block("b9", BlockRole.Demonstration, BlockType.Paragraph, new Sentence { Text = text, Origin = origin })] });

    public static CheckSubject Asking(Func<Item, Item> change) => With(content => content with { Items = [change(Question)] });

    public static IReadOnlyList<Finding> Findings(CheckSubject subject, string criterion) => [.. DraftChecker.Run(subject).Where(finding => finding.CriterionId == criterion)];

    public static IReadOnlyList<string> Kinds(CheckSubject subject, string criterion) => [.. Findings(subject, criterion).Select(finding => finding.Kind)];

    public static Sentence Extract(string text)
    {
        var start = SourceText.IndexOf(text, StringComparison.Ordinal);
        return new Sentence { Text = text, Origin = new ExtractOrigin("oil-filter", start, start + text.Length) };
    }

    public static Block Block(string id, BlockRole role, BlockType type, params IReadOnlyList<Sentence> sentences) =>
        new() { Id = id, Role = role, Type = type, Sentences = sentences, ObjectiveIds = type == BlockType.Heading ? [] : ["o1"] };

    public static Option Option(string id, string text, bool correct, string field, string rationale, string rationaleField) => new()
    {
        Id = id, Text = text, Correct = correct, Origin = new TaxonomyOrigin(field), Rationale = rationale,
        RationaleOrigin = new TemplateOrigin("feedback", [rationaleField]),
    };
}
