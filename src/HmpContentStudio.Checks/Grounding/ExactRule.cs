using System.Text.RegularExpressions;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>A figure, name or duty of a sentence that the passage does not hold.</summary>
internal readonly record struct Mismatch(string Kind, Span Span, string Message);

/// <summary>
/// Compares figures with units, proper names and modal words of a sentence with a passage. Number words are digits; <c>must</c>, <c>shall</c>
/// and their like are one duty, <c>may</c> and its like one permission, all negations one negation.
/// </summary>
internal static partial class ExactRule
{
    private static readonly string[] NoNames = ["I", "OK"];

    /// <summary>What the sentence holds and the passage does not, in reading order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passage">What it rests on.</param>
    /// <param name="made">Made-up values that the sentence marks as such.</param>
    public static IReadOnlyList<Mismatch> Compare(string sentence, string passage, IReadOnlyList<string>? made = null)
    {
        var exempt = Exempt(sentence, made ?? []);
        return
        [
            .. Figures(sentence, passage).Concat(Modality(sentence, passage)).Concat(Names(sentence, passage))
                .Where(mismatch => !exempt.Any(span => mismatch.Span.Start >= span.Start && mismatch.Span.Start < span.End))
                .OrderBy(mismatch => mismatch.Span.Start),
        ];
    }

    /// <summary>A negation of the passage that the sentence dropped although it says the same otherwise.</summary>
    public static Mismatch? DroppedNegation(string sentence, string passage)
    {
        if (NegationOrRefusal().IsMatch(sentence))
        {
            return null;
        }

        var tokens = Tokens.Of(sentence).ToHashSet(StringComparer.Ordinal);
        var dropped = Negation().Matches(passage).FirstOrDefault(word => Negated(passage[(word.Index + word.Length)..]).All(tokens.Contains));
        return dropped is null
            ? null
            : new Mismatch("negation", new Span(0, sentence.Length), $"The passage says \"{dropped.Value}\", the sentence does not. Compare both.");
    }

    /// <summary>What a negation speaks about: the next two content words.</summary>
    private static IEnumerable<string> Negated(string rest) => Tokens.Of(rest).Take(2).DefaultIfEmpty("");

    private static IEnumerable<Mismatch> Figures(string sentence, string passage)
    {
        var given = Numbers.In(passage);
        foreach (var figure in Numbers.In(sentence))
        {
            var same = given.Where(other => other.Value == figure.Value || IsShare(figure, other)).ToList();
            if (same.Count == 0)
            {
                yield return new Mismatch("number", figure.Span, $"\"{figure.Span.Of(sentence)}\" does not stand in the passage. Put in the figure of the source.");
            }
            else if (figure.Unit is not null && same.TrueForAll(other => other.Unit is not null && other.Unit != figure.Unit))
            {
                yield return new Mismatch("unit", figure.Span, $"\"{figure.Span.Of(sentence)}\" has another unit in the passage. Put in the unit of the source.");
            }
        }
    }

    /// <summary>"80 percent" is the 0.8 of a field.</summary>
    private static bool IsShare(Figure figure, Figure other) => figure.Unit == "percent" && other.Unit is null && other.Value <= 1 && figure.Value == other.Value * 100;

    private static IEnumerable<Mismatch> Modality(string sentence, string passage)
    {
        var named = new List<(Regex Pattern, Regex Counterpart, Regex? Opposite, string Kind)>
        {
            (Duty(), Duty(), PermissionOrAbility(), "modality"), (Permission(), PermissionOrAbility(), Duty(), "modality"), (Negation(), NegationOrRefusal(), null, "negation"),
        };
        foreach (var (pattern, counterpart, opposite, kind) in named)
        {
            var word = pattern.Match(sentence);
            if (word.Success && (!counterpart.IsMatch(passage) || IsOfAnotherClause(sentence, passage, counterpart, opposite)))
            {
                yield return new Mismatch(kind, new Span(word.Index, word.Index + word.Length), $"\"{word.Value}\" does not stand in the passage. Keep the strength of the source.");
            }
        }
    }

