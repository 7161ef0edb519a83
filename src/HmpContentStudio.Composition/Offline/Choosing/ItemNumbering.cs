using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Items;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Choosing;

/// <summary>Turns candidates into items with ids, seeded option orders and feedback openings.</summary>
internal sealed class ItemNumbering(string skillId)
{
    /// <summary>The item with its id, its options in seeded order.</summary>
    /// <param name="candidate">What to number.</param>
    /// <param name="number">Position among all items, from 1.</param>
    /// <param name="objectiveId">The objective it practises or tests.</param>
    /// <param name="use">Practice or check.</param>
    /// <param name="turn">By how many places the options are rotated to balance the keys of the form.</param>
    public Item Number(Candidate candidate, int number, string objectiveId, ItemUse use, int turn = 0)
    {
        var id = "q" + Phrases.Number(number);
        return new Item
        {
            Id = id,
            Type = candidate.Type,
            Use = use,
            ObjectiveId = objectiveId,
            CriterionIds = candidate.CriterionId is { } criterion ? [criterion] : null,
            Level = candidate.Level,
            Stem = candidate.Stem,
            Exhibit = candidate.Exhibit,
            Options = candidate.Options.Count == 0 ? null : Options(candidate, id, turn),
            Order = candidate.Order.Count == 0 ? null : Order(candidate, id),
            Choices = candidate.Choices.Count == 0 ? null : Choices(candidate, id).Select(entry => entry.Choice).ToList(),
            Pairs = candidate.Pairs.Count == 0 ? null : Pairs(candidate, id),
            Blanks = candidate.Blanks.Count == 0 ? null : [.. candidate.Blanks.Select((blank, at) => new Blank { Id = $"{id}-{Phrases.Number(at + 1)}", Accept = blank.Accept, Origin = blank.Origin })],
            Points = candidate.Points.Count == 0 ? null : [.. candidate.Points.Select(point => point.AsSentence())],
            Rationale = candidate.Rationale?.Text,
            RationaleOrigin = candidate.Rationale?.Origin,
            Origin = candidate.Origin,
        };
    }

    private SeededOrder Seed(Candidate candidate) => new(skillId, candidate.Kind.ToString(), candidate.Id);

    private List<Option> Options(Candidate candidate, string id, int turn)
    {
        var shuffled = candidate.HasFixedOptions ? candidate.Options : Seed(candidate).Shuffle(candidate.Options);
        var turned = Enumerable.Range(0, shuffled.Count).Select(at => shuffled[(at + turn) % shuffled.Count]).ToList();
        var opening = new SeededOrder(skillId, "opening", candidate.Id).Next(4);
        var options = new List<Option>();
        foreach (var option in turned)
        {
            var rationale = option.Verdict == Verdict.Wrong ? Feedback.Opening(opening++) + " " + option.Rationale.Text : option.Rationale.Text;
            options.Add(new Option
            {
                Id = id + Letter(options.Count),
                Text = option.Text.Text,
                Correct = option.IsKey,
                Rationale = rationale,
                RationaleOrigin = option.Rationale.Origin,
                Origin = option.Text.Origin,
            });
        }

        return options;
    }

    /// <summary>Entries in the right order; their letters follow a seeded presentation in which at most one in three stands at its place.</summary>
    private List<OrderEntry> Order(Candidate candidate, string id)
    {
        var seed = Seed(candidate);
        var count = candidate.Order.Count;
        var shown = Mixed(seed, count);
        var places = shown.Select((right, at) => (right, at)).ToDictionary(entry => entry.right, entry => entry.at);
        return [.. candidate.Order.Select((entry, right) => new OrderEntry { Id = id + Letter(places[right]), Text = entry.Text, Origin = entry.Origin })];
    }

    private List<(int Index, Choice Choice)> Choices(Candidate candidate, string id)
    {
        // The two answers of a limit keep their order: "yes" before "otherwise" helps reading and gives nothing away.
        var count = candidate.Choices.Count;
        var shown = candidate.Kind == ItemKind.CaseSorting ? Enumerable.Range(0, count) : Mixed(Seed(candidate), count);
        return [.. shown.Select((index, at) => (index, new Choice { Id = id + Letter(at), Text = candidate.Choices[index].Text, Origin = candidate.Choices[index].Origin }))];
    }

    /// <summary>A seeded order in which at most one in three entries stands at its own place.</summary>
    private static IReadOnlyList<int> Mixed(SeededOrder seed, int count)
    {
        var shown = seed.Shuffle(Enumerable.Range(0, count));
        while (shown.Where((right, at) => right == at).Count() * 3 > count)
        {
            shown = seed.Shuffle(shown);
        }

        return shown;
    }

    private List<Pair> Pairs(Candidate candidate, string id)
    {
        var choices = Choices(candidate, id).ToDictionary(entry => entry.Index, entry => entry.Choice.Id);
        return [.. candidate.Pairs.Select((pair, at) => new Pair
        {
            Id = $"{id}-{Phrases.Number(at + 1)}",
            Left = pair.Left.Text,
            LeftOrigin = pair.Left.Origin,
            ChoiceId = choices[pair.Choice],
            Rationale = pair.Rationale.Text,
            RationaleOrigin = pair.Rationale.Origin,
        })];
    }

    private static string Letter(int at) => ((char)('a' + at)).ToString();
}
