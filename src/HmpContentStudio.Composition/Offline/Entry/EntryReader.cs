using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Suggesting;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Entry;

/// <summary>Reads a skill into the form the composer works with. Suggestions from the sources fill what the entry leaves open.</summary>
internal sealed partial class EntryReader
{
    private readonly Skill _skill;
    private readonly Evidence _evidence;
    private readonly HashSet<string> _verbs;
    private readonly Vocabulary _vocabulary;
    private readonly StemWeights _weights;

    private EntryReader(Skill skill, Evidence evidence)
    {
        _skill = skill;
        _evidence = evidence;
        _verbs = VerbsOf(skill);
        var texts = EntryTexts.Of(skill).ToList();
        _vocabulary = new Vocabulary(texts.Concat(evidence.Passages.Select(passage => passage.Text)));
        _weights = new StemWeights(texts);
    }

    /// <summary>The entry, with suggestions where it is thin.</summary>
    public static SkillEntry Read(Skill skill, Evidence evidence) => new EntryReader(skill, evidence).Read();

    /// <summary>Verbs that head the entry's own steps count as verbs everywhere in it, where an object follows them.</summary>
    internal static HashSet<string> VerbsOf(Skill skill)
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in skill.Steps.Select(step => Words.In(step.Text)))
        {
            var opensAnObject = words.Count > 1 && words[1].Text.ToLowerInvariant() is "the" or "a" or "an" or "your" or "each" or "every" or "all" or "any" or "it";
            if (opensAnObject && words[0].Start == 0 && !Words.IsFunctionWord(words[0].Text))
            {
                verbs.Add(words[0].Text.ToLowerInvariant());
            }
        }

        return verbs;
    }

    private SkillEntry Read()
    {
        var steps = _skill.Steps.Count > 0 ? WrittenSteps() : StepSuggestions.Find(_evidence);
        steps = WarningSuggestions.Place(steps, _evidence.Warnings);
        var errors = _skill.CommonErrors.Select(error => Error(error, steps)).ToList();
        return new SkillEntry
        {
            Skill = _skill,
            Title = Action("title", _skill.Title),
            Criteria = Criteria(steps),
            Steps = steps,
            Errors = errors,
            Misconceptions = [.. _skill.Misconceptions.Select(Misconception)],
            Terms = Terms(),
            Contexts = [.. _skill.Contexts.Select(context => Context(context, errors)).OfType<EntryContext>()],
            Limits = [.. _skill.Limits.Select(Limit)],
            Vocabulary = _vocabulary,
            Weights = _weights,
        };
    }

    private List<EntryStep> WrittenSteps()
    {
        var ordered = _skill.Steps.Select((step, at) => (step, at)).OrderBy(entry => entry.step.Order ?? int.MaxValue).ThenBy(entry => entry.at);
        return [.. ordered.Select((entry, at) => Step(entry.step, at + 1))];
    }

    private EntryStep Step(Step step, int number) => new()
    {
        Id = step.Id,
        Number = number,
        Action = Action($"steps/{step.Id}/text", step.Text),
        Why = Sentence($"steps/{step.Id}/why", step.Why),
        Warnings = Line($"steps/{step.Id}/warning", step.Warning) is { } warning ? [warning] : [],
        Say = Line($"steps/{step.Id}/say", step.Say),
        Result = Sentence($"steps/{step.Id}/result", step.Result),
        OrderFreeWith = step.OrderFreeWith,
        IsStrict = step.StrictOrder == true,
        IsConditional = SentenceSigns.IsConditional(step.Text),
        IsConcurrent = SentenceSigns.IsConcurrent(step.Text),
        RefersToSteps = SentenceSigns.RefersToSteps(step.Text),
    };

    private List<EntryCriterion> Criteria(IReadOnlyList<EntryStep> steps) =>
        [.. _skill.PerformanceCriteria.Select(criterion =>
        {
            var text = Action($"performanceCriteria/{criterion.Id}/text", criterion.Text);
            var standard = string.IsNullOrWhiteSpace(criterion.Standard) ? null : new Piece(Phrases.NoEnd(Phrases.Clean(criterion.Standard)), Origins.Field($"performanceCriteria/{criterion.Id}/standard"));
            var links = criterion.Steps.Count > 0 ? criterion.Steps : CriterionLinks.Find(criterion, steps, _weights);
            return new EntryCriterion(criterion.Id, text, standard, links, criterion.Steps.Count == 0 && links.Count > 0);
        })];

    private EntryError Error(CommonError error, IReadOnlyList<EntryStep> steps) => new()
    {
        Id = error.Id,
        Step = steps.FirstOrDefault(step => step.Id == error.Step),
        Error = Action($"commonErrors/{error.Id}/error", error.Error),
        LooksLike = ActionOrNull($"commonErrors/{error.Id}/looksLike", error.LooksLike),
        Consequence = Sentence($"commonErrors/{error.Id}/consequence", error.Consequence),
        Cue = Sentence($"commonErrors/{error.Id}/cue", error.Cue),
        Correction = ActionOrNull($"commonErrors/{error.Id}/correction", error.Correction),
        Say = Line($"commonErrors/{error.Id}/say", error.Say),
    };

    private EntryMisconception Misconception(Misconception misconception) => new(
        misconception.Id,
        new Field(Origins.Field($"misconceptions/{misconception.Id}/belief"), FullSentence.Read(misconception.Belief, _verbs)),
        Sentence($"misconceptions/{misconception.Id}/correction", misconception.Correction),
        misconception.Criterion);

    private List<EntryTerm> Terms()
    {
        var written = _skill.Terms.Where(term => !string.IsNullOrWhiteSpace(term.Definition)).Select(Term).ToList();
        return _skill.Terms.Count > 0 ? written : TermSuggestions.Find(_evidence);
    }

    private static EntryTerm Term(Term term) => new(
        term.Name,
        new Piece(Phrases.UpperFirst(Phrases.Clean(term.Name)), Origins.Field($"terms/{term.Name}/term")),
        new Piece(Phrases.Sentence(Phrases.Clean(term.Definition!)), Origins.Field($"terms/{term.Name}/definition")));

    private EntryLimit Limit(Limit limit) => new(
        limit,
        ActionOrNull($"limits/{limit.Id}/action", limit.Action),
        ActionOrNull($"limits/{limit.Id}/otherwise", limit.Otherwise),
        _evidence.Names(limit.Value, limit.Unit));

    /// <summary>"{Setting}, {trigger}. {Constraint}." or, when the setting is no phrase, a label before the trigger.</summary>
    private EntryContext? Context(ContextVariant context, IReadOnlyList<EntryError> errors)
    {
        if (ContextForm.Trigger(context.Trigger) is not { } trigger)
        {
            return null;
        }

        var sentences = Situation(context, trigger);
        if (!string.IsNullOrWhiteSpace(context.Constraint))
        {
            sentences.Add(new Field(Origins.Field($"contexts/{context.Id}/constraint"), FullSentence.ReadBehindAnother(context.Constraint, _verbs)).Sentence);
        }

        return new EntryContext
        {
            Id = context.Id,
            Sentences = sentences,
            Tests = [.. context.Tests.Select(id => errors.FirstOrDefault(error => error.Id == id)).OfType<EntryError>()],
        };
    }

    private List<Piece> Situation(ContextVariant context, string trigger)
    {
        Origin triggerAt = Origins.Field($"contexts/{context.Id}/trigger");
        Origin settingAt = Origins.Field($"contexts/{context.Id}/setting");
        return ContextForm.Setting(context.Setting) switch
        {
            null => [new Piece(Phrases.Sentence(trigger), triggerAt)],
            { IsUsable: true } setting => [new Piece(Phrases.Sentence($"{setting.Text}, {_vocabulary.LowerFirst(trigger)}"), Origins.Template("case", settingAt, triggerAt))],
            var label => [new Piece($"Setting: {_vocabulary.LowerFirst(label.Text)}.", Origins.Template("case-setting", settingAt)), new Piece(Phrases.Sentence(trigger), triggerAt)],
        };
    }

    private Field Action(string path, string text) => new(Origins.Field(path), Imperative.Read(text, _verbs));

    private Field? ActionOrNull(string path, string? text) => string.IsNullOrWhiteSpace(text) ? null : Action(path, text);

    private Field? Sentence(string path, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new Field(Origins.Field(path), FullSentence.Read(text, _verbs));

    private static Piece? Line(string path, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new Piece(Phrases.Sentence(QuotePattern().Replace(Phrases.Clean(text), "")), Origins.Field(path));

    [GeneratedRegex("^[\"“]|[\"”]$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotePattern();
}
