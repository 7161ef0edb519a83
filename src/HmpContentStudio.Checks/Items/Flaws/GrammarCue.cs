using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>Grammar tells the key: an article that fits it alone, or options that end the stem in different verb forms.</summary>
internal sealed class GrammarCue : IFlawRule
{
    private static readonly string[] SilentH = ["hour", "honest", "honour", "honor", "heir"];
    private static readonly string[] SoundsLikeYou = ["use", "usual", "union", "unit", "univers", "unique", "uniform", "euro", "one", "once"];

    private enum Head
    {
        Other,
        Base,
        Gerund,
        Infinitive,
    }

    public string CriterionId => "IT-02";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question) =>
        question.Keys.Count == 0 || question.Distractors.Count == 0 || !question.IsCompletion
            ? []
            : ArticleClash(question).Concat(MixedForms(question)).Take(1);

    private static IEnumerable<FlawHit> ArticleClash(ChoiceQuestion question)
    {
        var words = Words.In(question.Stem);
        var last = words.Count == 0 ? "" : words[^1].Text.ToLowerInvariant();
        if (last is not ("a" or "an"))
        {
            yield break;
        }

        var wantsVowel = last == "an";
        var fits = question.Options.Select(option => StartsWithVowelSound(option) == wantsVowel).ToList();
        if (question.Keys.All(key => fits[key]) && fits.Count(fit => fit) < fits.Count)
        {
            yield return FlawHit.InStem("grammar_cue", new Span(words[^1].Start, words[^1].End), $"The article \"{last}\" fits the key but not all distractors. Move the article into the options.");
        }
    }

    private static IEnumerable<FlawHit> MixedForms(ChoiceQuestion question)
    {
        var heads = question.Options.Select(HeadOf).ToList();
        var verbs = heads.Where(head => head != Head.Other).Distinct().Count();
        if (verbs > 1 && question.Keys.All(key => heads[key] != Head.Other))
        {
            yield return FlawHit.InOption("grammar_cue", question.Keys[0], new Span(0, question.Options[question.Keys[0]].Length), "The options end the stem in different verb forms. Give all of them the same form.");
        }
    }

    private static Head HeadOf(string option)
    {
        var words = Words.In(option);
        var first = words.Count == 0 ? "" : words[0].Text.ToLowerInvariant();
        if (first == "to")
        {
            return Head.Infinitive;
        }

        return first.Length > 5 && first.EndsWith("ing", StringComparison.Ordinal)
            ? Head.Gerund
            : BloomVerbs.LevelOf(first) is null ? Head.Other : Head.Base;
    }

    // Sounds, not letters: "an hour", "a user". The lists hold the common exceptions only.
    private static bool StartsWithVowelSound(string text)
    {
        var first = Words.In(text) is [var word, ..] ? word.Text.ToLowerInvariant() : "";
        if (SilentH.Any(start => first.StartsWith(start, StringComparison.Ordinal)))
        {
            return true;
        }

        return first is ['a' or 'e' or 'i' or 'o' or 'u', ..] && !SoundsLikeYou.Any(start => first.StartsWith(start, StringComparison.Ordinal));
    }
}
