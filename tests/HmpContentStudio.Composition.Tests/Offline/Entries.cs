using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>Entries written for the tests: a full one and ways to damage it.</summary>
internal static class Entries
{
    public const string Source = """
        # Changing the blade of the label cutter

        Owner: Packing
        Version 4

        ## Purpose

        This procedure protects everybody who changes a blade on the label cutter.

        ## Procedure

        1. Tell the packer at the next table about the blade change.
        2. Pull the mains plug and hang it on its hook.
        3. Put on the cut-resistant gloves from the red box.
        4. Loosen the two screws with the short key.
        5. Lift the old blade out with the magnet bar.
        6. Drop the old blade into the yellow container.
        7. Tighten the two screws of the new blade with the short key.

        ## Rules

        - The gloves must be replaced after 20 blade changes.
        - A blade change must be noted in the log within 10 minutes.
        - Only trained packers may change a blade.

        ## Special cases

        - If the screw head is worn, call the workshop.
        - If the new blade is bent, send it back to the store.
        - If somebody is cut, press a clean cloth on the wound.
        - If the hook is missing, keep the plug in your pocket.

        ## Example

        In May, a packer changed a blade during the break. The plug was still in the socket, and the cutter moved once. Nobody was hurt.
        """;

    public static Skill Full { get; } = new()
    {
        Id = "PAC-BLADE",
        Version = "1",
        Title = "Change the blade of the label cutter",
        Definition = "the safe exchange of a worn blade",
        LevelScale = "1-5",
        Level = 2,
        Owner = "Head of packing",
        Hazard = true,
        Tools = ["short key", "magnet bar"],
        Kpis = ["cuts-at-the-cutter"],
        PerformanceCriteria =
        [
            new PerformanceCriterion { Id = "PC1", Text = "Isolate the cutter from the mains", Standard = "plug on its hook before any screw is touched", Steps = ["S1", "S2"] },
            new PerformanceCriterion { Id = "PC2", Text = "Remove the old blade with no contact to the skin", Standard = "gloves on and magnet used", Steps = ["S3", "S4", "S5", "S6"] },
            new PerformanceCriterion { Id = "PC3", Text = "Mount the new blade firmly", Standard = "both screws tight", Steps = ["S7"] },
        ],
        Steps =
        [
            new Step { Id = "S1", Order = 1, Text = "Tell the packer at the next table about the blade change.", Why = "A surprised colleague plugs the cutter in again.", StrictOrder = true },
            new Step { Id = "S2", Order = 2, Text = "Pull the mains plug and hang it on its hook.", Why = "A plug in sight cannot be forgotten.", Warning = "Do not rely on the red stop button.", StrictOrder = true, Result = "The plug hangs on its hook." },
            new Step { Id = "S3", Order = 3, Text = "Put on the cut-resistant gloves from the red box.", Why = "A worn blade still cuts to the bone.", StrictOrder = true },
            new Step { Id = "S4", Order = 4, Text = "Loosen the two screws with the short key.", Why = "A long key slips and turns the hand into the edge.", StrictOrder = true },
            new Step { Id = "S5", Order = 5, Text = "Lift the old blade out with the magnet bar.", Why = "Fingers do not belong near the edge.", StrictOrder = true },
            new Step { Id = "S6", Order = 6, Text = "Drop the old blade into the yellow container.", Why = "Loose blades hurt the cleaning crew.", StrictOrder = true },
            new Step { Id = "S7", Order = 7, Text = "Tighten the two screws of the new blade with the short key.", Why = "A loose part can fly off at the first cut.", StrictOrder = true },
        ],
        CommonErrors =
        [
            new CommonError { Id = "E1", Step = "S2", Error = "Press the stop button instead of pulling the plug.", LooksLike = "Press the red button and open the cover.", Consequence = "The cutter starts when somebody leans on the table.", Cue = "The cable still runs to the wall.", Correction = "Pull the plug out and hang it up." },
            new CommonError { Id = "E2", Step = "S3", Error = "Work with bare hands for speed.", LooksLike = "Roll up your sleeves and start at once.", Consequence = "The packer cuts a finger at the first slip.", Cue = "The red box is still closed.", Correction = "Take the gloves from the red box." },
            new CommonError { Id = "E3", Step = "S5", Error = "Pick the blade up with two fingers.", LooksLike = "Hold the blade by its flat side.", Consequence = "The edge turns in the hand and cuts.", Cue = "The magnet bar hangs unused on the wall.", Correction = "Lift the part out with the magnet." },
            new CommonError { Id = "E4", Step = "S6", Error = "Throw the blade into the paper bin.", LooksLike = "Wrap the blade in paper for the bin.", Consequence = "The cleaning crew gets hurt in the evening.", Cue = "The yellow container is empty after a change.", Correction = "Use the yellow container for old blades." },
            new CommonError { Id = "E5", Step = "S7", Error = "Tighten the screws by hand.", LooksLike = "Turn both screws until your fingers stop.", Consequence = "The new part comes loose during the shift.", Cue = "The labels show a ragged edge.", Correction = "Tighten both screws with the short key." },
        ],
        Misconceptions =
        [
            new Misconception { Id = "M1", Belief = "The stop button cuts the power.", Correction = "The stop button leaves the motor under power.", Criterion = "PC1" },
            new Misconception { Id = "M2", Belief = "A worn blade is too dull to hurt.", Correction = "A worn blade tears deeper wounds than a new one.", Criterion = "PC2" },
            new Misconception { Id = "M3", Belief = "Paper around an old blade is protection enough.", Correction = "Blades cut through paper in the bin.", Criterion = "PC2" },
        ],
        Terms =
        [
            new Term { Name = "magnet bar", Definition = "a rod that holds steel parts at a distance" },
            new Term { Name = "yellow container", Definition = "the closed box for sharp waste" },
            new Term { Name = "short key", Definition = "the hand tool that fits the two screws" },
        ],
        Limits =
        [
            new Limit { Id = "L1", Quantity = "number of blade changes with one pair of gloves", Operator = "<", Value = 20, Unit = "blade changes", Action = "Put the gloves back into the box.", Otherwise = "Throw them away and open a new pair.", Source = "blade", Criterion = "PC2" },
        ],
        Contexts =
        [
            new ContextVariant { Id = "C1", Setting = "on the late shift", Trigger = "the cutter tears every third label", Constraint = "The truck leaves in twenty minutes.", Tests = ["E1", "E2", "E4"] },
            new ContextVariant { Id = "C2", Setting = "at the small packing table", Trigger = "a colleague asks for help with a stuck blade", Constraint = "The colleague has already opened the cover.", Tests = ["E3", "E5"] },
        ],
        Prerequisites = ["Read the sign at the cutter"],
    };

