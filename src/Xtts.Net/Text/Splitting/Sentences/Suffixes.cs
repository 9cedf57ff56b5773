using System.Collections.Frozen;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What is cut off the end of a word. When several endings fit, the longest counts.</summary>
internal static class Suffixes
{
    private const int LongestUnit = 5;

    private static readonly FrozenSet<string> Units = (
        "km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s km/h kmh mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K " +
        "км км² км³ м м² м³ дм дм² дм³ см см² см³ мм мм² мм³ нм кг г мг м/с км/ч кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ тб " +
        "كم كم² كم³ م م² م³ سم سم² سم³ مم مم² مم³ غرام جرام جم كغ ملغ كوب اكواب").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Length of the suffix, 0 when there is none.</summary>
    /// <param name="word">A word without the prefix that is being cut off.</param>
    /// <param name="style">What the language cuts off.</param>
    public static int LengthIn(ReadOnlySpan<char> word, SuffixStyle style)
    {
        if (word.IsEmpty) return 0;
        char last = word[^1];
        var before = word[..^1];
        if (last == '.') return before.EndsWith(".") ? LengthOfDots(word) : LetsFullStopEnd(before, style) ? 1 : 0;
        if (word.EndsWith("……")) return 2;
        if (style == SuffixStyle.Common && (last is 's' or 'S') && before is [.., '\'' or '’']) return 2;
        int unit = LengthOfUnit(word, style);
        if (unit > 0) return unit;
        if (MarkClasses.IsSeparate(last)) return 1;
        if (last == '+') return EndsWithDigit(before) ? 1 : 0;
        if (style == SuffixStyle.Arabic) return 0;
        if (last is '—' or '–') return 1;
        if (!MarkClasses.IsIcon(CodePoints.ValueBefore(word, word.Length))) return 0;
        return CodePoints.LengthBefore(word, word.Length);
    }

    private static bool LetsFullStopEnd(ReadOnlySpan<char> before, SuffixStyle style)
    {
        if (before.IsEmpty) return false;
        int last = CodePoints.ValueBefore(before, before.Length);
        var rest = before[..^CodePoints.LengthBefore(before, before.Length)];
        bool twoCapitals = LetterClasses.IsCapital(last) && !rest.IsEmpty && LetterClasses.IsCapital(CodePoints.ValueBefore(rest, rest.Length));
        if (twoCapitals || style == SuffixStyle.Arabic) return twoCapitals;
        if (LetterClasses.IsSmall(last) || char.IsAsciiDigit(before[^1]) || MarkClasses.LetsFullStopEnd(before[^1])) return true;
        if (before[^1] is '—' or '–') return style == SuffixStyle.Spanish;
        return before[^1] is 'F' or 'C' or 'K' && rest.EndsWith("°");
    }

    // A unit or a currency behind a digit.
    private static int LengthOfUnit(ReadOnlySpan<char> word, SuffixStyle style)
    {
        var units = Units.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestUnit, word.Length - 1); length > 0; length--)
        {
            if (!char.IsAsciiDigit(word[^(length + 1)])) continue;
            var unit = word[^length..];
            if (units.Contains(unit) || unit is "US$" or "C$" or "A$" || (length == 1 && MarkClasses.IsCurrency(unit[0]))) return length;
            if (unit is "%") return style == SuffixStyle.Spanish ? 0 : 1;
        }

        return 0;
    }

    private static bool EndsWithDigit(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiDigit(word[^1]);

    private static int LengthOfDots(ReadOnlySpan<char> word) => word.Length - 1 - word.LastIndexOfAnyExcept('.');
}
