using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>What the form contract says about one field of an entry.</summary>
/// <param name="Path">Field path as in origins, such as <c>commonErrors/E2/looksLike</c>.</param>
/// <param name="Status">Ok, converted or refused for items.</param>
/// <param name="Preview">The sentence in which the composer would use it, for the live preview.</param>
/// <param name="Message">What to change, when refused.</param>
public sealed record FieldForm(string Path, FormStatus Status, string Preview, string? Message = null);

/// <summary>
/// The form contract of the skill editor: for each text of an entry whether the composer can use it, after which conversion, and how it will
/// read. One wrong form costs items, never the draft. Stateless.
/// </summary>
public static class EntryForms
{
    /// <summary>All filled fields that the contract covers, in file order.</summary>
    public static IReadOnlyList<FieldForm> Check(Skill skill)
    {
        var verbs = EntryReader.VerbsOf(skill);
        IEnumerable<FieldForm?> forms =
        [
            Action("title", skill.Title, verbs),
            Definition("definition", skill.Definition, null),
            .. skill.PerformanceCriteria.SelectMany(criterion => new[]
            {
                Action($"performanceCriteria/{criterion.Id}/text", criterion.Text, verbs),
                Standard($"performanceCriteria/{criterion.Id}/standard", criterion.Standard),
            }),
            .. skill.Steps.SelectMany(step => new[]
            {
                Action($"steps/{step.Id}/text", step.Text, verbs),
                Sentence($"steps/{step.Id}/why", step.Why, verbs),
                Sentence($"steps/{step.Id}/result", step.Result, verbs),
            }),
            .. skill.CommonErrors.SelectMany(error => new[]
            {
                Action($"commonErrors/{error.Id}/error", error.Error, verbs),
                Action($"commonErrors/{error.Id}/looksLike", error.LooksLike, verbs),
                Sentence($"commonErrors/{error.Id}/consequence", error.Consequence, verbs),
                Sentence($"commonErrors/{error.Id}/cue", error.Cue, verbs),
                Action($"commonErrors/{error.Id}/correction", error.Correction, verbs),
            }),
            .. skill.Misconceptions.SelectMany(misconception => new[]
            {
                Sentence($"misconceptions/{misconception.Id}/belief", misconception.Belief, verbs),
                Sentence($"misconceptions/{misconception.Id}/correction", misconception.Correction, verbs),
            }),
            .. skill.Terms.Select(term => Definition($"terms/{term.Name}/definition", term.Definition, term.Name)),
            .. skill.Limits.SelectMany(limit => new[]
            {
                Action($"limits/{limit.Id}/action", limit.Action, verbs),
                Action($"limits/{limit.Id}/otherwise", limit.Otherwise, verbs),
            }),
            .. skill.Contexts.SelectMany(context => new[]
            {
                Setting($"contexts/{context.Id}/setting", context.Setting),
                Trigger($"contexts/{context.Id}/trigger", context),
                Constraint($"contexts/{context.Id}/constraint", context.Constraint, verbs),
            }),
        ];
        return [.. forms.OfType<FieldForm>()];
    }

    private static FieldForm? Action(string path, string? text, IReadOnlySet<string> verbs)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var reading = Imperative.Read(text, verbs);
        var preview = reading.IsUsable ? $"You {char.ToLowerInvariant(reading.Text[0])}{reading.Text[1..]}." : Phrases.Sentence(reading.Text);
        return new FieldForm(path, reading.Status, preview, reading.Problem);
    }

    private static FieldForm? Sentence(string path, string? text, IReadOnlySet<string> verbs)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var reading = FullSentence.Read(text, verbs);
        return new FieldForm(path, reading.Status, Phrases.Sentence(reading.Text), reading.Problem);
    }

    private static FieldForm? Constraint(string path, string? text, IReadOnlySet<string> verbs)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var reading = FullSentence.ReadBehindAnother(text, verbs);
        return new FieldForm(path, reading.Status, Phrases.Sentence(reading.Text), reading.Problem);
    }

    private static FieldForm? Standard(string path, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new FieldForm(path, FormStatus.Ok, $"Standard: {Phrases.NoEnd(Phrases.Clean(text))}.");

    private static FieldForm? Definition(string path, string? text, string? term)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = Phrases.NoEnd(Phrases.Clean(text));
        var preview = term is null ? Phrases.Sentence(clean) : $"{Phrases.UpperFirst(term)}: {clean}.";
        if (term is not null && Words.ContentStems(term).Any(stem => Words.ContentStems(clean).Contains(stem, StringComparer.Ordinal)) && Overlap.Contained(term, clean) >= 1)
        {
            return new FieldForm(path, FormStatus.Refused, preview, "leave the term itself out of its definition");
        }

        return new FieldForm(path, clean == text.Trim() ? FormStatus.Ok : FormStatus.Converted, preview);
    }

    private static FieldForm? Setting(string path, string? text) =>
        ContextForm.Setting(text) switch
        {
            null => null,
            { IsUsable: true } reading => new FieldForm(path, FormStatus.Ok, $"{reading.Text}, …"),
            var reading => new FieldForm(path, FormStatus.Converted, $"Setting: {reading.Text}.", reading.Problem),
        };

    private static FieldForm? Trigger(string path, ContextVariant context)
    {
        if (string.IsNullOrWhiteSpace(context.Trigger))
        {
            return null;
        }

        var clean = Phrases.NoEnd(Phrases.Clean(context.Trigger));
        var preview = ContextForm.Setting(context.Setting) is { IsUsable: true } setting ? $"{setting.Text}, {clean}." : Phrases.Sentence(clean);
        return ContextForm.Problem(context.Trigger) is { } problem
            ? new FieldForm(path, FormStatus.Refused, preview, problem)
            : new FieldForm(path, FormStatus.Ok, preview);
    }
}
