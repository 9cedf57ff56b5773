using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Three short numbers with the same separator between.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third.</param>
/// <param name="FirstLength">Digits of the first.</param>
/// <param name="ThirdLength">Digits of the third.</param>
/// <param name="Separator">What stands between.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct DateParts(int First, int Second, int Third, int FirstLength, int ThirdLength, char Separator, int End)
{
    private static readonly int[] DaysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Reads them from a position on. Behind a dot, white space may stand.</summary>
    public static bool TryRead(ReadingCursor cursor, int start, out DateParts parts)
    {
        parts = default;
        if (start > 0 && (TextWords.IsPart(cursor[start - 1]) || cursor[start - 1] is '.' or '/')) return false;
        Span<int> values = stackalloc int[3], lengths = stackalloc int[3];
        char separator = '\0';
        int at = start;
        for (int i = 0; i < 3; i++)
        {
            int end = NumberScanner.EndOfDigits(cursor.Text, at);
            lengths[i] = end - at;
            if (lengths[i] is 0 or 3 or > 4 || (i == 1 && lengths[i] > 2)) return false;
            values[i] = int.Parse(cursor.Text.AsSpan(at, lengths[i]), System.Globalization.CultureInfo.InvariantCulture);
            at = end;
            if (i == 2) break;
            char mark = cursor[at];
            if (mark is not ('-' or '.' or '/') || (i == 1 && mark != separator)) return false;
            separator = mark;
            at++;
            if (mark == '.') at = TextWords.SkipSpace(cursor.Text, at);
        }

        if (char.IsAsciiDigit(cursor[at]) || (cursor[at] == separator && char.IsAsciiDigit(cursor[at + 1]))) return false;
        parts = new DateParts(values[0], values[1], values[2], lengths[0], lengths[2], separator, at);
        return true;
    }

    /// <summary>Whether there is such a day.</summary>
    public static bool IsDate(int year, int month, int day) => year is >= 1000 and < 3000 && IsDay(month, day);

    /// <summary>Whether a year can have such a day.</summary>
    public static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DaysOfMonths[month - 1];

    /// <summary>The year that two digits stand for: 1970 to 2069.</summary>
    public static int FullYear(int year, int digits) => digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}
