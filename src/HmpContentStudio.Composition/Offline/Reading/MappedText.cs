using System.Text;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>A repaired stretch of a source that knows, for each of its characters, the offset it was read from.</summary>
internal sealed class MappedText
{
    private readonly int[] _offsets;

    private MappedText(string text, int[] offsets)
    {
        Text = text;
        _offsets = offsets;
    }

    /// <summary>The repaired text: one line, single blanks, no emphasis marks.</summary>
    public string Text { get; }

    /// <summary>The offsets in the source of a stretch of <see cref="Text"/>.</summary>
    public (int Start, int End) Span(int start, int end) => (_offsets[start], _offsets[end - 1] + 1);

    /// <summary>Collects characters with their offsets.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _offsets = [];

        /// <summary>Nothing collected yet.</summary>
        public bool IsEmpty => _text.Length == 0;

        /// <summary>The last character, or NUL.</summary>
        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        /// <summary>The collected text.</summary>
        public string Text => _text.ToString();

        /// <summary>Adds one character; white space collapses.</summary>
        public void Add(char letter, int offset)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (_text.Length == 0 || _text[^1] == ' ')
                {
                    return;
                }

                letter = ' ';
            }

            _text.Append(letter);
            _offsets.Add(offset);
        }

        /// <summary>Takes the last character away.</summary>
        public void DropLast()
        {
            _text.Length--;
            _offsets.RemoveAt(_offsets.Count - 1);
        }

        /// <summary>The finished text without a final blank.</summary>
        public MappedText Build()
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                DropLast();
            }

            return new MappedText(_text.ToString(), [.. _offsets]);
        }
    }
}