    /// <summary>Half of the fields: no steps, slips, situations, limits, terms, standards; nobody has said whether it can hurt.</summary>
    public static Skill Thin { get; } = Full with
    {
        Hazard = null,
        Steps = [],
        CommonErrors = [],
        Misconceptions = [],
        Terms = [],
        Limits = [],
        Contexts = [],
        Prerequisites = [],
        Tools = [],
        PerformanceCriteria =
        [
            new PerformanceCriterion { Id = "PC1", Text = "Pull the plug and hang it on its hook" },
            new PerformanceCriterion { Id = "PC2", Text = "Lift the old blade out with the magnet bar" },
        ],
    };

    public static Brief Order { get; } = new()
    {
        Title = "Change the blade of the label cutter",
        Skill = "PAC-BLADE",
        DeriveObjectives = true,
        Format = ContentFormat.Module,
        Minutes = 30,
        Stakes = Stakes.Formative,
        Blueprint = new Blueprint { ItemsPerObjective = 2, CutScore = 0.8, CutScoreMethod = "angoff" },
        BusinessGoal = new BusinessGoal { Problem = "Three packers were cut in the last half year.", Kpi = "cuts-at-the-cutter", Unit = "cuts per half year", Baseline = 3, Target = 0, Owner = "Head of packing" },
    };

    public static SourceDocument Document(string text = Source, string name = "blade") => new()
    {
        Name = name,
        Title = "Blade change 4",
        Text = text,
        Hash = ContentHash.Of(text),
        Owner = "Packing",
        Licence = "internal",
        Date = new DateOnly(2026, 3, 1),
    };

    public static CompositionRequest Request(Skill? skill = null, Brief? brief = null, string? source = Source) => new()
    {
        Skill = skill ?? Full,
        Brief = brief ?? Order,
        Sources = source is null ? [] : [Document(source)],
        CriteriaHash = "criteria",
    };

    public static LearningContent Draft(Skill? skill = null, Brief? brief = null, string? source = Source) => Samples.Draft(Request(skill, brief, source));

    public static IReadOnlyList<RefusalReason> Refusal(Skill skill, Brief? brief = null, string? source = Source) =>
        OfflineComposer.Compose(Request(skill, brief, source)) is CompositionRefused refused ? refused.Reasons : [];

    /// <summary>The full entry with other steps, all covered by the first criterion, and nothing that names the old ones.</summary>
    public static Skill WithSteps(int count) => Full with
    {
        Hazard = false,
        CommonErrors = [],
        Contexts = [],
        Steps = [.. Enumerable.Range(1, count).Select(at => new Step { Id = $"T{at}", Order = at, Text = $"Check position {at} of the long list with care.", Why = $"Position {at} fails often in winter." })],
        PerformanceCriteria = [new PerformanceCriterion { Id = "PC1", Text = "Check the positions of the list", Standard = "all of them", Steps = [.. Enumerable.Range(1, count).Select(at => $"T{at}")] }],
    };
}
