using System.Buffers;
using System.Globalization;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Punctuation, quotes and symbols as the reference's word rules class them.</summary>
internal static class MarkClasses
{
    private const string Quotes = "'\"”“`‘´’‚,„»«「」『』（）〔〕【】《》〈〉⟨⟩⟦⟧";
    private const string Punctuation = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";

    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create(Quotes);
    private static readonly SearchValues<char> Separate = SearchValues.Create(Quotes + Punctuation);

    // Besides these a full stop is cut off after a small letter, a digit and the separate marks.
    private static readonly SearchValues<char> BeforeFullStop = SearchValues.Create(Quotes + Punctuation + "%²-+|");

    /// <summary>Whether a character is a quote.</summary>
    public static bool IsQuote(char character) => QuoteMarks.Contains(character);

    /// <summary>Whether a character is a token of its own at either end of a word.</summary>
    public static bool IsSeparate(char character) => Separate.Contains(character);

    /// <summary>Whether a full stop behind the character, which is no letter or digit, is a token of its own.</summary>
    public static bool LetsFullStopEnd(char character) => BeforeFullStop.Contains(character);

    /// <summary>Whether a character is a currency sign.</summary>
    public static bool IsCurrency(char character) => character is '$' or '£' or '¥' or '฿' or '﷼' or (>= '\u20A0' and <= '\u20BF');

    /// <summary>Whether a code point is a pictograph.</summary>
    public static bool IsIcon(int codePoint) => codePoint >= 0xA6 && CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.OtherSymbol;

    /// <summary>Whether a token is punctuation throughout: such a token never starts a sentence.</summary>
    public static bool IsPunctuation(ReadOnlySpan<char> token)
    {
        for (int at = 0; at < token.Length; at += CodePoints.LengthAt(token, at))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(CodePoints.ValueAt(token, at));
            if (category is not (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation)) return false;
        }

        return true;
    }
}
