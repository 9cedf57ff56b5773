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

        bool inWord = IsWord(0, out int end);
        while (end < _rest.Length && !char.IsWhiteSpace(_rest[end]) && IsWord(end, out int length) == inWord) end += length;

        word = _rest[..end];
        _rest = _rest[end..];
        return true;
    }

    private readonly bool IsWord(int at, out int length)
    {
        length = 1;
        char unit = _rest[at];
        if (char.IsAscii(unit)) return char.IsAsciiLetterOrDigit(unit) || unit == '_';
        Rune.DecodeFromUtf16(_rest[at..], out var codePoint, out length);
        return WordCharacter.Includes(codePoint);
    }
}
