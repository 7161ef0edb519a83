using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Text;

/// <summary>
/// The words that occur in lower case in an entry and its sources. A word loses its capital inside a sentence only when it is one of them,
/// a verb or a function word, so that product and person names keep theirs.
/// </summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);

    /// <summary>Reads the lower-case words of all texts.</summary>
    public Vocabulary(IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(Words.In))
        {
            if (char.IsLower(word.Text[0]))
            {
                _lower.Add(word.Text);
            }
        }
    }

    /// <summary>Whether a word in lower case is known.</summary>
    public bool Knows(string word) => _lower.Contains(word);

    /// <summary>The text with a small first letter where the first word is no name.</summary>
    public string LowerFirst(string text)
    {
        if (Words.In(text) is not [var first, ..] || first.Start != 0 || first.Text == "I" || first.Text.Skip(1).Any(char.IsUpper))
        {
            return text;
        }

        var lower = first.Text.ToLowerInvariant();
        var isWord = _lower.Contains(lower) || Words.IsFunctionWord(lower) || VerbList.IsBase(lower) || VerbList.FromGerund(lower) is not null;
        return isWord ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
