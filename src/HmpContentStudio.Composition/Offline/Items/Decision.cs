using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>"{Situation} [State.] What do you do next?" with the slips that the situation tempts people into.</summary>
internal static class Decision
{
    /// <summary>One candidate for each situation and slip it tests.</summary>
    public static IEnumerable<Candidate> From(SkillEntry entry) =>
        from context in entry.Contexts
        from error in context.Tests
        where error.Step is { IsConditional: false } or null
        let candidate = For(entry, context, error)
        where candidate is not null
        select candidate;

    private static Candidate? For(SkillEntry entry, EntryContext context, EntryError error)
    {
        var keys = Keys(error);
        if (keys.Count == 0)
        {
            return null;
        }

        var known = Known(entry, context);
        return Stems(entry, context, error)
            .Select(stem => OptionSets.Best(
                Template(entry, context, error, stem),
                keys,
                Distractors(entry, context, error, hasState: stem.Origin is TemplateOrigin { Id: "decision-in-progress" }),
                text => UnknownNouns(text, known),
                options => options.Any(option => option is { IsKey: false, IsLaterStep: false })))
            .FirstOrDefault(candidate => candidate is not null);
    }

    private static Candidate Template(SkillEntry entry, EntryContext context, EntryError error, Piece stem) => new()
    {
        Kind = ItemKind.Decision,
        Id = $"decision/{context.Id}/{error.Id}",
        Type = ItemType.SingleChoice,
        Level = CognitiveLevel.Apply,
        Weight = 9,
        CriterionId = (entry.CriterionOf(error.Step) ?? entry.CriterionOf(error.Correction?.Text ?? error.Error.Text))?.Id,
        ContextId = context.Id,
        ErrorIds = [error.Id],
        Stem = stem.Text,
        Origin = (TemplateOrigin)stem.Origin,
        AskedStep = error.Step?.Number,
    };

    /// <summary>The state of the work is told only when the situation tests several steps; otherwise it could contradict the case.</summary>
    private static IEnumerable<Piece> Stems(SkillEntry entry, EntryContext context, EntryError error)
    {
        var testsSeveralSteps = context.Tests.Select(test => test.Step?.Number).Distinct().Count() > 1;
        var before = error.Step is { Number: > 1 } step ? entry.Steps[step.Number - 2] : null;
        if (!testsSeveralSteps || before is null)
        {
            yield return Stem(context, null, "What do you do?");
            yield break;
        }

        // "Steps 1 to 7 are done" would claim that a conditional step was taken too.
        if (entry.Steps.Take(before.Number).Any(done => done.IsConditional))
        {
            yield break;
        }

        if (before.Result is { IsUsable: true } result)
        {
            yield return Stem(context, result.Sentence, "What do you do next?");
        }

        yield return Stem(context, new Piece(Phrases.Done(before.Number), Origins.Template("state", before.Action.Origin)), "What do you do next?");
    }

    private static Piece Stem(EntryContext context, Piece? state, string question)
    {
        string[] parts = state is null ? [context.Text, question] : [context.Text, state.Text, question];
        return new Piece(string.Join(' ', parts), Origins.Template(state is null ? "decision" : "decision-in-progress", [.. context.Origins, state?.Origin]));
    }

    /// <summary>The correction, its first clause, or the step itself.</summary>
    private static List<CandidateOption> Keys(EntryError error)
    {
        var rationale = Feedback.Right(error.Step, error);
        if (rationale is null)
        {
            return [];
        }

        var texts = new List<Piece>();
        if (error.Correction is { IsUsable: true } correction)
        {
            texts.Add(correction.Sentence);
            if (FirstClause(correction.Text) is { } clause)
            {
                texts.Add(new Piece(clause, Origins.Template("first-clause", correction.Origin)));
            }
        }

        if (error.Step?.Action is { IsUsable: true } action)
        {
            texts.Add(action.Sentence);
        }

        return [.. texts.DistinctBy(text => text.Text, StringComparer.Ordinal).Select(text => new CandidateOption { Text = text, IsKey = true, Rationale = rationale })];
    }

