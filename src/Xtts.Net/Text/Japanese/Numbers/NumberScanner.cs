using System.Globalization;

namespace Xtts.Net.Text.Japanese.Numbers;

/// <summary>Finds what is written with digits and reads it as a speaker does: counted things, dates, times, amounts, percentages, fractions, ranges, telephone numbers.</summary>
/// <remarks>Works on text in form KC. Every place is looked at once, so that the time grows with the text. Thread-safe.</remarks>
internal static class NumberScanner
{
    private const int LongestDigits = 64;       // more are read digit by digit, in pieces of so many

    /// <summary>The numbers of a text, in their order.</summary>
    public static IEnumerable<NumberExpression> Find(string text)
    {
        for (int at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var found = ReadAt(text, at);
            yield return found;
            int next = text.AsSpan(found.End).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : found.End + next;
        }
    }

    private static NumberExpression ReadAt(string text, int at)
    {
        int end = EndOfDigits(text, at);
        if (DashedDate(text, at, end) is { } date) return date;
        if (Clock(text, at, end) is { } time) return time;
        if (Telephone(text, at, end) is { } telephone) return telephone;
        if (Version(text, at, end) is { } version) return version;
        if (IsDigit(text, at - 1)) return new NumberExpression(at, end, KanaNumbers.Digits(text.AsSpan(at, end - at)));
        end = EndOfGroups(text, at, end);
        string digits = text[at..end].Replace(",", "", StringComparison.Ordinal);
        int fraction = FractionEnd(text, end);
        if (fraction > end) return Decimal(text, at, digits, end, fraction);
        return Whole(text, at, digits, end);
    }

    private static NumberExpression Whole(string text, int at, string digits, int end)
    {
        int start = SignBefore(text, at, out string sign, out string currency);
        int counter = Counters.Find(text.AsSpan(end));
        bool counts = counter > 0 && digits.Length <= KanaNumbers.LongestRead && !(digits.Length > 1 && digits[0] == '0');
        string kana = counts ? Counters.Read(digits, text.Substring(end, counter), at > 0 && text[at - 1] == '月') : KanaNumbers.Cardinal(digits);
        if (counts) end += counter;
        else if (currency.Length == 0 && CurrencyBehind(text, end) is { Length: > 0 } behind) (kana, end) = (kana + " " + behind, end + 1);
        string range = "";
        if (end + 1 < text.Length && text[end] is '~' or '\u301C' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            range = " から";
            end++;
        }

        return new NumberExpression(start, end, sign + kana + (currency.Length > 0 && !counts ? " " + currency : "") + range);
    }

    private static NumberExpression Decimal(string text, int at, string digits, int point, int end)
    {
        int start = SignBefore(text, at, out string sign, out string currency), counter = Counters.Find(text.AsSpan(end));
        string number = $"{KanaNumbers.Cardinal(digits)} てん {KanaNumbers.Digits(text.AsSpan(point + 1, end - point - 1))}";
        if (counter > 0) return new NumberExpression(start, end + counter, sign + Counters.ReadDecimal(number, text.Substring(end, counter)));
        if (currency.Length == 0 && CurrencyBehind(text, end) is { Length: > 0 } behind) return new NumberExpression(start, end + 1, $"{sign}{number} {behind}");
        return new NumberExpression(start, end, currency.Length > 0 ? $"{sign}{number} {currency}" : sign + number);
    }

    /// <summary>Year, month and day with two slashes or hyphens between.</summary>
    private static NumberExpression? DashedDate(string text, int at, int end)
    {
        if (end - at != 4 || end == text.Length || text[end] is not ('/' or '-')) return null;
        int month = EndOfDigits(text, end + 1), day = month < text.Length && text[month] == text[end] ? EndOfDigits(text, month + 1) : month;
        if (day - month is < 2 or > 3 || month - end is < 2 or > 3 || IsDigit(text, day)) return null;
        int m = Number(text, end + 1, month), d = Number(text, month + 1, day);
        if (m is < 1 or > 12 || d is < 1 or > 31) return null;
        string read(int number, string counter) => Counters.Read(number.ToString(CultureInfo.InvariantCulture), counter, inDate: true);
        return new NumberExpression(at, day, $"{read(Number(text, at, end), "年")} {read(m, "月")} {read(d, "日")}");
    }

