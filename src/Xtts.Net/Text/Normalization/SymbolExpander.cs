using System.Buffers;
using System.Text;
using Xtts.Net.Text.Languages;

namespace Xtts.Net.Text.Normalization;

/// <summary>Puts words for symbols, with a space on both sides (text specification §5).</summary>
internal static class SymbolExpander
{
    private static readonly SearchValues<char> Symbols = SearchValues.Create("&@%#$£°");

    /// <summary>The text without the seven symbols. White space may stand twice.</summary>
    public static string Expand(string text, SymbolWords words)
    {
        int at = text.AsSpan().IndexOfAny(Symbols);
        if (at < 0) return text;
        var result = new StringBuilder(text.Length + 32);
        int copied = 0;
        while (true)
        {
            result.Append(text, copied, at - copied).Append(' ').Append(words.Of(text[at])).Append(' ');
            copied = at + 1;
            int skip = text.AsSpan(copied).IndexOfAny(Symbols);
            if (skip < 0) return result.Append(text, copied, text.Length - copied).ToString();
            at = copied + skip;
        }
    }
}
