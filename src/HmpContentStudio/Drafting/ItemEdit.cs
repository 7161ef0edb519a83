using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Drafting;

/// <summary>Applies a change to one item, member by member; the first that does not fit refuses the whole change.</summary>
internal sealed class ItemEdit(Item item, HumanOrigin person)
{
    private const int MaxLength = 4000;
    private Refusal? refusal;

    public Result<Item> Apply(ItemChange change, string account)
    {
        var edited = item with
        {
            Stem = Text("/stem", item.Stem, change.Stem)!,
            Origin = Differs(item.Stem, change.Stem) ? person : item.Origin,
            Options = Each("/options", item.Options, change.Options, o => o.Id, c => c.Id, Edit),
            Order = Each("/order", item.Order, change.Order, o => o.Id, c => c.Id, Edit),
            Choices = Each("/choices", item.Choices, change.Choices, o => o.Id, c => c.Id, Edit),
            Pairs = Each("/pairs", item.Pairs, change.Pairs, o => o.Id, c => c.Id, Edit),
            Blanks = Each("/blanks", item.Blanks, change.Blanks, o => o.Id, c => c.Id, Edit),
            Points = change.Rubric is null ? item.Points : Rubric(change.Rubric, account),
            Answer = Number("/answer", item.Answer, change.Answer),
            Tolerance = Number("/tolerance", item.Tolerance, change.Tolerance),
            Rationale = Text("/rationale", item.Rationale, change.Rationale),
            RationaleOrigin = Differs(item.Rationale, change.Rationale) ? person : item.RationaleOrigin,
        };
        CheckKey(edited);
        return refusal is null ? edited : refusal;
    }

    private Option Edit(string at, Option present, OptionChange wanted) => present with
    {
        Text = Text(at + "/text", present.Text, wanted.Text)!,
        Origin = Differs(present.Text, wanted.Text) ? person : present.Origin,
        Correct = wanted.Correct ?? present.Correct,
        Rationale = Text(at + "/rationale", present.Rationale, wanted.Rationale),
        RationaleOrigin = Differs(present.Rationale, wanted.Rationale) ? person : present.RationaleOrigin,
    };

    private OrderEntry Edit(string at, OrderEntry present, EntryChange wanted) => present with
    {
        Text = Text(at + "/text", present.Text, wanted.Text)!,
        Origin = Differs(present.Text, wanted.Text) ? person : present.Origin,
    };

    private Choice Edit(string at, Choice present, EntryChange wanted) => present with
    {
        Text = Text(at + "/text", present.Text, wanted.Text)!,
        Origin = Differs(present.Text, wanted.Text) ? person : present.Origin,
    };

    private Pair Edit(string at, Pair present, PairChange wanted)
    {
        if (wanted.ChoiceId is { } choice && item.Choices?.Any(c => c.Id == choice) != true)
        {
            Refuse(at + "/choiceId", $"The item has no choice \"{choice}\".");
        }

        return present with
        {
            Left = Text(at + "/left", present.Left, wanted.Left)!,
            LeftOrigin = Differs(present.Left, wanted.Left) ? person : present.LeftOrigin,
            ChoiceId = wanted.ChoiceId ?? present.ChoiceId,
            Rationale = Text(at + "/rationale", present.Rationale, wanted.Rationale),
            RationaleOrigin = Differs(present.Rationale, wanted.Rationale) ? person : present.RationaleOrigin,
        };
    }

    private Blank Edit(string at, Blank present, BlankChange wanted)
    {
        if (wanted.Accept is not { } accept || (present.Accept?.SequenceEqual(accept) ?? false))
        {
            return present;
        }

        if (accept.Count == 0 || accept.Any(string.IsNullOrWhiteSpace))
        {
            Refuse(at + "/accept", "Give at least one answer and no empty one.");
        }

        return present with { Accept = [.. accept.Select(a => a.Trim())], Origin = person };
    }

    private IReadOnlyList<Sentence>? Rubric(IReadOnlyList<SentenceChange> wanted, string account)
    {
        if (item.Points is null)
        {
            Refuse("/rubric", "An item of this type has no rubric.");
            return null;
        }

        var points = SentenceEdit.Apply(item.Points, wanted, account);
        if (points.Succeeded(out var edited, out var reason))
        {
            return edited;
        }

        refusal ??= reason;
        return item.Points;
    }

    private IReadOnlyList<TPart>? Each<TPart, TChange>(
        string pointer,
        IReadOnlyList<TPart>? present,
        IReadOnlyList<TChange>? wanted,
        Func<TPart, string> id,
        Func<TChange, string> wantedId,
        Func<string, TPart, TChange, TPart> edit)
    {
        if (wanted is null)
        {
            return present;
        }

        var parts = present?.ToList() ?? [];
        for (var at = 0; at < wanted.Count; at++)
        {
            var place = parts.FindIndex(p => id(p) == wantedId(wanted[at]));
            if (place < 0)
            {
                Refuse($"{pointer}/{at}/id", $"The item has no part \"{wantedId(wanted[at])}\" there; parts are neither added nor removed.");
                return present;
            }

            parts[place] = edit($"{pointer}/{at}", parts[place], wanted[at]);
        }

        return present is null ? null : parts;
    }

    private string? Text(string pointer, string? present, string? wanted)
    {
        if (wanted is null)
        {
            return present;
        }

        if (string.IsNullOrWhiteSpace(wanted) || wanted.Length > MaxLength)
        {
            Refuse(pointer, $"Give 1 to {MaxLength} characters.");
        }

        return wanted.Trim();
    }

    private decimal? Number(string pointer, decimal? present, decimal? wanted)
    {
        if (wanted is not null && item.Type != ItemType.Numeric)
        {
            Refuse(pointer, "Only a numeric item has a figure as its answer.");
        }

        return wanted ?? present;
    }

    private void CheckKey(Item edited)
    {
        var right = edited.Options?.Count(o => o.Correct == true);
        if (edited.Type is ItemType.SingleChoice or ItemType.TrueFalse && right is not 1)
        {
            Refuse("/options", "Exactly one option must be correct.");
        }

        if (edited.Type == ItemType.MultipleChoice && right is 0)
        {
            Refuse("/options", "At least one option must be correct.");
        }
    }

    private void Refuse(string pointer, string message) => refusal ??= DraftRules.Malformed(pointer, message);

    private static bool Differs(string? present, string? wanted) => wanted is not null && wanted.Trim() != present;
}
