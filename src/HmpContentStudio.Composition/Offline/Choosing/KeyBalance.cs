using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>
/// Keeps the keys of a form from gathering at one letter: no position holds more than four in ten keys (half of them in short forms) and
/// no letter comes more than three times in a row. Items are turned from the last chosen on.
/// </summary>
internal static class KeyBalance
{
    private const int MostRounds = 60;

    /// <summary>Turns for each item, so that <paramref name="render"/> with them gives a balanced form.</summary>
    /// <param name="turnable">For each item whether its options may be turned.</param>
    /// <param name="ranks">For each item how late it was chosen; later ones are turned first.</param>
    /// <param name="render">Gives the items for a set of turns.</param>
    public static IReadOnlyList<int> Turns(IReadOnlyList<bool> turnable, IReadOnlyList<int> ranks, Func<IReadOnlyList<int>, IReadOnlyList<Item>> render)
    {
        var turns = new int[turnable.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            var positions = Positions(render(turns));
            if (Crowded(positions) is not { } letter)
            {
                break;
            }

            var candidates = Enumerable.Range(0, turnable.Count).Where(at => turnable[at] && positions[at] == letter).ToList();
            if (candidates.Count == 0)
            {
                break;
            }

            var last = candidates.OrderBy(at => turns[at]).ThenByDescending(at => ranks[at]).ThenByDescending(at => at).First();
            turns[last]++;
        }

        return turns;
    }

    /// <summary>For each single choice item the place of its key, otherwise null.</summary>
    public static IReadOnlyList<int?> Positions(IReadOnlyList<Item> items) =>
        [.. items.Select(item => item.Type == ItemType.SingleChoice ? item.Options?.Select((option, at) => (option, at)).First(entry => entry.option.Correct == true).at : null)];

    /// <summary>The place that holds too many keys, or null.</summary>
    public static int? Crowded(IReadOnlyList<int?> positions)
    {
        var keys = positions.OfType<int>().ToList();
        if (keys.Count < 4)
        {
            return null;
        }

        var share = keys.Count >= 10 ? 0.4 : 0.5;
        var crowded = keys.GroupBy(key => key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First();
        if (crowded.Count() > share * keys.Count)
        {
            return crowded.Key;
        }

        for (var at = 3; at < keys.Count; at++)
        {
            if (keys[at] == keys[at - 1] && keys[at] == keys[at - 2] && keys[at] == keys[at - 3])
            {
                return keys[at];
            }
        }

        return null;
    }
}
