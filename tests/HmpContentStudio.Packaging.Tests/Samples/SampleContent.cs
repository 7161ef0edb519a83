using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.Tests.Samples;

/// <summary>Contents that the tests package: one with every type of block and item, one with hostile strings everywhere, one without questions.</summary>
internal static class SampleContent
{
    public const string Hostile = "</script><img src=x onerror=\"alert(1)\"> \"quoted\" 'single' & Ünïcödé 漢字 שלום 🧪 `${x}` \u2028 https://example.invalid/a";

    private static readonly TemplateOrigin Made = new("sample", []);

    public static LearningContent Module { get; } = new()
    {
        Id = "c-sample-module",
        Format = ContentFormat.Module,
        Locale = "en-US",
        Title = "Lock out a conveyor before clearing a jam",
        Skill = "SAF-LOTO",
        Role = "maintenance-technician",
        Minutes = 15,
        CutScore = 0.8,
        Objectives = [new Objective { Id = "o1", Text = "Isolate every energy source in the order of the sheet.", Level = CognitiveLevel.Apply, Origin = Made }],
        Blocks = Blocks(),
        Items = Items(),
        Gaps = [new Gap { Field = "commonErrors.cue", Kind = GapKind.Field, Message = "GAP-MESSAGE give the cue of E2." }],
        Completeness = 0.86,
        Provenance = Made1("offline-composer"),
    };

    /// <summary>The module with a hostile string in every text that learners meet.</summary>
    public static LearningContent Nasty { get; } = Module with
    {
        Id = "c-sample-nasty",
        Title = Hostile,
        Blocks = [.. Module.Blocks.Select(block => block with { Sentences = [.. block.Sentences.Select(sentence => sentence with { Text = sentence.Text + " " + Hostile })] })],
        Items = [.. Module.Items.Select(Nastier)],
        Provenance = Module.Provenance with { Disclosure = Hostile, Sources = [new SourceReference("s", Hostile, Hostile, "internal", null)] },
    };

    public static LearningContent TextOnly { get; } = Module with { Id = "c-sample-text", Title = "Read the lockout sheet", Items = [], Blocks = [.. Module.Blocks.Select(block => block with { ItemIds = null })] };

    public static LearningContent Assessment { get; } = Module with
    {
        Id = "c-sample-assessment",
        Format = ContentFormat.Assessment,
        Title = "Check: lock out a conveyor",
        Stakes = Stakes.Summative,
        Blocks = [],
        Items = [.. Module.Items.Where(item => item.Use == ItemUse.Check && item.Type == ItemType.SingleChoice), .. Enumerable.Range(20, 4).Select(Plain)],
    };

    private static Item Nastier(Item item) => item with
    {
        Stem = item.Stem + " " + Hostile,
        Rationale = Hostile,
        Options = item.Options?.Select(option => option with { Text = option.Text + " " + Hostile, Rationale = Hostile }).ToList(),
        Order = item.Order?.Select(entry => entry with { Text = entry.Text + " " + Hostile }).ToList(),
        Choices = item.Choices?.Select(choice => choice with { Text = choice.Text + " " + Hostile }).ToList(),
        Pairs = item.Pairs?.Select(pair => pair with { Left = pair.Left + " " + Hostile, Rationale = Hostile }).ToList(),
        Points = item.Points?.Select(point => point with { Text = point.Text + " " + Hostile }).ToList(),
        Exhibit = item.Exhibit?.Select(line => line with { Text = line.Text + " " + Hostile }).ToList(),
    };

