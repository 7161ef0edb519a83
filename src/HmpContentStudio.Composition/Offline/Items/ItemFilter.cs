using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>Flaws of choice items that can be found by rule (after Haladyna, Downing and Rodriguez 2002). Any flaw drops the candidate.</summary>
internal static partial class ItemFilter
{
    /// <summary>The names of all flaws; empty for a clean item.</summary>
    public static IReadOnlyList<string> Flaws(Candidate candidate)
    {
        var flaws = new List<string>();
        if (candidate.VisibleTexts.Any(text => LeftoverPattern().IsMatch(text)))
        {
            flaws.Add("leftover");
        }

        if (candidate.Options.Count > 0)
        {
            flaws.AddRange(OptionFlaws(candidate));
        }

        if (candidate.Type == ItemType.SingleChoice && !candidate.HasFixedOptions)
        {
            flaws.AddRange(KeyFlaws(candidate.Stem, candidate.Options));
        }

        return flaws;
    }

    private static IEnumerable<string> OptionFlaws(Candidate candidate)
    {
        var options = candidate.Options;
        var texts = options.Select(option => option.Text.Text).ToList();
        if (options.Count is < 3 or > 5)
        {
            yield return "option-count";
        }

        if (texts.Any(text => text.Length == 0 || char.IsLower(text[0])) || texts.Select(EndMark).Distinct().Count() > 1)
        {
            yield return "mixed-form";
        }

        if (!candidate.HasFixedOptions && texts.Any(text => AbsolutePattern().IsMatch(text)))
        {
            yield return "absolute";
        }

        if (!candidate.HasFixedOptions && Pairs(options).Any(pair => AreAlike(pair.One, pair.Other)))
        {
            yield return "alike";
        }

        var rationales = options.Select(option => option.Rationale.Text).ToList();
        if (rationales.Distinct(StringComparer.Ordinal).Count() < rationales.Count || options.Any(IsUnexplained))
        {
            yield return "feedback";
        }
    }

    private static IEnumerable<string> KeyFlaws(string stem, IReadOnlyList<CandidateOption> options)
    {
        var key = options.Single(option => option.IsKey);
        var others = options.Where(option => !option.IsKey).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        var (length, longest) = (key.Text.Text.Length, others.Max(option => option.Text.Text.Length));
        if (length >= 1.25 * longest && length - longest >= 8)
        {
            yield return "longest";
        }

        if (length * 1.6 <= others.Min(option => option.Text.Text.Length))
        {
            yield return "shortest";
        }

        if (others.Any(option => option.HeadForm != key.HeadForm))
        {
            yield return "mixed-head";
        }

        var shared = Overlap.LongStems(stem);
        shared.IntersectWith(key.LongStems);
        if (shared.Any(word => others.All(option => !option.LongStems.Contains(word))))
        {
            yield return "stem-in-key";
        }
    }

    /// <summary>Equal, sharing six in ten words, or one holding eight in ten words of the other.</summary>
    private static bool AreAlike(CandidateOption one, CandidateOption other)
    {
        var shared = one.Stems.Intersect(other.Stems, StringComparer.Ordinal).Count();
        return string.Equals(one.Text.Text, other.Text.Text, StringComparison.OrdinalIgnoreCase)
            || shared >= 0.6 * (one.Stems.Count + other.Stems.Count - shared)
            || shared >= 0.8 * Math.Min(one.Stems.Count, other.Stems.Count);
    }

    private static bool IsUnexplained(CandidateOption option)
    {
        var words = Words.In(option.Rationale.Text).Count + (option.Verdict == Verdict.Wrong ? 2 : 0);
        return words < Feedback.LeastWords;
    }

    /// <summary>Imperative, gerund, none or other.</summary>
    public static string HeadFormOf(string text)
    {
        var words = Words.In(text);
        if (words.Count == 0)
        {
            return "none";
        }

        return VerbList.FromGerund(words[0].Text.ToLowerInvariant()) is not null ? "gerund"
            : Imperative.IsImperative(text) ? "imperative"
            : "other";
    }

    private static char EndMark(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? '.' : ' ';

    private static IEnumerable<(CandidateOption One, CandidateOption Other)> Pairs(IReadOnlyList<CandidateOption> options) =>
        options.SelectMany((one, at) => options.Skip(at + 1).Select(other => (one, other)));

    [GeneratedRegex(@"\b(always|never|all of|none of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbsolutePattern();

    [GeneratedRegex(@"[{}\[\]]|\.\.|:\.|\. ,|  |\bNone\b|\b(an?|the) (an?|the)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeftoverPattern();
}
