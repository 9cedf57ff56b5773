using System.Buffers;
using System.Text;

namespace Xtts.Net.Text.Japanese.Natural;

/// <summary>Writes out signs that are spoken and that the reference leaves as they are: <c>&amp;</c>, <c>@</c>, <c>%</c>, <c>#</c>, <c>+</c>, <c>=</c>, and marks that repeat a kana.</summary>
internal static class NaturalText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("&@%#+=°ゝゞヽヾ");
    private const string Unvoiced = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ", Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ";

    /// <summary>The text with its signs in words.</summary>
    /// <param name="text">Text as <see cref="JapaneseText.Simplify"/> leaves it. Signs that belong to a number stay.</param>
    public static string Write(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        var result = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char previous = i > 0 ? text[i - 1] : '\0';
            if (text[i] is '%' or '°' && char.IsAsciiDigit(previous)) result.Append(text[i]);
            else if (text[i] is 'ゝ' or 'ヽ' && char.IsLetter(previous)) result.Append(previous);
            else if (text[i] is 'ゞ' or 'ヾ' && Unvoiced.IndexOf(previous, StringComparison.Ordinal) is >= 0 and int unvoiced) result.Append(Voiced[unvoiced]);
            else result.Append(WordOf(text[i]) is { } word ? $" {word} " : text[i].ToString());
        }

        return result.ToString();
    }

    private static string? WordOf(char sign) => sign switch
    {
        '&' => "アンド",
        '@' => "アットマーク",
        '%' => "パーセント",
        '#' => "シャープ",
        '+' => "プラス",
        '=' => "イコール",
        '°' => "度",
        _ => null,
    };
}
