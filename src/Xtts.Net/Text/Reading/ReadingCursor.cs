using System.Globalization;
using System.Text;
using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading;

/// <summary>A text on its way from written to spoken: what lies before <see cref="Done"/> is spoken, the rest still written. One instance per text.</summary>
internal sealed class ReadingCursor
{
    private const char FirstEastAsian = '\u2e80';

    private StringBuilder? _spoken;
    private WrittenNumber? _number;

    /// <param name="text">The text as written.</param>
    public ReadingCursor(string text) => Text = text;

    /// <summary>The whole text as written.</summary>
    public string Text { get; }

    /// <summary>Where something begins that may have to be read out.</summary>
    public int At { get; set; }

    /// <summary>Where the part begins that is not spoken yet; never behind <see cref="At"/>.</summary>
    public int Done { get; private set; }

    /// <summary>End of the run of characters without white space that was last looked at as a whole.</summary>
    public int ChunkEnd { get; set; }

    /// <summary>Whether what begins here follows a letter or digit that is not spoken yet.</summary>
    public bool IsInWord => At > Done && TextWords.IsPart(Text[At - 1]);

    /// <summary>Character at an index; U+0000 outside of the text.</summary>
    public char this[int index] => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>The number that begins here; several rules ask for it.</summary>
    public WrittenNumber Scan(NumberScanner scanner)
    {
        if (_number is not { } number || number.Start != At) _number = number = scanner.Scan(Text, At);
        return number;
    }

    /// <summary>Speaks a stretch of the text in these words, and what stands before it as it is; words and letters that would touch are kept apart by a space.</summary>
    /// <param name="start">From where, not before <see cref="Done"/>.</param>
    /// <param name="end">To where.</param>
    /// <param name="words">What to say; may be empty.</param>
    public void Speak(int start, int end, string words)
    {
        _spoken ??= new StringBuilder(Text.Length + (Text.Length / 4) + 16);
        _spoken.Append(Text, Done, start - Done);
        if (words.Length > 0 && _spoken.Length > 0 && IsSpoken(_spoken[^1]) && IsSpoken(words[0])) _spoken.Append(' ');
        _spoken.Append(words);
        Done = At = end;
        if (words.Length > 0 && end < Text.Length && IsSpoken(words[^1]) && IsSpoken(Text[end])) _spoken.Append(' ');
    }

    /// <summary>The spoken text.</summary>
    public string Finish() => _spoken is null ? Text : _spoken.Append(Text, Done, Text.Length - Done).ToString();

    /// <summary>Whether a character is part of a word that spaces set apart, as they do not in East Asian scripts.</summary>
    private static bool IsSpoken(char character) =>
        (character < FirstEastAsian && (char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) || char.IsSurrogate(character);
}
