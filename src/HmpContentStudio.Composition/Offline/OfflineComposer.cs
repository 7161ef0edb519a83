using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Sections;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Composition.Offline;

/// <summary>
/// Composes a module or assessment from a brief, a skill's entry and sources by rules alone: it selects, orders, transforms and labels, and
/// never paraphrases. Pure and deterministic: no clock, no culture, no state; equal requests give equal bytes. Thread-safe.
/// </summary>
public static class OfflineComposer
{
    /// <summary>The name in the provenance of its drafts.</summary>
    public const string Generator = "offline-composer";

    /// <summary>Version of its rules.</summary>
    public const string Version = "1";

    /// <summary>Composes a draft, or says why there can be none.</summary>
    public static CompositionResult Compose(CompositionRequest request)
    {
        var evidence = EvidenceReader.Read(request.Sources, text => AvoidedTopics.Names(text, request.Brief.MustAvoid));
        var entry = EntryReader.Read(request.Skill, evidence);
        var reasons = Refusals.Of(request, entry, evidence);
        return reasons.Count > 0 ? new CompositionRefused(reasons) : new Composed(Draft(request, entry, evidence));
    }

    /// <summary>Prints everything, and again with the next cut of the drop order while the time box is too small.</summary>
    private static LearningContent Draft(CompositionRequest request, SkillEntry entry, Evidence evidence)
    {
        var pool = CandidatePool.Of(entry, evidence, request.Brief.MustAvoid);
        var limit = TimeBox.Limit(request.Brief.Minutes);
        var draft = Draft(request, entry, evidence, pool, TimeCut.Nothing);
        for (var cut = TimeCut.Guidance; cut <= TimeCut.OneItemEach && TimeBox.Minutes(draft) > limit && draft.Format == ContentFormat.Module; cut++)
        {
            draft = Draft(request, entry, evidence, pool, cut);
        }

        return draft;
    }

    private static LearningContent Draft(CompositionRequest request, SkillEntry entry, Evidence evidence, IReadOnlyList<Candidate> pool, TimeCut cut)
    {
        var panel = new ToComplete();
        var brief = request.Brief;
        var objectives = ObjectivePlan.Of(brief, entry, panel);
        var wanted = WantedStatements.Find(brief, entry, evidence, panel);
        var material = new DraftMaterial { Brief = brief, Entry = entry, Evidence = evidence, Sources = request.Sources, Objectives = objectives, Wanted = wanted, Cut = cut, Panel = panel };
        var isModule = Format(brief) == ContentFormat.Module;
        var test = TestForm.Build(material, pool, isModule);
        var sections = isModule ? ModuleSections(material, test) : AssessmentSections(material, test);
        var blocks = BlockList.Number(AvoidedTopics.Remove(sections, brief.MustAvoid, panel));
        FieldGaps.Ask(request, entry, evidence, panel);
        var draft = new LearningContent
        {
            Id = InputHash.ContentId(request),
            Format = Format(brief),
            Locale = brief.Audience?.Locale ?? "en-US",
            Title = Phrases.Clean(brief.Title is { Length: > 0 } title ? title : request.Skill.Title),
            Skill = request.Skill.Id,
            Role = brief.Role,
            Minutes = brief.Minutes,
            Stakes = brief.Stakes ?? Stakes.Formative,
            CutScore = brief.Blueprint?.CutScore ?? 0.8,
            CutScoreMethod = brief.Blueprint?.CutScoreMethod,
            Objectives = [.. objectives.Select(objective => objective.Objective)],
            Blocks = blocks,
            Items = test.Items,
            Provenance = InputHash.Provenance(request, ClosingSections.Disclosure(request.Sources.Count)),
        };
        TimeBox.Ask(draft, cut, panel);
        return draft with { Gaps = panel.Build(blocks), Completeness = Completeness.Of(request, entry, test) };
    }

    private static ContentFormat Format(Brief brief) => brief.Format ?? ContentFormat.Module;

    private static List<Block> ModuleSections(DraftMaterial material, TestForm test)
    {
        var sections = new List<Block>();
        void Section(BlockRole role, Action<BlockList> write)
        {
            var blocks = new BlockList(role);
            write(blocks);
            sections.AddRange(blocks.Blocks);
        }

        Section(BlockRole.Problem, blocks => ProblemSection.Write(material, blocks));
        Section(BlockRole.Objectives, blocks => ObjectivesSection.Write(material, blocks));
        Section(BlockRole.Activation, blocks => ActivationSection.Write(material, blocks));
        Section(BlockRole.Demonstration, blocks => DemonstrationSection.Write(material, blocks));
        Section(BlockRole.Practice, blocks => PracticeSection.Write(material, blocks, test.WarmUpId));
        Section(BlockRole.Check, blocks => ClosingSections.WriteCheck(material, blocks, test.HasCheckItems));
        Section(BlockRole.Application, blocks => ApplicationSection.Write(material, blocks));
        Section(BlockRole.Sources, blocks => ClosingSections.WriteSources(material, blocks));
        Section(BlockRole.Notice, blocks => ClosingSections.WriteNotice(material, blocks));
        return sections;
    }

    /// <summary>No teaching text: the blueprint, what the check asks, the sources and the notice.</summary>
    private static List<Block> AssessmentSections(DraftMaterial material, TestForm test)
    {
        var objectives = new BlockList(BlockRole.Objectives);
        ClosingSections.WriteBlueprint(material, objectives, test.Items);
        var check = new BlockList(BlockRole.Check);
        ClosingSections.WriteCheck(material, check, hasItems: true);
        var sources = new BlockList(BlockRole.Sources);
        ClosingSections.WriteSources(material, sources);
        var notice = new BlockList(BlockRole.Notice);
        ClosingSections.WriteNotice(material, notice);
        return [.. objectives.Blocks, .. check.Blocks, .. sources.Blocks, .. notice.Blocks];
    }
}