    private static string? FirstClause(string text)
    {
        var cut = text.IndexOf(", ", StringComparison.Ordinal);
        cut = cut < 0 ? text.IndexOf(" and then ", StringComparison.Ordinal) : cut;
        return cut > 0 && Words.In(text[..cut]).Count >= 4 ? Phrases.Sentence(text[..cut]) : null;
    }

    /// <summary>
    /// Slips of the step, other slips that the case tests, the next steps where the order is strict, slips about the same things.
    /// Once the stem says what is done, a slip of an earlier step would be silly.
    /// </summary>
    private static List<CandidateOption> Distractors(SkillEntry entry, EntryContext context, EntryError error, bool hasState)
    {
        var now = error.Step?.Number ?? 0;
        bool IsOpen(EntryError slip) => !hasState || slip.Step is null || slip.Step.Number >= now;
        var own = entry.Errors.Where(other => other == error || (error.Step is not null && other.Step == error.Step));
        var tested = context.Tests.Where(IsOpen);
        var related = entry.Errors.Where(other => IsOpen(other) && Overlap.ShareWord(other.LooksLike?.Text ?? "", context.Text));
        var slips = own.Select(slip => (slip, far: false))
            .Concat(tested.Select(slip => (slip, far: false)))
            .Concat(related.Select(slip => (slip, far: true)))
            .DistinctBy(entry => entry.slip.Id)
            .Select(entry => Slip(entry.slip, isFar: entry.far, isOwn: entry.slip == error))
            .OfType<CandidateOption>()
            .ToList();
        slips.InsertRange(Math.Min(slips.Count, 3), LaterSteps(entry, error));
        return slips;
    }

    private static CandidateOption? Slip(EntryError slip, bool isFar, bool isOwn) =>
        Tempting(slip) is { } looksLike && Feedback.WrongSlip(slip) is { } rationale
            ? new CandidateOption { Text = looksLike, IsKey = false, Rationale = rationale, Verdict = Verdict.Wrong, IsFar = isFar, IsOwn = isOwn }
            : null;

    /// <summary>How the slip looks to the person who does it; where nobody has said, the slip without the words that name its wrongness.</summary>
    private static Piece? Tempting(EntryError slip)
    {
        if (slip.LooksLike is { } looksLike)
        {
            return looksLike.IsUsable ? looksLike.Sentence : null;
        }

        return slip.Error.IsUsable && StrippedSlip.Of(slip.Error.Text) is { } stripped
            ? new Piece(stripped, Origins.Template("stripped-slip", slip.Error.Origin))
            : null;
    }

    private static IEnumerable<CandidateOption> LaterSteps(SkillEntry entry, EntryError error) =>
        error.Step is not { IsStrict: true } now
            ? []
            : entry.Steps
                .Where(step => step.Number > now.Number && step.Number <= now.Number + 2 && step is { IsStrict: true, IsPlain: true } && !step.OrderFreeWith.Contains(now.Id, StringComparer.Ordinal))
                .Select(step => new CandidateOption { Text = step.Action.Sentence, IsKey = false, Rationale = Feedback.LaterStep(step, now), Verdict = Verdict.Wrong, IsLaterStep = true });

    private static HashSet<string> Known(SkillEntry entry, EntryContext context) => new(
        entry.Steps.Select(step => step.Action.Text)
            .Concat(entry.Terms.Select(term => term.Name))
            .Concat(entry.Skill.Tools)
            .Append(context.Text)
            .Append(entry.Skill.Title)
            .Append(entry.Skill.Definition)
            .Concat(entry.Errors.SelectMany(error => new[] { error.Error.Text, error.Correction?.Text ?? "" }))
            .SelectMany(Words.ContentStems),
        StringComparer.Ordinal);

    /// <summary>Counts "the X" that neither the case nor the steps, terms and tools name.</summary>
    private static int UnknownNouns(string text, HashSet<string> known)
    {
        var words = Words.In(text);
        return Enumerable.Range(1, Math.Max(0, words.Count - 1))
            .Count(at => words[at - 1].Text.Equals("the", StringComparison.OrdinalIgnoreCase) && !known.Contains(words[at].Stem));
    }
}
