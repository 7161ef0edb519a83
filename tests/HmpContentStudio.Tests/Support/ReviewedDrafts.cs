using HmpContentStudio.Briefs;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Review;
using HmpContentStudio.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Support;

/// <summary>Puts a draft that waits for review into a studio, as a finished run would.</summary>
public static class ReviewedDrafts
{
    /// <summary>The key of q1; no other text says "isolator".</summary>
    public const string KeyRationale = "The isolator cuts the power before anybody reaches in.";

    private static readonly TemplateOrigin Template = new("decision", []);

    /// <summary>A draft with its first revision and its review tasks.</summary>
    /// <param name="services">One scope of the studio.</param>
    /// <param name="wanted">What differs from a plain draft of low risk.</param>
    /// <returns>The draft's id and those of its tasks, in order of seat.</returns>
    public static async Task<AddedDraft> AddAsync(IServiceProvider services, WantedDraft wanted)
    {
        var db = services.GetRequiredService<StudioDbContext>();
        var texts = services.GetRequiredService<DraftTexts>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var content = Content(wanted.ContentId);
        var order = new Brief { Title = content.Title, Skill = content.Skill };
        var brief = BriefEntry.Write(Guid.CreateVersion7(), wanted.Owner, order, now);
        var ground = new GroundedBrief { Brief = order, Skill = Skill };
        var groundHash = ContentHash.Of(ground.Write());
        await services.GetRequiredService<ContentStore>().PutAsync(groundHash, ground.Write(), CancellationToken.None);
        var revision = new NewRevision(
            await texts.KeepAsync(content, CancellationToken.None),
            await texts.KeepAsync(wanted.Findings ?? AllPass(), CancellationToken.None), "system", "", [], []);
        var subject = new DraftSubject(wanted.Title ?? content.Title, content.Format, wanted.Skill ?? content.Skill, content.Role, wanted.Due, wanted.Owner);
        var draft = Draft.Start(
            new NewDraft(Guid.CreateVersion7(), brief.Id, Guid.CreateVersion7(), wanted.Risk, subject, "offline", "offline-composer/1", groundHash, revision),
            now);
        db.AddRange(brief, draft);
        await services.GetRequiredService<IMediator>().Publish(
            new DraftReady(draft.Id, draft.BriefId, 1, draft.ContentHash, wanted.Risk, subject));
        await db.SaveChangesAsync();
        var tasks = await db.Set<ReviewItem>().Where(r => r.DraftId == draft.Id).OrderBy(r => r.Seat).Select(r => r.Id).ToListAsync();
        return new AddedDraft(draft.Id, tasks, draft.ContentHash);
    }

    /// <summary>A flag as the checks raise it.</summary>
    public static Finding Flag(string id, string criterionId, string kind, string? blockId, string message = "Look at this.") => new()
    {
        Id = id, CriterionId = criterionId, CriterionVersion = 1, Kind = kind, Verdict = Verdict.Flag, BlockId = blockId, Message = message,
    };

    /// <summary>Nothing found for any criterion, but what is given instead.</summary>
    public static IReadOnlyList<Finding> AllPass(params IReadOnlyList<Finding> instead) =>
    [
        .. CriteriaCatalogue.Embedded.All.Where(c => instead.All(f => f.CriterionId != c.Id)).Select(c => new Finding
        {
            Id = "f-" + c.Id, CriterionId = c.Id, CriterionVersion = c.Version, Kind = "pass", Verdict = Verdict.Pass, Message = "Nothing found.",
        }),
        .. instead,
    ];

