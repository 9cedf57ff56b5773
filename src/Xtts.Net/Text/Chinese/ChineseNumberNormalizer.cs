using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Xtts.Net.Text.Chinese;

/// <summary>Writes numbers in Chinese characters, in the order and with the oversights of the reference (text specification §6). Thread-safe.</summary>
/// <remarks>
/// Each step finds everything first, and then replaces for each find the first place in the text that reads the same, which may be another one: a short number can hit inside a longer one.
/// The reference hears a segment of some 80 characters at a time; a text above <see cref="LongestPiece"/> is taken in pieces, so that the time does not grow with the square of its length.
/// </remarks>
internal static partial class ChineseNumberNormalizer
{
    /// <summary>UTF-16 units that are taken at once.</summary>
    public const int LongestPiece = 2048;

    private static readonly SearchValues<char> PieceEnds = SearchValues.Create("\n。！？!?；;，");

    /// <summary>The text with its numbers in characters and its marks as commas.</summary>
    public static string Normalize(string text)
    {
        if (text.Length <= LongestPiece) return NormalizePiece(text);
        var result = new StringBuilder(text.Length * 2);
        for (int start = 0; start < text.Length;)
        {
            int length = PieceLength(text.AsSpan(start));
            result.Append(NormalizePiece(text.Substring(start, length)));
            start += length;
        }

        return result.ToString();
    }

    /// <summary>Cuts behind a mark of the second half of a piece, else inside whatever stands there.</summary>
    private static int PieceLength(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestPiece) return text.Length;
        int mark = text[(LongestPiece / 2)..LongestPiece].LastIndexOfAny(PieceEnds);
        if (mark >= 0) return (LongestPiece / 2) + mark + 1;
        return char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
    }

    private static string NormalizePiece(string text)
    {
        // What stands at an end counts as standing next to something that is no digit.
        text = "^" + text + "$";
        text = ReplaceEach(text, Dates(), 1, Date);
        text = ReplaceEach(text, Money(), 1, static found => Number().Replace(found, static match => ChineseNumbers.Cardinal(match.Value)));
        text = ReplaceEach(text, MobileNumbers(), 1, Telephone);
        text = ReplaceEach(text, FixedLineNumbers(), 1, Telephone);
        text = ReplaceEach(text, Fractions(), 0, Fraction);
        text = text.Replace('％', '%');
        text = ReplaceEach(text, Percentages(), 0, static found => "百分之" + ChineseNumbers.Cardinal(found[..^1]));
        text = ReplaceEach(text, CountedNumbers(), 1, ChineseNumbers.Cardinal);
        text = ReplaceEach(text, LongNumbers(), 0, ChineseNumbers.Digits);
        text = ReplaceEach(text, Number(), 0, ChineseNumbers.Cardinal);
        text = ReplaceEach(text, TwoBetweenLetters(), 0, static found => found.Replace('二', '2'));
        return ChinesePunctuation.ToCommas(text.TrimStart('^').TrimEnd('$'));
    }

    private static string ReplaceEach(string text, Regex pattern, int group, Func<string, string> write)
    {
        var found = pattern.Matches(text).Select(match => match.Groups[group].Value).Where(value => value.Length > 0).ToList();
        foreach (string value in found)
        {
            int at = text.IndexOf(value, StringComparison.Ordinal);
            if (at >= 0) text = string.Concat(text.AsSpan(0, at), write(value), text.AsSpan(at + value.Length));
        }

        return text;
    }

    /// <summary>The year digit by digit, month and day as numbers.</summary>
    private static string Date(string date)
    {
        int year = date.IndexOf('年', StringComparison.Ordinal) + 1, month = date.IndexOf('月', StringComparison.Ordinal) + 1;
        string spoken = year == 0 ? "" : ChineseNumbers.Digits(date[..(year - 1)]) + "年";
        if (month > 0) spoken += ChineseNumbers.Cardinal(date[year..(month - 1)]) + "月";
        string day = date[Math.Max(year, month)..];
        return day.Length == 0 ? spoken : spoken + ChineseNumbers.Cardinal(day[..^1]) + day[^1];
    }

    private static string Telephone(string number) => ChineseNumbers.Digits(number.Replace("+", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    private static string Fraction(string fraction)
    {
        int slash = fraction.IndexOf('/', StringComparison.Ordinal);
        return $"{ChineseNumbers.Cardinal(fraction[(slash + 1)..])}分之{ChineseNumbers.Cardinal(fraction[..slash])}";
    }

    [GeneratedRegex(@"\D+((?:(?:[089]\d|(?:19|20)\d{2})年)?(?:\d{1,2}月(?:\d{1,2}[日号])?)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    // What cannot begin with the first digit of a run cannot begin with a later one: looking back spares those.
    [GeneratedRegex(@"(?<!\d)(\d+(?:\.\d+)?[多余几]?(?:(?:亿|千万|百万|万|千|百)(?:元|块)?|元|块|角|毛|分))", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\D((?:\+?86 ?)?1(?:[38]\d|5[0-35-9]|7[678]|9[89])\d{8})\D", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumbers();

    [GeneratedRegex(@"\D((?:0(?:10|2[1-3]|[3-9]\d{2})-?)?[1-9]\d{6,7})\D", RegexOptions.CultureInvariant)]
    private static partial Regex FixedLineNumbers();

    [GeneratedRegex(@"(?<!\d)\d+/\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Fractions();

    [GeneratedRegex(@"(?<!\d)\d+(?:\.\d+)?%", RegexOptions.CultureInvariant)]
    private static partial Regex Percentages();

    // Only the number is replaced, so it is enough to know how measure words begin.
    [GeneratedRegex(@"(?<!\d)(\d+(?:\.\d+)?)[多余几]?(?:[匹张座回场尾条个首阙阵网炮顶丘棵只支袭辆挑担颗壳窠曲墙群腔砣客贯扎捆刀令打手罗坡山岭江溪钟队单双对出口头脚板跳枝件贴针线管名位身堂课本页家户层丝毫厘分钱两斤铢石钧锱忽寸尺丈里寻常铺程撮勺合升斗盘碗碟叠桶笼盆盒杯斛锅簋篮罐瓶壶卮盏箩箱煲啖袋钵年月日季刻时周天秒旬纪岁世更夜春夏秋冬代伏辈丸泡粒幢堆根道面片块]|千克|微克|千米|微米)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedNumbers();

    [GeneratedRegex(@"\d{4,32}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumbers();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[a-zA-Z]+二[a-zA-Z]+", RegexOptions.CultureInvariant)]
    private static partial Regex TwoBetweenLetters();
}
