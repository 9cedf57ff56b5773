using System.Text;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Cuts a text into words: runs of <c>\w</c>, and runs of what is neither <c>\w</c> nor whitespace.</summary>
internal ref struct WordSplitter
{
    private ReadOnlySpan<char> _rest;

    public WordSplitter(ReadOnlySpan<char> text) => _rest = text;

    /// <summary>Gives the next word.</summary>
    /// <param name="word">The word; empty at the end.</param>
    /// <returns>Whether there was one.</returns>
    public bool Next(out ReadOnlySpan<char> word)
    {
        _rest = _rest.TrimStart();
        word = _rest;
        if (_rest.IsEmpty) return false;

        int end = 0;
        bool? inWord = null;
        while (end < _rest.Length && !char.IsWhiteSpace(_rest[end]))
        {
            Rune.DecodeFromUtf16(_rest[end..], out var codePoint, out int length);
            bool isWord = WordCharacter.Includes(codePoint);
            if (isWord != (inWord ??= isWord)) break;
            end += length;
        }

        word = _rest[..end];
        _rest = _rest[end..];
        return true;
    }
}