    private static Provenance Made1(string generator) => new()
    {
        Generator = generator,
        Version = "1",
        TaxonomyHash = new string('a', 64),
        CriteriaHash = new string('b', 64),
        SourceHashes = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["loto-procedure"] = new string('c', 64) },
        Sources = [new SourceReference("loto-procedure", "Lockout procedure 7.2", "EHS", "internal", new DateOnly(2026, 3, 1))],
        Disclosure = "This text was put together by a program from the entry of the skill and its sources.",
    };

    private static Sentence S(string text, SentencePart? part = null) => new() { Text = text, Origin = Made, Part = part };

    private static Block B(string id, BlockRole role, BlockType type, params Sentence[] sentences) => new() { Id = id, Role = role, Type = type, Sentences = sentences };

    private static IReadOnlyList<Block> Blocks() =>
    [
        B("b1", BlockRole.Problem, BlockType.Heading, S("Why a stopped conveyor is not a safe conveyor")) with { Level = 2 },
        B("b2", BlockRole.Problem, BlockType.Paragraph, S("Three near misses happened in the second quarter."), S("Each time somebody reached into a belt that was only switched off.")),
        B("b3", BlockRole.Objectives, BlockType.List, S("Isolate every energy source in the order of the sheet.")),
        B("b4", BlockRole.Activation, BlockType.Reflection, S("Think of the last jam you cleared."), S("What could still have moved?")),
        B("b5", BlockRole.Demonstration, BlockType.Heading, S("See it done")) with { Level = 2 },
        B("b6", BlockRole.Demonstration, BlockType.Callout, S("Stored air can move the belt after the motor has stopped.", SentencePart.Danger)),
        B("b7", BlockRole.Demonstration, BlockType.Steps, S("Stop the conveyor at its normal stop."), S("A normal stop leaves no load on the belt.", SentencePart.Why), S("Turn the main disconnect off."), S("It takes the power from the motor.", SentencePart.Why)),
        B("b8", BlockRole.Demonstration, BlockType.Callout, S("Before you go on", SentencePart.Label), S("Keep the key with you.")),
        B("b9", BlockRole.Demonstration, BlockType.Steps, S("Hang your own lock and tag."), S("Press start to prove that nothing moves.")) with { Start = 3 },
        B("b10", BlockRole.Demonstration, BlockType.Heading, S("Special cases")) with { Level = 3 },
        B("b11", BlockRole.Demonstration, BlockType.Table, S("When", SentencePart.Header), S("Do", SentencePart.Header), S("Two people work on the belt"), S("Each hangs a lock"), S("The gauge does not fall"), new Sentence { Text = "VALUE-NOT-GIVEN", Origin = new GapOrigin("limits/L1/action") }) with { Columns = 2 },
        B("b12", BlockRole.Demonstration, BlockType.Example, S("On a night shift, a colleague taped the switch and reached in.")),
        B("b13", BlockRole.Demonstration, BlockType.Paragraph, new Sentence { Text = "SENTENCE-NOT-GIVEN", Origin = new GapOrigin("stopWhen") }),
        B("b14", BlockRole.Practice, BlockType.Scenario, S("You are called to a jam at line 3."), S("The operator has pressed the stop button.")) with { ItemIds = ["p1"] },
        B("b15", BlockRole.Check, BlockType.Paragraph, S("Now show that you can do it.")),
        B("b16", BlockRole.Application, BlockType.Paragraph, S("Within two weeks, lock out one conveyor while a colleague watches.")),
        B("b17", BlockRole.Application, BlockType.Checklist, S("Not yet", SentencePart.Header), S("Meets the standard", SentencePart.Header), S("Hangs a lock and a tag"), S("every isolating device", SentencePart.Standard), S("Proves that nothing moves")),
    ];

    private static Item Plain(int number) => new()
    {
        Id = "q" + number,
        Type = ItemType.SingleChoice,
        ObjectiveId = "o1",
        Level = CognitiveLevel.Apply,
        Stem = $"Which action comes first in case {number}?",
        Options =
        [
            new Option { Id = $"q{number}a", Text = "Reach in", Correct = false, Rationale = "The belt can still move." },
            new Option { Id = $"q{number}b", Text = "Stop the conveyor", Correct = true, Rationale = "A normal stop leaves no load on the belt." },
        ],
        Origin = Made,
    };

    private static Item I(string id, ItemType type, string stem) => new() { Id = id, Type = type, ObjectiveId = "o1", Level = CognitiveLevel.Apply, Stem = stem, Origin = Made };

    private static IReadOnlyList<Item> Items() =>
    [
        I("p1", ItemType.SingleChoice, "What do you do first?") with
        {
            Use = ItemUse.Practice,
            Options =
            [
                new Option { Id = "p1a", Text = "Reach in from the side", Correct = false, Rationale = "The belt can still move." },
                new Option { Id = "p1b", Text = "Turn the main disconnect off", Correct = true, Rationale = "It takes the power from the motor." },
            ],
        },
        I("q1", ItemType.SingleChoice, "The belt has stopped. What do you do next?") with
        {
            Options =
            [
                new Option { Id = "q1a", Text = "Hang a lock and a tag on the disconnect", Correct = false, Rationale = "The disconnect is still on." },
                new Option { Id = "q1b", Text = "Clear the jam", Correct = false, Rationale = "Stored energy can still move the belt." },
                new Option { Id = "q1c", Text = "Turn the main disconnect off", Correct = true, Rationale = "It takes the power from the motor." },
            ],
        },
        I("q2", ItemType.MultipleChoice, "Which of these can still move a belt that has stopped?") with
        {
            Options =
            [
                new Option { Id = "q2a", Text = "Air in the cylinder", Correct = true, Rationale = "Air keeps its pressure." },
                new Option { Id = "q2b", Text = "A hanging load", Correct = true, Rationale = "It pulls the belt down." },
                new Option { Id = "q2c", Text = "A tag", Correct = false, Rationale = "A tag only informs." },
            ],
        },
        I("q3", ItemType.TrueFalse, "A tag alone keeps the conveyor from starting.") with
        {
            Options = [new Option { Id = "q3a", Text = "True", Correct = false }, new Option { Id = "q3b", Text = "False", Correct = true }],
            Rationale = "A tag informs; only a lock holds.",
        },
        I("q4", ItemType.Matching, "Which device holds which energy?") with
        {
            Choices = [new Choice { Id = "q4a", Text = "Main disconnect" }, new Choice { Id = "q4b", Text = "Dump valve" }, new Choice { Id = "q4c", Text = "Chain block" }],
            Pairs =
            [
                new Pair { Id = "q4-1", Left = "Electric power", ChoiceId = "q4a", Rationale = "It opens the circuit." },
                new Pair { Id = "q4-2", Left = "Compressed air", ChoiceId = "q4b" },
                new Pair { Id = "q4-3", Left = "Power of the second drive", ChoiceId = "q4a" },
            ],
        },
        I("q5", ItemType.Ordering, "Put these actions into order.") with
        {
            Order = [new OrderEntry { Id = "q5c", Text = "Stop the conveyor" }, new OrderEntry { Id = "q5a", Text = "Turn the disconnect off" }, new OrderEntry { Id = "q5b", Text = "Hang the lock" }],
            Rationale = "Power first, then the lock that holds it off.",
        },
        I("q6", ItemType.Cloze, "Report within ______ to the ______.") with
        {
            Blanks = [new Blank { Id = "q6-1", Accept = ["5 minutes", "five minutes"] }, new Blank { Id = "q6-2", Accept = ["shift lead"] }],
        },
        I("q7", ItemType.Numeric, "How many bar may be left in the line?") with { Answer = 0.1m, Tolerance = 0.05m, Rationale = "The gauge must read close to zero." },
        I("q8", ItemType.ShortAnswer, "What do you tell the operator before you start?") with { Points = [S("That you lock the line out."), S("How long it will take.")] },
        I("q9", ItemType.SingleChoice, "Which line of the report is wrong?") with
        {
            Exhibit = [S("I stopped the belt."), S("I hung the tag."), S("I reached in.")],
            Options =
            [
                new Option { Id = "q9a", Text = "Line 1", Correct = false, Rationale = "Stopping comes first." },
                new Option { Id = "q9b", Text = "Line 3", Correct = true, Rationale = "Nothing proves yet that the belt cannot move." },
            ],
        },
        I("q10", ItemType.Essay, "Describe a lockout you did.") with { Points = [S("Every energy source is named.")] },
    ];
}
