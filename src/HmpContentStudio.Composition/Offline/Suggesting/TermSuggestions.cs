using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;

namespace HmpContentStudio.Composition.Offline.Suggesting;

/// <summary>Finds "A term is a …" in the sources of an entry without terms.</summary>
internal static class TermSuggestions
{
    /// <summary>Suggested terms in source order, each once.</summary>
    public static List<EntryTerm> Find(Evidence evidence)
    {
        var terms = new List<EntryTerm>();
        foreach (var passage in evidence.Passages)
        {
            if (SentenceSigns.Definition(passage.Text) is not { } definition || terms.Any(term => string.Equals(term.Name, definition.Term, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var origin = Origins.Template("suggested-term", passage.Span);
            terms.Add(new EntryTerm(
                definition.Term,
                new Piece(Phrases.UpperFirst(definition.Term), origin),
                new Piece(Phrases.Sentence(passage.Text[definition.DefinitionStart..]), origin)));
        }

        return terms;
    }
}
