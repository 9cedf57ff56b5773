namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>How much of a segment a text takes: its code points, digits counted as the words that they become.</summary>
/// <param name="digit">What a digit counts.</param>
internal sealed class SpokenLength(int digit)
{
    // Letters of a number's words for each of its digits, as in the recorded numbers: 4 to 7. Chinese and Japanese digits become one character, Korean ones a syllable or two.
    private const int OfDigit = 5, OfEastAsianDigit = 2;

    /// <summary>The measure of a language.</summary>
    public static SpokenLength Of(LanguageTag language) => new(language.Language is "zh" or "ja" or "ko" ? OfEastAsianDigit : OfDigit);

    /// <summary>Measures a text.</summary>
    public long Of(ReadOnlySpan<char> text)
    {
        long length = text.Length;
        if (!text.ContainsAny(Counted)) return length;
        foreach (char character in text)
        {
            if (char.IsAsciiDigit(character)) length += digit - 1;
        }

        for (int at = 0; at < text.Length; at += CodePoints.LengthAt(text, at)) length -= CodePoints.LengthAt(text, at) - 1;
        return length;
    }

    /// <summary>UTF-16 units of the longest start of a text that takes no more than a length; of its first code point at least.</summary>
    public int UnitsOf(ReadOnlySpan<char> text, long length)
    {
        int at = 0;
        while (at < text.Length)
        {
            length -= char.IsAsciiDigit(text[at]) ? digit : 1;
            if (length < 0 && at > 0) break;
            at += CodePoints.LengthAt(text, at);
        }

        return at;
    }

    private static readonly System.Buffers.SearchValues<char> Counted = System.Buffers.SearchValues.Create(
        [.. "0123456789", .. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit)]);
}