    /// <summary>
    /// "May be used for 30 minutes; after that it must be tested": the duty belongs to the other clause. Only a clause that carries the opposite
    /// word counts against the sentence.
    /// </summary>
    private static bool IsOfAnotherClause(string sentence, string passage, Regex counterpart, Regex? opposite)
    {
        var clauses = ClauseEnd().Split(passage);
        if (clauses.Length < 2 || opposite is null || opposite.IsMatch(sentence))
        {
            return false;
        }

        var tokens = Tokens.Of(sentence).ToHashSet(StringComparer.Ordinal);
        var nearest = clauses.MaxBy(clause => Tokens.Of(clause).Count(tokens.Contains))!;
        return !counterpart.IsMatch(nearest) && opposite.IsMatch(nearest);
    }

    private static IEnumerable<Mismatch> Names(string sentence, string passage)
    {
        var given = Words.In(passage).SelectMany(word => word.Text.Split('-').Append(word.Text)).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var starts = SentenceSplitter.Split(sentence).Select(span => span.Start).ToHashSet();
        foreach (var word in Words.In(sentence))
        {
            if (IsName(sentence, word, starts) && !given.Contains(Bare(word.Text)))
            {
                yield return new Mismatch("entity", new Span(word.Start, word.End), $"The name \"{word.Text}\" does not stand in the passage. Check it against the source.");
            }
        }
    }

    /// <summary>A capital inside a sentence, or two capitals anywhere. Behind a colon or quotation mark a capital starts a sentence.</summary>
    private static bool IsName(string sentence, Word word, HashSet<int> starts)
    {
        if (IsMonthOfMay(sentence, word))
        {
            return true;
        }

        if (!char.IsUpper(word.Text[0]) || NoNames.Contains(Bare(word.Text)) || Words.IsFunctionWord(word.Text) || Numbers.UnitOf(word.Text) is not null)
        {
            return false;
        }

        return word.Text.Count(char.IsUpper) > 1 || (!starts.Contains(word.Start) && !OpensQuotation(sentence, word.Start));
    }

    private static bool IsMonthOfMay(string sentence, Word word) =>
        word.Text == "May"
        && (sentence[..word.Start].TrimEnd() is [.., >= '0' and <= '9'] || sentence[word.End..].TrimStart() is [>= '0' and <= '9', ..]);

    private static bool OpensQuotation(string sentence, int start)
    {
        var before = sentence[..start].TrimEnd(' ', '*', '_');
        return before.Length == 0 || before[^1] is ':' or '"' or '“' or '‘' or '\'' or '(' or '.' or '!' or '?' or '–' or '—' or '|' or ')' or '\n';
    }

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static List<Span> Exempt(string sentence, IReadOnlyList<string> made)
    {
        var spans = new List<Span>();
        foreach (var value in made.Where(value => value.Length > 0))
        {
            for (var at = sentence.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(value, at + value.Length, StringComparison.OrdinalIgnoreCase))
            {
                spans.Add(new Span(at, at + value.Length));
            }
        }

        return spans;
    }

    [GeneratedRegex(@"\b(?:must|shall|mandatory|obligatory|ha(?:s|ve)\s+to|(?:is|are)\s+(?:required|obliged)\s+to|needs?\s+to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

    [GeneratedRegex(@"[;.]\s|,\s+(?:and|but|or|while)\s")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\bmay\b(?!\s+\d)|\b(?:is|are)\s+(?:allowed|permitted)\s+to\b|\b(?:optional|voluntary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Permission();

    [GeneratedRegex(@"\b(?:may|might|can|could|allow(?:s|ed)?|permitted|optional|voluntary|consider|possible)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PermissionOrAbility();

    [GeneratedRegex(@"\b(?:not|never|no(?!\s+matter)|none|nobody|cannot|\w+n['’]t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:not|never|no|none|nobody|nothing|nor|neither|without|cannot|refus(?:e|es|ed|al)|forbidden|prohibited|avoid|exempt|free|un(?:less|til)|\w+n['’]t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NegationOrRefusal();
}