    /// <summary>Hours and minutes, and seconds, with colons between.</summary>
    private static NumberExpression? Clock(string text, int at, int end)
    {
        if (end - at > 2 || end + 2 >= text.Length || text[end] != ':' || (at > 0 && text[at - 1] == ':')) return null;
        int minutes = EndOfDigits(text, end + 1);
        if (minutes - end != 3) return null;
        int h = Number(text, at, end), m = Number(text, end + 1, minutes);
        if (h > 24 || m > 59) return null;
        string read(int number, string counter) => Counters.Read(number.ToString(CultureInfo.InvariantCulture), counter, inDate: false);
        string kana = h == 0 ? "れいじ" : read(h, "時");
        if (m > 0) kana += " " + read(m, "分");
        int seconds = minutes < text.Length && text[minutes] == ':' ? EndOfDigits(text, minutes + 1) : minutes;
        if (seconds - minutes == 3 && Number(text, minutes + 1, seconds) is > 0 and < 60 and var s) return new NumberExpression(at, seconds, $"{kana} {read(s, "秒")}");
        return new NumberExpression(at, minutes, kana);
    }

    /// <summary>Three groups of digits with hyphens between, or ten and eleven digits behind a zero.</summary>
    private static NumberExpression? Telephone(string text, int at, int end)
    {
        if (text[at] != '0' || end - at < 2) return null;
        int second = end < text.Length && text[end] == '-' ? EndOfDigits(text, end + 1) : end, third = second < text.Length && text[second] == '-' ? EndOfDigits(text, second + 1) : second;
        if (third > second + 1 && second > end + 1)
        {
            string[] groups = [KanaNumbers.Digits(text.AsSpan(at, end - at)), KanaNumbers.Digits(text.AsSpan(end + 1, second - end - 1)), KanaNumbers.Digits(text.AsSpan(second + 1, third - second - 1))];
            return new NumberExpression(at, third, string.Join(" の ", groups));
        }

        return null;
    }

    /// <summary>Numbers with two points or more between them, such as a version.</summary>
    private static NumberExpression? Version(string text, int at, int end)
    {
        var parts = new List<string> { KanaNumbers.Cardinal(text[at..end]) };
        while (end < text.Length && text[end] == '.' && IsDigit(text, end + 1) && parts.Count < LongestDigits)
        {
            int next = EndOfDigits(text, end + 1);
            parts.Add(KanaNumbers.Cardinal(text[(end + 1)..next]));
            end = next;
        }

        return parts.Count > 2 ? new NumberExpression(at, end, string.Join(" てん ", parts)) : null;
    }

    /// <summary>A minus, a sign of money or the mark of an ordinal before a number, with what it is called.</summary>
    private static int SignBefore(string text, int at, out string sign, out string currency)
    {
        if (at > 0 && text[at - 1] == '第')
        {
            (sign, currency) = ("だい", "");
            return at - 1;
        }

        currency = at > 0 ? Currency(text[at - 1]) : "";
        if (currency.Length > 0) at--;
        bool minus = at > 0 && text[at - 1] is '-' or '\u2212' && (at == 1 || !char.IsAsciiLetterOrDigit(text[at - 2]));
        sign = minus ? "まいなす " : "";
        return minus ? at - 1 : at;
    }

    private static string CurrencyBehind(string text, int at) => at < text.Length && !IsDigit(text, at + 1) ? Currency(text[at]) : "";

    private static string Currency(char sign) => sign switch
    {
        '¥' => "えん",
        '$' => "どる",
        '€' => "ゆーろ",
        '£' => "ぽんど",
        '₩' => "うぉん",
        _ => "",
    };

    private static int FractionEnd(string text, int end)
    {
        return end < text.Length && text[end] == '.' && IsDigit(text, end + 1) ? EndOfDigits(text, end + 1) : end;
    }

    private static int EndOfGroups(string text, int at, int end)
    {
        if (end - at > 3) return end;
        while (end + 3 < text.Length && text[end] == ',' && EndOfDigits(text, end + 1) == end + 4) end += 4;
        return end;
    }

    private static int EndOfDigits(string text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestDigits && char.IsAsciiDigit(text[end])) end++;
        return end;
    }

    private static bool IsDigit(string text, int at) => (uint)at < (uint)text.Length && char.IsAsciiDigit(text[at]);

    private static int Number(string text, int start, int end) => int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
}
