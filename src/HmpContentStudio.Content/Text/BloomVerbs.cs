namespace HmpContentStudio.Content.Text;

/// <summary>What an objective's verbs say about it.</summary>
/// <param name="Verb">The first observable verb as it stands, or null.</param>
/// <param name="Level">The level of that verb, or null.</param>
/// <param name="Observable">All observable verbs that head the objective or are joined to its head, in order.</param>
/// <param name="Unobservable">A verb that cannot be observed ("understand"), when it heads the objective.</param>
public sealed record ObjectiveVerbs(string? Verb, CognitiveLevel? Level, IReadOnlyList<string> Observable, string? Unobservable);

/// <summary>
/// Observable verbs by level of the revised Bloom taxonomy (Anderson and Krathwohl 2001) and the verbs that R. F. Mager,
/// "Preparing Instructional Objectives", rules out because nobody can watch them. Stateless.
/// </summary>
public static class BloomVerbs
{
    private static readonly (CognitiveLevel Level, string Verbs)[] Table =
    [
        (CognitiveLevel.Remember, "cite define identify label list locate match memorize name quote recall recite recognize repeat reproduce spell state"),
        (CognitiveLevel.Understand, "classify compare contrast convert describe discuss exemplify explain express illustrate infer interpret outline paraphrase predict recount rephrase restate summarize translate"),
        (CognitiveLevel.Apply, """
            accept achieve act address adjust administer agree align answer apply approve arrange ask assign attach barricade begin block book brief build bring calculate call cancel carry change
            check choose clean clear close close collect communicate complete compute conduct confirm connect contact contain control cool count cover cut
            deal decide decline delegate deliver demonstrate dispose disconnect display document dose drain draw dress drive empty enter enforce escalate establish execute
            fasten fill file find finish fit fix follow forward give greet guard guide handle hand hold implement inform input insert inspect install invite isolate issue
            join keep lead leave lift listen load lock log lower maintain make manage manipulate mark measure mix modify move negotiate neutralize note notify observe obtain offer open operate order
            park pay perform phone pick place position post practice prepare present press prevent process produce protect prove provide pump purge put raise reach read rebook receive record redirect refer refund refuse
            reject release remove repair replace reply report request rescue reschedule reserve reset resolve respond restart restore restrict return rinse route run save say scan schedule screen seal search secure
            select send separate serve set settle share show shut sign sketch solve sort stand start steer stop store submit supervise switch tag take talk tell test thank tie tighten torque trace track train transfer transmit treat turn
            bleed calibrate charge clamp clip configure deploy dial drop evacuate exchange extinguish fetch fold hang hoist install loosen lubricate mount pack pause peel plug polish pour print pull push roll sand screw slide spray sterilize strap swap sweep swipe tap tape
            type unload unlock unpack unplug unscrew update upgrade upload use ventilate verify wait walk warn wash wear weigh wipe withdraw work wrap write
            """),
        (CognitiveLevel.Analyze, "analyze attribute break categorize deconstruct detect diagnose differentiate dissect distinguish examine investigate isolate-cause organize prioritize relate separate-causes structure subdivide trace-cause troubleshoot"),
        (CognitiveLevel.Evaluate, "appraise argue assess audit conclude criticize critique defend estimate evaluate grade judge justify rank rate recommend review score support validate weigh-up"),
        (CognitiveLevel.Create, "adapt assemble compose construct create design develop devise draft formulate generate invent plan propose rewrite synthesize"),
    ];

