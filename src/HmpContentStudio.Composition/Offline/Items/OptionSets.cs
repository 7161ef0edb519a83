namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>
/// Tries all sets of two or three distractors out of the first six with all key texts and takes the best clean one: with the slip the item is about, fewest unknown nouns,
/// fewest far distractors, more options, fewest later steps, most even length.
/// </summary>
internal static class OptionSets
{
    private const int MostDistractors = 6;

    /// <summary>The best clean candidate, or null.</summary>
    /// <param name="template">The candidate without options.</param>
    /// <param name="keys">Possible wordings of the key.</param>
    /// <param name="distractors">Possible distractors, nearest first.</param>
    /// <param name="unknown">Counts nouns that the learner cannot know in this case.</param>
    /// <param name="isLawful">What else a set must fulfil.</param>
    public static Candidate? Best(
        Candidate template,
        IReadOnlyList<CandidateOption> keys,
        IReadOnlyList<CandidateOption> distractors,
        Func<string, int>? unknown = null,
        Func<IReadOnlyList<CandidateOption>, bool>? isLawful = null)
    {
        var sets =
            from key in keys
            from set in Subsets([.. distractors.Take(MostDistractors)])
            where isLawful is null || isLawful(set)
            let options = (IReadOnlyList<CandidateOption>)[key, .. set]
            select (options, rank: Rank(options, unknown));
        return sets
            .OrderBy(entry => entry.rank)
            .Select(entry => template with { Options = entry.options })
            .FirstOrDefault(candidate => ItemFilter.Flaws(candidate).Count == 0);
    }

    private static (int WithoutOwn, int Unknown, int Far, int Missing, int Later, int Spread) Rank(IReadOnlyList<CandidateOption> options, Func<string, int>? unknown) => (
        options.Any(option => option.IsOwn) ? 0 : 1,
        unknown is null ? 0 : options.Sum(option => unknown(option.Text.Text)),
        options.Count(option => option.IsFar),
        4 - options.Count,
        options.Count(option => option.IsLaterStep),
        options.Max(option => option.Text.Text.Length) - options.Min(option => option.Text.Text.Length));

    private static IEnumerable<IReadOnlyList<CandidateOption>> Subsets(List<CandidateOption> all)
    {
        for (var one = 0; one < all.Count; one++)
        {
            for (var two = one + 1; two < all.Count; two++)
            {
                yield return [all[one], all[two]];
                for (var three = two + 1; three < all.Count; three++)
                {
                    yield return [all[one], all[two], all[three]];
                }
            }
        }
    }
}