    /// <summary>A module of two blocks of text and two questions.</summary>
    public static LearningContent Content(string id) => new()
    {
        Id = id,
        Format = ContentFormat.Module,
        Locale = "en-US",
        Title = "Clear a paper jam",
        Skill = Skill.Id,
        Minutes = 5,
        CutScore = 0.8,
        Objectives = [new Objective { Id = "o1", Text = "Given a jammed printer, clear the jam without tearing the sheet.", Level = CognitiveLevel.Apply, Origin = new TaxonomyOrigin("performanceCriteria/P1/text") }],
        Blocks =
        [
            Block("b1", BlockType.Heading, "Clear the jam"),
            Block("b2", BlockType.Paragraph, "Switch the printer off.", "Pull the sheet in the direction of travel."),
        ],
        Items = [Decision, Sequence],
        Completeness = 1,
        Provenance = new Provenance
        {
            Generator = "offline-composer", Version = "1", TaxonomyHash = new string('a', 64), TaxonomyVersion = "3",
            SourceHashes = new Dictionary<string, string> { ["printer-manual"] = new('b', 64) },
            Sources = [new SourceReference("printer-manual", "Printer manual", "IT", "internal", null)],
            CriteriaHash = CriteriaCatalogue.Embedded.CriteriaHash, Disclosure = "Composed by rule from the printer manual.",
        },
    };

    private static Item Decision => new()
    {
        Id = "q1",
        Type = ItemType.SingleChoice,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = "The tray is jammed and the lamp is red. What do you do first?",
        Options =
        [
            new Option { Id = "q1a", Text = "Pull the sheet out", Correct = false, Rationale = "A sheet pulled under power tears in the rollers.", RationaleOrigin = Template, Origin = new TaxonomyOrigin("commonErrors/E1/error") },
            new Option { Id = "q1b", Text = "Switch the printer off", Correct = true, Rationale = KeyRationale, RationaleOrigin = Template, Origin = new TaxonomyOrigin("steps/S1/text") },
            new Option { Id = "q1c", Text = "Print a test page", Correct = false, Rationale = "A test page feeds another sheet into the jam.", RationaleOrigin = Template, Origin = new TaxonomyOrigin("commonErrors/E2/error") },
        ],
        Origin = new TemplateOrigin("decision", ["steps/S1/text", "commonErrors/E1/error"]),
    };

    private static Item Sequence => new()
    {
        Id = "q2",
        Type = ItemType.Ordering,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = "Put the steps into the order of the manual.",
        Order = [new OrderEntry { Id = "q2b", Text = "Switch the printer off" }, new OrderEntry { Id = "q2a", Text = "Open the flap" }, new OrderEntry { Id = "q2c", Text = "Pull the sheet" }],
        Rationale = "Power goes first, then the flap gives way to the sheet.",
        Origin = new TemplateOrigin("next-step", ["steps/S1/text"]),
    };

    private static Skill Skill { get; } = new()
    {
        Id = "OFF-JAM", Version = "3", Title = "Clear a paper jam", Definition = "Free the printer.", LevelScale = "1-5", Level = 2, Owner = "IT",
        PerformanceCriteria = [new PerformanceCriterion { Id = "P1", Text = "clears the jam without tearing the sheet" }],
    };

    private static Block Block(string id, BlockType type, params string[] sentences) => new()
    {
        Id = id,
        Role = BlockRole.Demonstration,
        Type = type,
        Level = type == BlockType.Heading ? 2 : null,
        ObjectiveIds = ["o1"],
        Sentences = [.. sentences.Select(text => new Sentence { Text = text, Origin = new TemplateOrigin("step", []) })],
    };
}

/// <summary>What differs from a plain draft of low risk.</summary>
public sealed record WantedDraft(string Owner)
{
    public string ContentId { get; init; } = "c-0001";

    public RiskClass Risk { get; init; } = RiskClass.Low;

    public string? Title { get; init; }

    public string? Skill { get; init; }

    public DateOnly? Due { get; init; }

    public IReadOnlyList<Finding>? Findings { get; init; }
}

/// <summary>A draft that waits.</summary>
public sealed record AddedDraft(Guid Id, IReadOnlyList<Guid> Reviews, string ContentHash)
{
    public Guid Review => Reviews[0];
}
