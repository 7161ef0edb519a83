using System.Globalization;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>ID-03: each option has feedback of its own, long enough to explain, with an origin.</summary>
internal sealed class FeedbackCheck : IPreCheck
{
    private const int MinimumWords = 8;

    public string CriterionId => "ID-03";

    public string AllWell => "Every option has feedback of its own. Read three of them as the learner who chose that option.";

    public string NothingToRead => "The draft has no question with options.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var items = context.Content.Items.Where(item => item.Options is { Count: > 0 }).ToList();
        return items.Count == 0 ? null : [.. items.SelectMany(Read)];
    }

    private static IEnumerable<Flag> Read(Item item)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (option, at) in item.Options!.Select((option, at) => (option, at)))
        {
            if (Trouble(option, seen) is { } flag)
            {
                yield return flag with
                {
                    BlockId = item.Id,
                    Part = string.Create(CultureInfo.InvariantCulture, $"options/{at}/rationale"),
                    Text = option.Text + " " + option.Rationale,
                };
            }
        }
    }

    private static Flag? Trouble(Option option, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(option.Rationale))
        {
            return new Flag("missing", $"The option \"{option.Text}\" has no feedback. Say why it is right or wrong.");
        }

        if (!seen.Add(ItemScoring.Normalise(option.Rationale)))
        {
            return new Flag("repeated", $"The feedback to \"{option.Text}\" is the same as to another option. Say what is special about this one.");
        }

        var words = Words.In(option.Rationale).Count;
        if (words < MinimumWords)
        {
            return new Flag("too-short", $"The feedback to \"{option.Text}\" has {words} words; with fewer than {MinimumWords} it hardly explains why.");
        }

        return option.RationaleOrigin is null
            ? new Flag("no-origin", $"The feedback to \"{option.Text}\" does not say what it rests on. Name the passage or the field of the entry.")
            : null;
    }
}
