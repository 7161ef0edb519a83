using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Items;

/// <summary>
/// The composer's wording of feedback. A reason always stands behind "The reason:", because without the label a reason about the wrong action
/// reads like the result of the right one.
/// </summary>
internal static class Feedback
{
    /// <summary>Shortest feedback that explains anything.</summary>
    public const int LeastWords = 8;

    private static readonly string[] Openings = ["Not yet.", "Not quite.", "Look again.", "Think again."];

    /// <summary>The opening of the n-th wrong answer of an item, so that no two in a row begin alike.</summary>
    public static string Opening(int index) => Openings[index % Openings.Length];

    /// <summary>"Right. The reason: …" or "Right. This avoids the following: …", or null when the entry gives neither.</summary>
    public static Piece? Right(EntryStep? step, EntryError? error)
    {
        if (step?.Why is { IsUsable: true } why)
        {
            return Long(new Piece($"Right. The reason: {why.Sentence.Text}", Origins.Template("right-reason", why.Origin)), step);
        }

        return error?.Consequence is { IsUsable: true } consequence
            ? Long(new Piece($"Right. This avoids the following: {consequence.Sentence.Text}", Origins.Template("right-avoids", consequence.Origin)), step)
            : null;
    }

    /// <summary>Consequence and correction of a slip, without opening; null when the entry gives neither.</summary>
    public static Piece? WrongSlip(EntryError error)
    {
        Field?[] parts = [error.Consequence, error.Correction];
        var usable = parts.OfType<Field>().Where(part => part.IsUsable).ToList();
        return usable.Count == 0
            ? null
            : Long(new Piece(string.Join(' ', usable.Select(part => part.Sentence.Text)), Origins.Template("wrong-slip", [.. usable.Select(part => part.Origin)])), error.Step);
    }

    /// <summary>"That is step 5; step 4 comes first."</summary>
    public static Piece LaterStep(EntryStep later, EntryStep now) => new(
        $"That is step {Phrases.Number(later.Number)}; step {Phrases.Number(now.Number)} comes first.",
        Origins.Template("wrong-later-step", later.Action.Origin, now.Action.Origin));

    /// <summary>Adds where to look when the feedback alone is too short to explain anything.</summary>
    private static Piece Long(Piece feedback, EntryStep? step)
    {
        if (Words.In(feedback.Text).Count >= LeastWords || step is null)
        {
            return feedback;
        }

        var pointer = $"Compare it with step {Phrases.Number(step.Number)} of the procedure.";
        return new Piece(feedback.Text + " " + pointer, feedback.Origin);
    }
}