    private static readonly HashSet<string> Unobservables = new(
        ["understand", "know", "learn", "appreciate", "believe", "comprehend", "grasp", "enjoy", "realize", "improve", "introduce", "internalize", "be aware", "become familiar", "gain insight"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, CognitiveLevel> Levels = Table
        .SelectMany(row => row.Verbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(verb => (verb, row.Level)))
        .DistinctBy(entry => entry.verb)
        .ToDictionary(entry => entry.verb, entry => entry.Level, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LeadIns =
    [
        "you will be able to", "the learner will be able to", "learners will be able to", "participants will be able to", "will be able to", "be able to", "you can", "you will",
    ];

    /// <summary>The level of a verb in its base form ("-ise" spellings count as "-ize"), or null when it is not in the table.</summary>
    public static CognitiveLevel? LevelOf(string verb) => Levels.TryGetValue(Base(verb), out var level) ? level : null;

    /// <summary>Whether a word or phrase is one of the verbs that nobody can watch.</summary>
    public static bool IsUnobservable(string verb) => Unobservables.Contains(verb);

    /// <summary>
    /// Finds the verbs of an objective: an optional condition ("Given …,", "When …,") and lead-in ("you will be able to") are passed over,
    /// then the head verb counts, and further verbs that follow "and", "or", "then" or a comma directly.
    /// </summary>
    public static ObjectiveVerbs Read(string objective)
    {
        var words = Words.In(Statement(objective));
        var unobservable = Unobservable(words);
        var observable = unobservable is null ? Heads(words) : [];
        var verb = observable.Count > 0 ? observable[0] : null;
        return new ObjectiveVerbs(verb, verb is null ? null : LevelOf(verb), observable, unobservable);
    }

    /// <summary>The objective without its condition and lead-in, trimmed.</summary>
    public static string Statement(string objective)
    {
        var text = objective.Trim();
        foreach (var leadIn in LeadIns)
        {
            var at = text.IndexOf(leadIn, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return text[(at + leadIn.Length)..].TrimStart(' ', ':', ',');
            }
        }

        return IsCondition(text) ? AfterCondition(text) : text;
    }

    private static bool IsCondition(string text)
    {
        var first = Words.In(text) is [var head, ..] ? head.Text : "";
        return first.ToLowerInvariant() is "given" or "when" or "after" or "before" or "with" or "without" or "in" or "on" or "at" or "during" or "if" or "using" or "for" or "from" or "under" or "by" or "while" or "faced";
    }

    /// <summary>The statement starts behind the first comma that is followed by a verb of the table or an unobservable one.</summary>
    private static string AfterCondition(string text)
    {
        for (var at = text.IndexOf(',', StringComparison.Ordinal); at >= 0; at = text.IndexOf(',', at + 1))
        {
            var rest = text[(at + 1)..].TrimStart();
            var words = Words.In(rest);
            if (words.Count > 0 && (LevelOf(words[0].Text) is not null || Unobservable(words) is not null))
            {
                return rest;
            }
        }

        return text;
    }

    private static string? Unobservable(IReadOnlyList<Word> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        if (IsUnobservable(words[0].Text))
        {
            return words[0].Text;
        }

        var pair = words.Count > 1 ? words[0].Text + " " + words[1].Text : "";
        return IsUnobservable(pair) ? pair : null;
    }

    private static List<string> Heads(IReadOnlyList<Word> words)
    {
        var heads = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            var joined = at == 0 || words[at - 1].Text.ToLowerInvariant() is "and" or "or" or "then";
            if (joined && LevelOf(words[at].Text) is not null && !IsNounAfterJoin(words, at))
            {
                heads.Add(words[at].Text);
            }
        }

        return heads;
    }

    /// <summary>"lock and tag each device" joins verbs, "your lock and tag" joins nouns: a verb is followed by a determiner, pronoun, preposition or noun, a noun by nothing or a function word that cannot open an object.</summary>
    private static bool IsNounAfterJoin(IReadOnlyList<Word> words, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var next = at + 1 < words.Count ? words[at + 1].Text.ToLowerInvariant() : "";
        return next is not ("the" or "a" or "an" or "your" or "each" or "every" or "all" or "any" or "it" or "them" or "this" or "that" or "these" or "those" or "its" or "their" or "how" or "what" or "which" or "whether" or "why" or "no" or "one" or "two");
    }

    private static string Base(string verb)
    {
        var lower = verb.ToLowerInvariant();
        return lower.EndsWith("ise", StringComparison.Ordinal) && Levels.ContainsKey(lower[..^3] + "ize") ? lower[..^3] + "ize"
            : lower.EndsWith("yse", StringComparison.Ordinal) ? lower[..^3] + "yze"
            : lower;
    }
}
