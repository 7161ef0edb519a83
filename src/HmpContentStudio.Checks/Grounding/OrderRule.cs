using System.Text.RegularExpressions;

namespace HmpContentStudio.Checks;

/// <summary>Says which of two things comes first, and finds a sentence that turns the order of a passage or of a numbered list around.</summary>
internal static partial class OrderRule
{
    /// <summary>True when the sentence names an order and the passage or the source's numbered steps name the opposite one.</summary>
    public static bool IsTurned(string sentence, string passage, string source)
    {
        if (Read(sentence) is not { } said)
        {
            return false;
        }

        if (Read(passage) is { } given && Shared(said.Earlier, given.Earlier) + Shared(said.Later, given.Later) + Shared(said.Earlier, given.Later) + Shared(said.Later, given.Earlier) > 0)
        {
            return Shared(said.Earlier, given.Later) > 0 && Shared(said.Later, given.Earlier) > 0
                && Shared(said.Earlier, given.Later) + Shared(said.Later, given.Earlier) > Shared(said.Earlier, given.Earlier) + Shared(said.Later, given.Later);
        }

        return FirstStep(source, said.Earlier, said.Later) > FirstStep(source, said.Later, said.Earlier);
    }

    private static (HashSet<string> Earlier, HashSet<string> Later)? Read(string text)
    {
        foreach (var (form, earlierFirst) in new[] { (LeadingAfter(), true), (LeadingBefore(), false), (Before(), true), (After(), false), (Then(), true) })
        {
            var match = form.Match(text);
            if (!match.Success)
            {
                continue;
            }

            var one = Tokens.Of(match.Groups["one"].Value).ToHashSet(StringComparer.Ordinal);
            var two = Tokens.Of(match.Groups["two"].Value).ToHashSet(StringComparer.Ordinal);
            var common = one.Intersect(two, StringComparer.Ordinal).ToList();
            one.ExceptWith(common);
            two.ExceptWith(common);
            return one.Count == 0 || two.Count == 0 ? null : earlierFirst ? (one, two) : (two, one);
        }

        return null;
    }

    /// <summary>Number of the first numbered step that speaks of the one thing and not of the other; 0 when there is none.</summary>
    private static int FirstStep(string source, HashSet<string> wanted, HashSet<string> other)
    {
        var steps = NumberedLine().Matches(source);
        for (var at = 0; at < steps.Count; at++)
        {
            var tokens = Tokens.Of(steps[at].Value);
            if (tokens.Any(wanted.Contains) && !tokens.Any(other.Contains))
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static int Shared(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains);

    [GeneratedRegex(@"^\W*(?:after|once)\s+(?<one>[^,]+),\s*(?<two>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LeadingAfter();

    [GeneratedRegex(@"^\W*before\s+(?<one>[^,]+),\s*(?<two>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LeadingBefore();

    [GeneratedRegex(@"^(?<one>.+?)\bbefore\b(?<two>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<one>.+?)\bafter\b(?<two>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<one>.+?),?\s+(?:and\s+)?then\b(?<two>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Then();

    [GeneratedRegex(@"^\s*\d+[.)]\s.*$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();
}
