using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Checks;

/// <summary>A content word of four letters or more stands in the stem and in the key, and in no distractor.</summary>
internal sealed class RepeatedWord : IFlawRule
{
    private const int Letters = 4;

    public string CriterionId => "IT-02";

    public IEnumerable<FlawHit> Find(ChoiceQuestion question)
    {
        if (question.Keys.Count == 0 || question.Distractors.Count == 0)
        {
            return [];
        }

        var stem = Parts(question.Stem).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var elsewhere = question.Distractors.SelectMany(Parts).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var inEveryKey = question.KeyTexts.Select(key => Parts(key).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal)).ToList();
        var first = question.Keys[0];

        return Parts(question.Options[first])
            .Where(word => stem.Contains(word.Stem) && !elsewhere.Contains(word.Stem) && inEveryKey.TrueForAll(key => key.Contains(word.Stem)))
            .Take(1)
            .Select(word => FlawHit.InOption("word_repeat", first, new Span(word.Start, word.End), $"\"{word.Text}\" stands in the stem and, among the options, only in the key. Use another word in one of them."));
    }

    /// <summary>Content words; a compound counts by its parts too, because the eye finds them.</summary>
    private static IEnumerable<Word> Parts(string text)
    {
        foreach (var word in Words.In(text))
        {
            var at = word.Start;
            foreach (var part in word.Text.Split('-'))
            {
                var piece = new Word(part, at, at + part.Length);
                at += part.Length + 1;
                if (part.Length >= Letters && char.IsLetter(part[0]) && !Words.IsFunctionWord(part))
                {
                    yield return piece;
                }
            }
        }
    }
}
